/** What plans of writes share. A plan is everything that creating, changing or moving a record will do, computed before a row is written. */
import type { Actor } from '#kernel/actor.ts'
import type { Commands } from '#kernel/command.ts'
import type { FactDeclarations, Facts } from '#kernel/facts.ts'
import type { Fields } from '#kernel/field.ts'
import { type HistoryText, messagesOf } from '#kernel/messages.ts'
import type { AnyRecord, Phase, Values } from '#kernel/model.ts'
import { once } from '#kernel/once.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { WrongFields } from '#kernel/trouble.ts'
import { conditionsOf } from '../clocks/clock-conditions.ts'
import type { Engine } from '../engine.ts'
import { loadFacts, pathFacts } from '../facts/load-facts.ts'
import { isStatementRefused, type Run } from '../store/database.ts'
import { together } from '../store/together.ts'
import type { Write } from '../store/write-statement.ts'
import { en } from './en.ts'
import { factsOfNew } from './facts-of-new.ts'

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
export const factsFor = async (
  engine: Engine,
  run: Run,
  record: AnyRecord,
  { isNew = false }: { readonly isNew?: boolean } = {},
): Promise<{ facts: Facts; related: Values }> => {
  const { type } = record
  const { lifecycle } = engine.house.type(type)
  const paths = pathFacts(conditionsOf(engine, type))
  // facts are the same for all writers: a freeze window also counts for those who cannot see it
  const all = { ...lifecycle.facts, ...paths }
  const load = (facts: FactDeclarations): Promise<Facts> =>
    run.inTransaction ? loadOne(run.asProgram, { engine, facts, record }) : loadTogether(run.asProgram)({ engine, facts, record })
  const loaded = await (isNew && !run.inTransaction ? factsOfNew(run.asProgram, { facts: all, record }, load) : load(all))
  return { facts: loaded, related: Object.fromEntries(Object.keys(paths).map((path) => [path, ownValue(loaded, path) ?? null])) }
}

interface AskedFacts {
  readonly engine: Engine
  readonly facts: FactDeclarations
  readonly record: AnyRecord
}

const maxTogether = 50

const loadOne = async (run: Run, { engine, facts, record }: AskedFacts): Promise<Facts> =>
  (await loadFacts(engine, run, record.type, facts, [record]))[0] ?? {}

/** The facts of records that are written at the same time are one query. */
const loadTogether = once((run: Run) =>
  together<AskedFacts, Facts>({
    keyOf: ({ record, facts }) => [record.type, ...Object.keys(facts)].join(' '),
    work: (asked) => {
      const [{ engine, facts, record }] = asked as readonly [AskedFacts]
      return loadFacts(
        engine,
        run,
        record.type,
        facts,
        asked.map((one) => one.record),
      )
    },
    maxTogether,
    nothingDone: isStatementRefused,
  }),
)

export const noClocks = { writes: [], outcome: {} } as const

export const isEnd = (phase: Phase): boolean => phase === 'closed' || phase === 'cancelled'
/** Values without those that are empty. */
export const withoutEmpty = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined))
export const orNone = <T extends object>(values: T): T | undefined => (Object.keys(values).length === 0 ? undefined : values)

/** Every write needs the required fields, including those of the program itself. */
export const missingValues = (engine: Engine, record: AnyRecord): WrongFields => {
  const missing = requiredOf(engine.house.fieldsOf(record.type)).filter((name) => (ownValue(record, name) ?? null) === null)
  return Object.fromEntries(missing.map((name) => [name, messageOf('required')]))
}
const requiredOf = once((fields: Fields) =>
  Object.entries(fields).flatMap(([name, { required }]) => (required && name !== numberOfStatement ? [name] : [])),
)
/** A new record receives its number from the statement that stores it. */
const numberOfStatement = 'number'
