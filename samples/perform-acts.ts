/** Performs acts through the engine, each at its moment and by its actor, as the API would: with rights, guards and clocks. */
import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import { perform } from '#engine/records/perform-write.ts'
import { planChange } from '#engine/records/plan-change.ts'
import { changeRecord, createRecord, moveRecord, seeRecord } from '#engine/records/records.ts'
import { relateStatement } from '#engine/records/relate.ts'
import { conditionSql } from '#engine/store/condition-sql.ts'
import type { Run } from '#engine/store/database.ts'
import { fromType } from '#engine/store/rows.ts'
import { type Actor, theSystem } from '#kernel/actor.ts'
import type { Language } from '#kernel/localized-text.ts'
import { toMoment } from '#kernel/time.ts'
import type { Act, The } from './acts/act.ts'
import { bilingualText } from './acts/bilingual.ts'
import { personOf, rolesOf } from './company/company.ts'

/** The actors that are not people. */
const programs: Readonly<Record<string, Pick<Actor, 'kind' | 'name' | 'roles'>>> = {
  system: theSystem,
  rule: { kind: 'rule', name: 'Sereno', roles: ['system'] },
  prometheus: { kind: 'connector', name: 'Prometheus', roles: ['connector'] },
  discovery: { kind: 'connector', name: 'Discovery', roles: ['connector'] },
}

/** Ids by key of all records created so far. */
export type Ids = Map<string, string>

export interface ActPerformer {
  /** Performs acts in one transaction. Returns the new keys and ids. */
  readonly perform: (run: Run, acts: readonly Act[]) => Promise<Readonly<Record<string, string>>>
}

export const openActPerformer = (engine: Engine, ids: Ids, language: Language): ActPerformer => {
  const idOf = (key: string): string => {
    const id = ids.get(key)
    if (!id) throw new Error(`the sample names ${key} before it is created`)
    return id
  }
  const actors = new Map<string, Actor>()
  const actorOf = (key: string): Actor => {
    const known = actors.get(key)
    if (known) return known
    const made = programs[key] ? programActor(programs[key], idOf('org:root')) : personActor(key, idOf, language)
    actors.set(key, made)
    return made
  }
  return {
    perform: async (run, acts) => {
      const fresh: Record<string, string> = {}
      for (const act of acts) {
        const made = await performAct({ ...engine, now: () => toMoment(act.at) }, run, act, actorOf(act.by), idOf, language).catch(
          (cause: unknown) => {
            throw new Error(
              `The sample cannot perform ${act.do} ${'move' in act ? `${act.move} ` : ''}${act.key} at ${toMoment(act.at)}: ${(cause as Error).message}`,
              { cause },
            )
          },
        )
        if (!made) continue
        ids.set(act.key, made)
        fresh[act.key] = made
      }
      return fresh
    },
  }
}

const programActor = (program: Pick<Actor, 'kind' | 'name' | 'roles'>, organisation: string): Actor => ({
  ...program,
  id: null,
  teams: [],
  organisation,
  organisations: 'all',
})

const personActor = (key: string, idOf: (key: string) => string, language: Language): Actor => {
  const person = personOf(key)
  if (!person) throw new Error(`the sample has no person ${key}`)
  return {
    kind: 'person',
    id: idOf(key),
    name: bilingualText(person.name, language),
    roles: rolesOf(person),
    teams: person.team ? [idOf(person.team)] : [],
    organisation: idOf(person.organisation),
    organisations: 'all',
  }
}

/** Performs one act. Returns the id if it created or found a record. */
const performAct = async (
  engine: Engine,
  run: Run,
  act: Act,
  who: Actor,
  idOf: (key: string) => string,
  language: Language,
): Promise<string | undefined> => {
  const text = 'note' in act && act.note ? bilingualText(act.note, language) : undefined
  const options = { within: run, at: engine.now(), text }
  const values = 'values' in act && act.values ? (filled(act.values, idOf) as Record<string, unknown>) : {}
  switch (act.do) {
    case 'create':
      // what a monitor reports passes through the pipeline of events
      return (await createRecord(engine, who, act.type, values, { ...options, byProgram: who.kind === 'connector' })).id
    case 'change':
      await changeRecord(engine, who, act.type, idOf(act.key), values, options)
      return
    case 'move':
      await moveRecord(engine, who, act.type, idOf(act.key), act.move, values, options)
      return
    case 'comment':
      await perform(
        engine,
        who,
        async (within) => {
          const record = await seeRecord(engine, within, who, act.type, idOf(act.key))
          return (
            (await planChange({ engine, run: within, who, at: engine.now() }, { record, comment: { text, internal: act.internal } })) ?? {
              unchanged: record,
            }
          )
        },
        { within: run },
      )
      return
    case 'relate':
      return relate(engine, run, act, who, idOf)
    case 'find': {
      const where = Object.entries(values).map(([field, is]) => ({ field, is }))
      const [found] = await run<{ id: string }>(
        sql`select r.id ${fromType(act.type)} where r.type = ${act.type} and ${conditionSql(engine.house, act.type, { all: where })} order by r.id desc limit 1`,
      )
      if (!found) throw new Error('no effect has made one')
      return found.id
    }
    case 'answer': {
      const raised = await run<{ id: string }>(
        sql`select e.id from escalation e join record r on r.id = e.id where e.incident = ${idOf(act.key)} and r.state = 'raised'`,
      )
      for (const { id } of raised) await moveRecord(engine, who, 'escalation', id, 'answer', {}, options)
    }
  }
}

const relate = async (
  engine: Engine,
  run: Run,
  act: Act & { do: 'relate' },
  who: Actor,
  idOf: (key: string) => string,
): Promise<undefined> => {
  const type = act.key.startsWith('srv:') ? 'service' : 'ci'
  const record = await seeRecord(engine, run, who, type, idOf(act.key))
  const [made] = await run(relateStatement(record.id, idOf(act.to), act.relation, record.organisation, who.id))
  await run(sql`update relation set redundancy = ${act.group ?? null}, required = ${act.required ?? null} where id = ${made?.id}`)
  const text = `${act.relation} → ${act.to.replace(/^\w+:/, '')}`
  await run(sql`
    with s as (
      insert into story (record, type, organisation, version, at, kind, actor_kind, actor, actor_name, text)
      values (${record.id}, ${type}, ${record.organisation}, ${record.version}, ${engine.now()}, 'related', ${who.kind}, ${who.id}, ${who.name}, ${text})
    )
    insert into outbox (record, type, organisation, kind, payload) values (${record.id}, ${type}, ${record.organisation}, 'related', ${JSON.stringify({ kind: 'related' })})`)
}

const isThe = (value: unknown): value is The => typeof value === 'object' && value !== null && 'the' in value

/** Replaces keys in values by ids. */
const filled = (value: unknown, idOf: (key: string) => string): unknown => {
  if (isThe(value)) return idOf(value.the)
  if (Array.isArray(value)) return value.map((one) => filled(one, idOf))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, filled(one, idOf)]))
  return value
}
