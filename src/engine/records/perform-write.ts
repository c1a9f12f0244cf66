/** Executes plans: the statement of each record, and the commands of its effects in the same transaction. */
import { sql } from 'kysely'
import { type Actor, theSystem } from '#kernel/actor.ts'
import type { Command } from '#kernel/command.ts'
import { isMissing, ownMatter, tryMove } from '#kernel/lifecycle.ts'
import { all, fieldName, type Message, messagesOf, moveName, typeName } from '#kernel/messages.ts'
import type { AnyRecord, Values } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import { withoutScopes } from '#kernel/scopes.ts'
import { dayIn } from '#kernel/time.ts'
import { assert, Fault, isRefusal, type Refusal } from '#kernel/trouble.ts'
import type { Engine } from '../engine.ts'
import { addJob } from '../jobs/add-job.ts'
import { conditionSql } from '../store/condition-sql.ts'
import { type Run, scopeOf } from '../store/database.ts'
import { insertStatement } from '../store/insert-statement.ts'
import { insertTogether } from '../store/insert-together.ts'
import { fromType, readRecord } from '../store/rows.ts'
import { indexOf, snake, tableOf } from '../store/sql-names.ts'
import { storedText, updateStatement, type Write, type Written } from '../store/write-statement.ts'
import { en } from './en.ts'
import { keepNotification } from './keep-notification.ts'
import { messagesAsTexts } from './messages-as-texts.ts'
import { planChange, type RecordChange } from './plan-change.ts'
import { planCreate } from './plan-create.ts'
import { relateStatement } from './relate.ts'
import { noteGrowth } from './table-growth.ts'
import { factsFor, type WritePlan, type Writing } from './write-plan.ts'

const messageOf = messagesOf(en)

/** Effects may return commands that have effects; more levels than this mean an endless loop. */
const maxEffectDepth = 8

/** A plan that found nothing to change. */
export interface Unchanged<R extends AnyRecord = AnyRecord> {
  readonly unchanged: R
}

export interface Performed<R extends AnyRecord = AnyRecord> {
  readonly record: R
  /** False if there was nothing to change. */
  readonly written: boolean
}

/** Plans a write. With `lock` it keeps other writers out of the record before it reads it. */
export type Plan<R extends AnyRecord> = (run: Run, lock: boolean) => Promise<WritePlan<R> | Unchanged<R>>

/**
 * Calls `plan` and executes the result: as a single statement if it has no effects (half the round trips), otherwise as a transaction.
 * It plans again with a lock if somebody changed the record in between, and if the write changes clocks: these advance without a new
 * version of their record (clocks/tick.ts), so they are written only as they are read under its lock.
 */
export const perform = async <R extends AnyRecord>(
  engine: Engine,
  who: Actor,
  plan: Plan<R>,
  { within }: { readonly within?: Run } = {},
): Promise<Performed<R>> => {
  const attempt = async (lock: boolean, transaction?: Run): Promise<Performed<R> | undefined> => {
    const planned = await plan(transaction ?? engine.database.as(scopeOf(who)), lock)
    if ('unchanged' in planned) return { record: planned.unchanged, written: false }
    if (!lock && planned.write.version !== undefined && planned.write.clocks.length > 0) return undefined
    const done = await store(engine, who, planned, transaction)
    if (done && !within && planned.write.version === undefined) noteGrowth(engine, planned.write.type, 1)
    return done && { record: { ...planned.record, number: done.number, version: done.version }, written: true }
  }
  const withLock = () => (within ? attempt(true, within) : engine.database.transaction(scopeOf(who), (run) => attempt(true, run)))
  const done = (await attempt(false, within)) ?? (await withLock())
  if (!done) throw new Fault('record.changed', undefined, { retry: true })
  if (done.written && !within) await engine.written(done.record.type, done.record.id)
  return done
}

