/** Reads and writes records on behalf of an actor. Each function checks the actor's rights, plans the write, then executes it. */
import type { Actor } from '#kernel/actor.ts'
import { both } from '#kernel/condition.ts'
import { resolveValues } from '#kernel/matches.ts'
import { type Message, messagesOf, typeName } from '#kernel/messages.ts'
import { peopleFields, type RecordNamed, type Values } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import { Fault } from '#kernel/trouble.ts'
import {
  askerOf,
  changeable,
  madeByProgram,
  mayComment,
  mayCreate,
  readable,
  refuseForeign,
  refuseOutOfScope,
  withheldOnCreation,
} from '../access/rights.ts'
import type { Engine } from '../engine.ts'
import { type Run, scopeOf } from '../store/database.ts'
import { listRecords } from '../store/list.ts'
import { lockRecord, readRecord } from '../store/rows.ts'
import { en } from './en.ts'
import { type Performed, perform, planMove } from './perform-write.ts'
import { planChange } from './plan-change.ts'
import { planCreate } from './plan-create.ts'
import { parseValues } from './values.ts'
import type { Comment } from './write-plan.ts'

const messageOf = messagesOf(en)

export interface WriteOptions extends Comment {
  /** The version that the caller saw (If-Match); the write is refused if the record has changed since. */
  readonly version?: number | undefined
  /** The transaction that the write is part of. */
  readonly within?: Run | undefined
  /** The moment of the story entry: now by default, earlier when history is written. */
  readonly at?: string
  /** The values come from the program's own code: it may set fields that are read-only for people and other programs. */
  readonly byProgram?: boolean
}

/** Base fields that every creator may fill in; for later changes the access profile decides. */
const fillableOnCreation = new Set<string>(['title', 'openedAt', ...peopleFields])

/** Creates a record. Throws `access.denied`, or `value.refused` with every value that was refused. */
export const createRecord = async <N extends string>(
  engine: Engine,
  who: Actor,
  type: N,
  input: Values,
  options: WriteOptions = {},
): Promise<RecordNamed<N>> => {
  if (!mayCreate(engine.house, type, who)) throw new Fault('access.denied', messageOf('mayNotCreate', { type: typeName(type) }))
  if (!options.byProgram && !isProgram(who) && madeByProgram(engine.house, type))
    throw new Fault('value.refused', messageOf('madeByProgram', { type: typeName(type) }))
  const withheld = options.byProgram ? new Set<string>() : withheldOnCreation(engine.house, type, who)
  const values = parseValues(engine.house, type, input, (name) =>
    options.byProgram ? undefined : withheld.has(name) ? messageOf('withheld') : refusalToFill(engine, type, name, who),
  )
  const at = options.at ?? engine.now()
  const { record } = await perform(
    engine,
    who,
    (run) => planCreate({ engine, run, who, at, ...program(options) }, type, values, options),
    within(options),
  )
  return record
}

const program = ({ byProgram }: WriteOptions) => (byProgram ? { byProgram } : {})
const within = (options: WriteOptions) => (options.within ? { within: options.within } : {})
const isProgram = (who: Actor): boolean => who.kind === 'system' || who.kind === 'rule' || who.kind === 'import'

const refusalToFill = (engine: Engine, type: string, name: string, who: Actor): Message | undefined => {
  if (isProgram(who)) return undefined
  if (engine.house.fieldOf(type, name)?.options.readonly) return messageOf('readonly')
  if (name === 'organisation') return undefined
  if (name in engine.house.base && !fillableOnCreation.has(name)) return messageOf('readonly')
  return undefined
}

