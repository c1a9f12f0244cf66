/** What people, programs and jobs do with records. Each function asks for the right, then plans, then writes. */
import type { Actor } from '#kernel/actor.ts'
import { both } from '#kernel/condition.ts'
import { resolveValues } from '#kernel/matches.ts'
import { type Message, messagesOf, typeName } from '#kernel/messages.ts'
import { type AnyRecord, peopleFields } from '#kernel/model.ts'
import { Fault } from '#kernel/trouble.ts'
import { askerOf, changeable, mayComment, mayCreate, readable } from '../access/rights.ts'
import type { Engine } from '../engine.ts'
import { type Run, scopeOf } from '../store/database.ts'
import { listRecords } from '../store/list.ts'
import { readRecord } from '../store/rows.ts'
import { en } from './en.ts'
import { type Performed, perform, planMove } from './perform.ts'
import { type Comment, planChange, planCreate } from './plan.ts'
import { parseValues, type Values } from './values.ts'

const say = messagesOf(en)

export interface WriteOptions extends Comment {
  /** The version that the caller saw (If-Match): a record that moved on since then is left alone. */
  readonly version?: number | undefined
  /** Part of a larger transaction. */
  readonly within?: Run
  /** The moment of the story; now unless history is told. */
  readonly at?: string
}

/** Fields that anybody may fill when making a record, though later only the profile decides. */
const always = new Set<string>(['title', 'openedAt', ...peopleFields])

/** Makes a record. Refuses with `access.denied` or with what is wrong with which value. */
export const createRecord = async (
  engine: Engine,
  who: Actor,
  type: string,
  input: Readonly<Values>,
  options: WriteOptions = {},
): Promise<AnyRecord> => {
  if (!mayCreate(engine.house, type, who)) throw new Fault('access.denied', say('mayNotCreate', { type: typeName(type) }))
  const values = parseValues(engine.house, type, input, (name) => mayFill(engine, type, name, who))
  const at = options.at ?? engine.now()
  const { record } = await perform(engine, who, (run) => planCreate(engine, run, who, type, values, at, options), within(options))
  return record
}

const within = (options: WriteOptions) => (options.within ? { within: options.within } : {})
const isProgram = (who: Actor): boolean => who.kind === 'system' || who.kind === 'rule' || who.kind === 'import'

const mayFill = (engine: Engine, type: string, name: string, who: Actor): Message | undefined => {
  if (isProgram(who) || (who.kind === 'connector' && name in engine.house.type(type).model.fields)) return undefined
  if (engine.house.fieldOf(type, name)?.options.readonly) return say('readonly')
  if (name === 'organisation') return undefined
  if (name in engine.house.base && !always.has(name)) return say('readonly')
  return undefined
}

/** A record that this actor may see, by id or number; `record.unknown` says nothing about records of others. */
export const seeRecord = async (engine: Engine, run: Run, who: Actor, type: string, key: string): Promise<AnyRecord> => {
  const record = await readRecord(engine.house, run, type, key)
  if (record) {
    const where = readable(engine.house, type, who)
    if ('all' in where && where.all.length === 0) return record
    const visible = resolveValues(both(where, { field: 'id', is: record.id }), askerOf(who, engine.now()))
    const { records } = await listRecords(engine.house, run, { type, where: visible, limit: 1 })
    if (records.length > 0) return record
  }
  throw new Fault('record.unknown')
}

const insist = (record: AnyRecord, options: WriteOptions): void => {
  if (options.version !== undefined && options.version !== record.version)
    throw new Fault('record.changed', undefined, { details: { current: record } })
}

/** Changes values of a record. */
export const changeRecord = (
  engine: Engine,
  who: Actor,
  type: string,
  key: string,
  input: Readonly<Values>,
  options: WriteOptions = {},
): Promise<Performed> =>
  perform(
    engine,
    who,
    async (run) => {
      const record = await seeRecord(engine, run, who, type, key)
      insist(record, options)
      const allowed = changeable(engine.house, type, who)
      if (allowed !== 'all' && allowed.length === 0) throw new Fault('access.denied', say('mayNotChange', { type: typeName(type) }))
      const values = parseValues(engine.house, type, input, (name) =>
        allowed === 'all' || allowed.includes(name) ? mayFill(engine, type, name, who) : say('notYours'),
      )
      return (await planChange(engine, run, who, record, values, options.at ?? engine.now(), undefined, options)) ?? { unchanged: record }
    },
    { insists: options.version !== undefined, ...within(options) },
  )

/** Makes a move. The refusal of `tryMove` becomes `move.refused` with its sentence. */
export const moveRecord = (
  engine: Engine,
  who: Actor,
  type: string,
  key: string,
  move: string,
  input: Readonly<Values> = {},
  options: WriteOptions = {},
): Promise<Performed> =>
  perform(
    engine,
    who,
    async (run) => {
      const record = await seeRecord(engine, run, who, type, key)
      insist(record, options)
      const declared = engine.house.type(type).lifecycle.moves[move]
      const offered = new Set<string>([...(declared?.needs ?? []), ...(declared?.asks ?? [])])
      const allowed = changeable(engine.house, type, who)
      const values = parseValues(engine.house, type, input, (name) =>
        offered.has(name) || allowed === 'all' || allowed.includes(name) ? mayFill(engine, type, name, who) : say('notOfThisMove'),
      )
      const plan = await planMove(engine, run, who, record, move, values, options.at ?? engine.now(), options)
      if ('refused' in plan) throw new Fault('move.refused', plan.refused, plan.fields ? { fields: plan.fields } : {})
      return plan
    },
    { insists: options.version !== undefined, ...within(options) },
  )

/** Writes into the story of a record; `internal` is for the eyes of those who work on it. */
export const commentRecord = (engine: Engine, who: Actor, type: string, key: string, text: string, internal: boolean): Promise<Performed> =>
  perform(engine, who, async (run) => {
    const record = await seeRecord(engine, run, who, type, key)
    const allowed = mayComment(engine.house, type, who)
    if (allowed === null || (internal && allowed === 'public'))
      throw new Fault('access.denied', internal ? say('mayNotNote') : say('mayNotComment'))
    const plan = await planChange(engine, run, who, record, {}, engine.now(), undefined, { text, internal })
    return plan ?? { unchanged: record }
  })

/** A `Run` in the scope of the actor. */
export const runAs = (engine: Engine, who: Actor): Run => engine.database.as(scopeOf(who.organisations))
