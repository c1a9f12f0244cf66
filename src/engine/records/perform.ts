/** Carries out plans: the statement of each record, and the commands of its effects in the same transaction. */
import { sql } from 'kysely'
import { type Actor, theSystem } from '#kernel/actor.ts'
import type { Command } from '#kernel/command.ts'
import { tryMove } from '#kernel/lifecycle.ts'
import { type Message, messagesOf, moveName, typeName } from '#kernel/messages.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { assert, Fault, isRefusal } from '#kernel/trouble.ts'
import type { Engine } from '../engine.ts'
import { addJob } from '../jobs/add.ts'
import { type Run, scopeOf } from '../store/database.ts'
import { readRecord } from '../store/rows.ts'
import { insertStatement, storedText, updateStatement, type Written } from '../store/write.ts'
import { en } from './en.ts'
import { inWords } from './in-words.ts'
import { keepNotification } from './keep-notification.ts'
import { type Comment, factsFor, planChange, planCreate, type WritePlan } from './plan.ts'
import { relateStatement } from './relate.ts'

const say = messagesOf(en)

/** How often a write is planned again when somebody else wrote the record in between. */
const tries = 5
/** Effects may call for effects; deeper than this they call for each other. */
const deepest = 8

/** A plan that found nothing to do. */
export interface Unchanged {
  readonly unchanged: AnyRecord
}

export interface Performed {
  readonly record: AnyRecord
  /** False when there was nothing to change. */
  readonly written: boolean
}

/**
 * Plans with `plan` and carries it out: as a single statement when no effects follow (half the round trips), else as a transaction.
 * When the record's version moved on meanwhile it is planned again, unless the caller insists on the version that it saw.
 */
export const perform = async (
  engine: Engine,
  who: Actor,
  plan: (run: Run) => Promise<WritePlan | Unchanged>,
  options: { readonly insists?: boolean; readonly within?: Run } = {},
): Promise<Performed> => {
  const scope = scopeOf(who.organisations)
  for (let i = 0; i < tries; i++) {
    const planned = await plan(options.within ?? engine.database.as(scope))
    if ('unchanged' in planned) return { record: planned.unchanged, written: false }
    const done = await store(engine, who, planned, options.within)
    if (done) {
      if (!options.within) engine.written()
      return { record: { ...planned.record, number: done.number, version: done.version }, written: true }
    }
    if (options.insists) break
  }
  throw new Fault('record.changed', undefined, { retry: true })
}

const store = async (engine: Engine, who: Actor, plan: WritePlan, within?: Run): Promise<Written | undefined> => {
  const all = async (run: Run): Promise<Written | undefined> => {
    const written = await execute(engine, run, plan)
    if (written) await carryOut(engine, run, who, followsFrom(engine, plan), 0)
    return written
  }
  if (within) return all(within)
  const scope = scopeOf(who.organisations)
  return plan.commands.length === 0 ? execute(engine, engine.database.as(scope), plan) : engine.database.transaction(scope, all)
}

const execute = async (engine: Engine, run: Run, { write }: WritePlan): Promise<Written | undefined> => {
  const statement = write.version === undefined ? insertStatement(engine.house, write) : updateStatement(engine.house, write)
  try {
    return (await run(statement))[0]
  } catch (error) {
    throw explained(error)
  }
}

/** Constraints of the database as sentences. */
const explained = (error: unknown): unknown => {
  const { code, detail, constraint } = error as { code?: string; detail?: string; constraint?: string }
  if (code === '23505') return new Fault('record.exists', say('duplicate', { detail: detail ?? constraint ?? '' }), { cause: error })
  if (code === '23503') return new Fault('value.refused', say('brokenReference', { detail: detail ?? constraint ?? '' }), { cause: error })
  if (code === '42501') return new Fault('access.denied', say('outsideOrganisations'), { cause: error })
  return error
}

/** What is to be done for a record, and the moment at which it happens. */
interface Following {
  readonly record: AnyRecord
  readonly commands: readonly Command[]
  readonly at: string
}

/** What follows happens at the moment of the story, also when history is told. */
const followsFrom = (engine: Engine, { record, commands, write }: WritePlan): Following => ({
  record,
  commands,
  at: write.story[0]?.at ?? engine.now(),
})

/** Carries out commands for a record that was not written itself, in the transaction of `run`. */
export const carryOutFor = (engine: Engine, run: Run, who: Actor, record: AnyRecord, commands: readonly Command[]): Promise<void> =>
  carryOut(engine, run, who, { record, commands, at: engine.now() }, 0)