/** Executes plans of new records of one type in the transaction of `run`: one statement for all of them, then their effects. */
export const insertAll = async <R extends AnyRecord>(
  engine: Engine,
  run: Run,
  who: Actor,
  plans: readonly WritePlan<R>[],
): Promise<readonly R[]> => {
  const [first] = plans
  if (!first) return []
  const writes = plans.map(({ write }) => write)
  const rows = await asFault(engine, first.write, run(insertStatement(engine.house, first.write.type, writes)))
  const byId = new Map(rows.map((row) => [row.id, row]))
  for (const plan of plans)
    if (plan.commands.length > 0) await carryOut(engine, run.asProgram, withoutScopes(who), effectsOf(engine, plan), 0)
  return plans.map(({ record, write }) => ({ ...record, number: byId.get(write.id)?.number ?? '' }))
}

const store = async (engine: Engine, who: Actor, plan: WritePlan, within?: Run): Promise<Written | undefined> => {
  const withEffects = async (run: Run): Promise<Written | undefined> => {
    const written = await execute(engine, run, plan)
    // what a declaration causes may concern records that the writer cannot see
    if (written) await carryOut(engine, run.asProgram, withoutScopes(who), effectsOf(engine, plan), 0)
    return written
  }
  const { write } = plan
  // a new organisation belongs to itself
  const isNew = write.version === undefined && write.organisation === write.id && who.organisations !== 'all'
  const scope = scopeOf(isNew ? { ...who, organisations: [...who.organisations, write.id] } : who)
  if (within) return withEffects(isNew ? within.in(scope) : within)
  if (plan.commands.length > 0) return engine.database.transaction(scope, withEffects)
  return write.version === undefined
    ? asFault(engine, write, insertTogether(engine.database.as(scope))({ house: engine.house, write }))
    : execute(engine, engine.database.as(scope), plan)
}

const execute = async (engine: Engine, run: Run, { write }: WritePlan): Promise<Written | undefined> => {
  const { house } = engine
  const rows = run(write.version === undefined ? insertStatement(house, write.type, [write]) : updateStatement(house, write))
  return (await asFault(engine, write, rows))[0]
}

const asFault = <T>(engine: Engine, write: Write, work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw faultOf(engine, write, error)
  })

/** A violated constraint of the database as a fault with a sentence; any other error as it is. */
const faultOf = (engine: Engine, write: Write, error: unknown): unknown => {
  const { code, detail, constraint } = error as { code?: string; detail?: string; constraint?: string }
  if (code === '23505') return duplicate(engine, write, constraint, error)
  if (code === '23503')
    return new Fault('value.refused', messageOf('brokenReference', { detail: detail ?? constraint ?? '' }), { cause: error })
  if (code === '42501') return new Fault('access.denied', messageOf('outsideOrganisations'), { cause: error })
  return error
}

/** The fault of a value, or several values together, that only one record may have. The database keeps values of others to itself. */
const duplicate = ({ house }: Engine, { type, values }: Write, constraint: string | undefined, cause: unknown): Fault => {
  const { model } = house.type(type)
  const unique = Object.entries(house.fieldsOf(type)).flatMap(([name, field]) => (field.options.unique ? [[name]] : []))
  const fields = [...unique, ...model.uniqueTogether].find((names) => indexOf(tableOf(type), names.map(snake), true) === constraint)
  const [field] = fields ?? []
  if (fields === undefined || field === undefined) return new Fault('record.exists', messageOf('duplicate'), { cause })
  const details = { cause, fields: Object.fromEntries(fields.map((name) => [name, messageOf('taken')])) }
  if (fields.length > 1)
    return new Fault('record.exists', messageOf('duplicateTogether', { fields: all(fields.map((name) => fieldName(type, name))) }), details)
  return new Fault(
    'record.exists',
    messageOf('duplicateValue', { field: fieldName(type, field), value: String(ownValue(values, field) ?? '') }),
    details,
  )
}