/** A record that the actor may see, by id or number. Throws `record.unknown` whether it is missing or not visible. */
export const seeRecord = async <N extends string>(engine: Engine, run: Run, who: Actor, type: N, key: string): Promise<RecordNamed<N>> => {
  refuseOutOfScope(who, type)
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

const checkVersion = (record: { readonly version: number }, options: WriteOptions): void => {
  if (options.version !== undefined && options.version !== record.version)
    throw new Fault('record.changed', undefined, { details: { current: record } })
}

/** Changes values of a record. */
export const changeRecord = <N extends string>(
  engine: Engine,
  who: Actor,
  type: N,
  key: string,
  input: Values,
  options: WriteOptions = {},
): Promise<Performed<RecordNamed<N>>> =>
  perform(
    engine,
    who,
    async (run, lock) => {
      const record = await recordToWrite({ engine, run, who, lock }, type, key)
      checkVersion(record, options)
      const allowed = changeable(engine.house, type, who)
      if (allowed !== 'all' && allowed.length === 0) throw new Fault('access.denied', messageOf('mayNotChange', { type: typeName(type) }))
      const values = parseValues(engine.house, type, input, (name) =>
        options.byProgram
          ? undefined
          : allowed === 'all' || allowed.includes(name)
            ? refusalToFill(engine, type, name, who)
            : messageOf('notYours'),
      )
      const writing = { engine, run, who, at: options.at ?? engine.now(), ...program(options) }
      return (await planChange(writing, { record, values, comment: options })) ?? { unchanged: record }
    },
    within(options),
  )

/** Makes a move. Throws `move.refused` with the sentence of `tryMove` if the move is not allowed. */
export const moveRecord = <N extends string>(
  engine: Engine,
  who: Actor,
  type: N,
  key: string,
  move: string,
  input: Values = {},
  options: WriteOptions = {},
): Promise<Performed<RecordNamed<N>>> =>
  perform(
    engine,
    who,
    async (run, lock) => {
      const record = await recordToWrite({ engine, run, who, lock }, type, key)
      checkVersion(record, options)
      const declared = ownValue(engine.house.type(type).lifecycle.moves, move)
      const inForm = new Set<string>([...(declared?.needs ?? []), ...(declared?.asks ?? [])])
      const allowed = changeable(engine.house, type, who)
      const values = parseValues(engine.house, type, input, (name) =>
        inForm.has(name) || allowed === 'all' || allowed.includes(name)
          ? refusalToFill(engine, type, name, who)
          : messageOf('notOfThisMove'),
      )
      const writing = { engine, run, who, at: options.at ?? engine.now() }
      const plan = await planMove(writing, move, { record, values, comment: options })
      if ('refused' in plan) throw new Fault('move.refused', plan.refused, plan.fields ? { fields: plan.fields } : {})
      return plan
    },
    within(options),
  )

/** A record that the actor may see and that is not only shared with its organisation. With `lock`, other writers wait. */
const recordToWrite = async <N extends string>(
  { engine, run, who, lock }: { readonly engine: Engine; readonly run: Run; readonly who: Actor; readonly lock: boolean },
  type: N,
  key: string,
): Promise<RecordNamed<N>> => {
  if (lock) await lockRecord(run, type, key)
  const record = await seeRecord(engine, run, who, type, key)
  refuseForeign(who, record)
  return record
}

export interface NewComment {
  readonly text: string
  readonly internal: boolean
}

/** Adds a comment to the story of a record; requesters do not see it if it is `internal`. */
export const commentRecord = (
  engine: Engine,
  who: Actor,
  { type, key }: { readonly type: string; readonly key: string },
  { text, internal }: NewComment,
  options: Pick<WriteOptions, 'within'> = {},
): Promise<Performed> =>
  perform(
    engine,
    who,
    async (run, lock) => {
      const record = await recordToWrite({ engine, run, who, lock }, type, key)
      const allowed = mayComment(engine.house, type, who)
      if (allowed === null || (internal && allowed === 'public'))
        throw new Fault('access.denied', internal ? messageOf('mayNotNote') : messageOf('mayNotComment'))
      const plan = await planChange({ engine, run, who, at: engine.now() }, { record, comment: { text, internal } })
      return plan ?? { unchanged: record }
    },
    within(options),
  )

/** A `Run` in the scope of the actor. */
export const runAs = (engine: Engine, who: Actor): Run => engine.database.as(scopeOf(who))
