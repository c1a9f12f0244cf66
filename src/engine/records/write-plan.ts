/** What plans of writes share. A plan is everything that creating, changing or moving a record will do, computed before a row is written. */
import type { Actor } from '#kernel/actor.ts'
import type { Commands } from '#kernel/command.ts'
import type { Facts } from '#kernel/facts.ts'
import { type HistoryText, messagesOf } from '#kernel/messages.ts'
import type { AnyRecord, Phase, Values } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { WrongFields } from '#kernel/trouble.ts'
import { conditionsOf } from '../clocks/clock-conditions.ts'
import type { Engine } from '../engine.ts'
import { loadFacts, pathFacts } from '../facts/load-facts.ts'
import type { Run } from '../store/database.ts'
import type { Write } from '../store/write-statement.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

/** Who writes, in which transaction, and at which moment of the story. */
export interface Writing {
  readonly engine: Engine
  readonly run: Run
  readonly who: Actor
  readonly at: string
  /** The values come from declarations (effects, the event pipeline), and not from the actor. */
  readonly byProgram?: boolean
}

/** Whether the values come from the program itself, so that they are not checked as those of people are. */
export const isProgram = ({ who, byProgram }: Writing): boolean =>
  byProgram === true || who.kind === 'system' || who.kind === 'rule' || who.kind === 'import'

export interface WritePlan<R extends AnyRecord = AnyRecord> {
  readonly write: Write
  /** The record as it will be. */
  readonly record: R
  readonly commands: Commands
}

/** The comment that goes into the history with a write. */
export interface Comment {
  readonly text?: HistoryText | undefined
  readonly internal?: boolean | undefined
}

/** The declared facts of a record, and the values behind references that the clocks of its type need (`related`). */
export const factsFor = async (engine: Engine, run: Run, record: AnyRecord): Promise<{ facts: Facts; related: Values }> => {
  const { type } = record
  const { lifecycle } = engine.house.type(type)
  const paths = pathFacts(conditionsOf(engine, type))
  // facts are the same for all writers: a freeze window also counts for those who cannot see it
  const [loaded = {}] = await loadFacts(engine, run.asProgram, type, { ...lifecycle.facts, ...paths }, [record])
  return { facts: loaded, related: Object.fromEntries(Object.keys(paths).map((path) => [path, ownValue(loaded, path) ?? null])) }
}

export const noClocks = { writes: [], outcome: {} } as const

export const isEnd = (phase: Phase): boolean => phase === 'closed' || phase === 'cancelled'
/** Values without those that are empty. */
export const withoutEmpty = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined))
export const orNone = <T extends object>(values: T): T | undefined => (Object.keys(values).length === 0 ? undefined : values)

/** Every write needs the required fields, including those of the program itself. */
export const missingValues = (engine: Engine, record: AnyRecord): WrongFields => {
  const missing = Object.entries(engine.house.fieldsOf(record.type)).filter(
    ([name, field]) => field.required && name !== numberOfStatement && (ownValue(record, name) ?? null) === null,
  )
  return Object.fromEntries(missing.map(([name]) => [name, messageOf('required')]))
}
/** A new record receives its number from the statement that stores it. */
const numberOfStatement = 'number'