/** The commands that follow from a write, the record whose effects they are, and the moment at which they happen. */
interface Effects {
  readonly record: AnyRecord
  readonly commands: readonly Command[]
  readonly at: string
}

/** The effects have the moment of the story entry, which lies in the past when history is written. */
const effectsOf = (engine: Engine, { record, commands, write }: WritePlan): Effects => ({
  record,
  commands,
  at: write.story[0]?.at ?? engine.now(),
})

/** Executes commands for a record that was not written itself, in the transaction of `run`. */
export const carryOutFor = (engine: Engine, run: Run, who: Actor, record: AnyRecord, commands: readonly Command[]): Promise<void> =>
  carryOut(engine, run, withoutScopes(who), { record, commands, at: engine.now() }, 0)

/** Executes the commands of an effect, depth first, in the transaction of the record whose effect it is. */
const carryOut = async (engine: Engine, run: Run, who: Actor, { record, commands, at }: Effects, depth: number): Promise<void> => {
  assert(depth < maxEffectDepth, `effects of ${record.type} call for each other without end`)
  for (const command of commands) await carryOutOne({ engine, run, who, at, byProgram: true }, record, command, depth)
}

const carryOutOne = async (writing: Writing, source: AnyRecord, command: Command, depth: number): Promise<void> => {
  const { engine, run, who, at } = writing
  const follow = async (plan: WritePlan | undefined): Promise<void> => {
    if (!plan) return
    const written = await execute(engine, run, plan)
    assert(written, 'a record that was read with a lock keeps its version')
    await carryOut(engine, run, who, effectsOf(engine, plan), depth + 1)
  }
  const locked = async (type: string, id: string): Promise<AnyRecord> => {
    const record = await readRecord(engine.house, run, type, id, true)
    if (!record) throw new Fault('record.unknown', messageOf('effectTargetMissing', { number: source.number, type: typeName(type) }))
    return record
  }
  switch (command.do) {
    case 'end':
      for (const { id, state } of await madeBy(writing, source, { ...command, states: Object.keys(command.moves) }))
        await carryOutOne(
          writing,
          source,
          { ...command, do: 'move', id, move: ownValue(command.moves, state) ?? '', values: await reasonsFor(writing, command, id, state) },
          depth,
        )
      return
    case 'follow':
      for (const { id } of await madeBy(writing, source, { ...command, states: command.in }))
        await carryOutOne(writing, source, { ...command, do: 'change', id }, depth)
      return
    case 'create': {
      assert(
        Object.hasOwn(engine.house.type(source.type).lifecycle.makes, command.type),
        `an effect of ${source.type} creates a ${command.type}, but its lifecycle does not say in \`makes\` what becomes of it`,
      )
      const values = { organisation: source.organisation, ...messagesAsTexts(engine, command.values) }
      const plan = await planCreate(writing, command.type, values)
      await follow(plan)
      if (command.link) await run(relateStatement(plan.record.id, source.id, command.link, source.organisation, who.id))
      return
    }
    case 'change': {
      const record = await locked(command.type, command.id)
      const values = messagesAsTexts(engine, command.values)
      return follow(await planChange(writing, { record, values, comment: { text: command.why } }))
    }
    case 'add': {
      const record = await locked(command.type, command.id)
      const sum = Number(ownValue(record, command.field) ?? 0) + command.by
      return follow(await planChange(writing, { record, values: { [command.field]: sum } }))
    }
    case 'move': {
      const record = await locked(command.type, command.id)
      const planned = await planMove({ ...writing, who: { ...who, roles: theSystem.roles } }, command.move, {
        record,
        values: messagesAsTexts(engine, command.values ?? {}),
        comment: { text: command.why },
      })
      if ('refused' in planned) {
        const params = { number: record.number, move: moveName(command.type, command.move), why: planned.refused }
        return noteFact(engine, run, who, source, messageOf('followUpRefused', params))
      }
      return follow(planned)
    }
    case 'comment': {
      const record = await locked(command.type, command.id)
      return follow(await planChange(writing, { record, comment: { text: command.text, internal: command.internal } }))
    }
    case 'relate':
      await run(relateStatement(command.from, command.to, command.relation, source.organisation, who.id))
      return
    case 'notify': {
      const entry = await keepNotification(run, source, command, at)
      if (entry) await noteFact(engine, run, who, source, entry)
      return
    }
    case 'run':
      assert(
        engine.house.processOf.get(source.type)?.jobs.includes(command.job),
        `an effect of ${source.type} runs the task "${command.job}", which its process does not name in jobs`,
      )
      await run(addJob(command.job, command.payload, command.at ? { at: command.at } : {}))
  }
}