/** Runs the commands of an effect, depth first, in the transaction of the record that asked. */
const carryOut = async (engine: Engine, run: Run, who: Actor, { record, commands, at }: Following, depth: number): Promise<void> => {
  assert(depth < deepest, `effects of ${record.type} call for each other without end`)
  for (const command of commands) await carryOutOne(engine, run, who, record, command, at, depth)
}

const carryOutOne = async (
  engine: Engine,
  run: Run,
  who: Actor,
  asker: AnyRecord,
  command: Command,
  at: string,
  depth: number,
): Promise<void> => {
  const follow = async (plan: WritePlan | undefined): Promise<void> => {
    if (!plan) return
    const written = await execute(engine, run, plan)
    assert(written, 'a record that was read with a lock keeps its version')
    await carryOut(engine, run, who, followsFrom(engine, plan), depth + 1)
  }
  const locked = async (type: string, id: string): Promise<AnyRecord> => {
    const record = await readRecord(engine.house, run, type, id, true)
    if (!record) throw new Fault('record.unknown', say('effectTargetMissing', { number: asker.number, type: typeName(type) }))
    return record
  }
  switch (command.do) {
    case 'create': {
      const plan = await planCreate(
        engine,
        run,
        who,
        command.type,
        { organisation: asker.organisation, ...inWords(engine, command.values) },
        at,
      )
      await follow(plan)
      if (command.link) await run(relateStatement(plan.record.id, asker.id, command.link, asker.organisation, who.id))
      return
    }
    case 'change':
      return follow(
        await planChange(engine, run, who, await locked(command.type, command.id), inWords(engine, command.values), at, undefined, {
          text: command.why,
        }),
      )
    case 'add': {
      const record = await locked(command.type, command.id)
      const sum = Number((record as unknown as Record<string, unknown>)[command.field] ?? 0) + command.by
      return follow(await planChange(engine, run, who, record, { [command.field]: sum }, at))
    }
    case 'move': {
      const record = await locked(command.type, command.id)
      const planned = await planMove(
        engine,
        run,
        { ...who, roles: theSystem.roles },
        record,
        command.move,
        inWords(engine, command.values ?? {}),
        at,
        {
          text: command.why,
        },
      )
      if ('refused' in planned)
        return tell(
          engine,
          run,
          who,
          asker,
          say('followUpRefused', { number: record.number, move: moveName(command.type, command.move), why: planned.refused }),
        )
      return follow(planned)
    }
    case 'comment':
      return follow(
        await planChange(engine, run, who, await locked(command.type, command.id), {}, at, undefined, {
          text: command.text,
          internal: command.internal,
        }),
      )
    case 'relate':
      await run(relateStatement(command.from, command.to, command.relation, asker.organisation, who.id))
      return
    case 'notify': {
      const entry = await keepNotification(run, asker, command, at)
      if (entry) await tell(engine, run, who, asker, entry)
      return
    }
    case 'run':
      assert(
        engine.house.processOf.get(asker.type)?.jobs.includes(command.job),
        `an effect of ${asker.type} runs the task "${command.job}", which its process does not name in jobs`,
      )
      await run(addJob(command.job, command.payload, command.at ? { at: command.at } : {}))
  }
}

/** A fact in the story of a record, without a change of it. */
export const tell = async (engine: Engine, run: Run, who: Actor, record: AnyRecord, text: Message): Promise<void> => {
  await run(sql`insert into story (record, type, organisation, version, at, kind, actor_kind, actor, actor_name, text, message)
    values (${record.id}, ${record.type}, ${record.organisation}, ${record.version}, ${engine.now()}, 'fact', ${who.kind}, ${who.id}, ${who.name}, ${storedText(text)})`)
}

/** Plans a move after asking `tryMove`; a refusal comes back as a value. */
export const planMove = async (
  engine: Engine,
  run: Run,
  who: Actor,
  record: AnyRecord,
  name: string,
  values: Record<string, unknown>,
  at: string,
  comment: Comment = {},
) => {
  const { model, lifecycle } = engine.house.type(record.type)
  const wished = { ...record, ...values } as AnyRecord
  const { facts } = await factsFor(engine, run, record.type, wished)
  const answer = tryMove(model, lifecycle, name, wished, who, facts)
  if (isRefusal(answer)) return answer
  const move = lifecycle.moves[name]
  const plan = await planChange(
    engine,
    run,
    who,
    record,
    values,
    at,
    { name, to: answer.to, phase: answer.phase, stamps: move?.stamps ?? {}, effects: move?.effects },
    comment,
  )
  assert(plan, 'a move always writes')
  return plan
}