/** The records of a type that name the cause in a field and are in one of the states. */
const madeBy = (
  { engine, run }: Writing,
  cause: AnyRecord,
  { type, by, states }: { readonly type: string; readonly by: string; readonly states: readonly string[] },
): Promise<readonly { readonly id: string; readonly state: string }[]> =>
  run(sql`
    select r.id, r.state ${fromType(type)}
    where r.type = ${type} and r.state = any (cast(${[...states]} as text[])) and ${conditionSql(engine.house, type, { field: by, is: cause.id })}
    order by r.id`)

/** For every field that the move needs and the record does not have: the reason as its text, the present as its moment. */
const reasonsFor = async (
  { engine, run, at }: Writing,
  { type, moves, why }: Extract<Command, { readonly do: 'end' }>,
  id: string,
  state: string,
): Promise<Values> => {
  const needs = ownValue(engine.house.type(type).lifecycle.moves, ownValue(moves, state) ?? '')?.needs ?? []
  const record = needs.length > 0 ? await readRecord(engine.house, run, type, id) : undefined
  const values = new Map<string | undefined, unknown>([
    ['text', why],
    ['markdown', why],
    ['moment', at],
    ['date', dayIn(at, engine.installation().zone(record?.organisation ?? null))],
  ])
  const kindOf = (name: string): string | undefined => engine.house.fieldOf(type, name)?.kind
  return Object.fromEntries(
    needs.filter((name) => values.has(kindOf(name)) && isMissing(ownValue(record, name))).map((name) => [name, values.get(kindOf(name))]),
  )
}

/** Adds a fact to the story of a record without changing the record. */
export const noteFact = async (engine: Engine, run: Run, who: Actor, record: AnyRecord, text: Message): Promise<void> => {
  await run(sql`insert into story (record, type, organisation, version, at, kind, actor_kind, actor, actor_name, text, message)
    values (${record.id}, ${record.type}, ${record.organisation}, ${record.version}, ${engine.now()}, 'fact', ${who.kind}, ${who.id}, ${who.name}, ${storedText(text)})`)
}

/** Plans a move if `tryMove` allows it; returns the refusal otherwise. */
export const planMove = async <R extends AnyRecord>(
  writing: Writing,
  name: string,
  { record, values = {}, comment = {} }: Omit<RecordChange<R>, 'move'>,
): Promise<WritePlan<R> | Refusal> => {
  const { engine, run, who } = writing
  const { model, lifecycle } = engine.house.type(record.type)
  const wanted = { ...record, ...values }
  const { facts } = await factsFor(engine, run, wanted)
  // also before the values of the form: nobody leaves a field in order to decide
  const answer = ownMatter(lifecycle, name, record, who) ?? tryMove(model, lifecycle, name, wanted, who, facts)
  if (isRefusal(answer)) return answer
  const { stamps = {}, effects } = ownValue(lifecycle.moves, name) ?? {}
  const plan = await planChange(writing, { record, values, comment, move: { name, to: answer.to, phase: answer.phase, stamps, effects } })
  assert(plan, 'a move always writes')
  return plan
}
