/** Helpers for the tests of rooms: who tries which move on a record with which values, and the result. */
import { contributionsOf, endingsOf } from '#engine/records/consequences.ts'
import type { Actor } from '#kernel/actor.ts'
import type { RelatedValues } from '#kernel/condition.ts'
import { tryMove } from '#kernel/lifecycle.ts'
import { type Asker, matches } from '#kernel/matches.ts'
import type { AnyRecord, RecordNamed, Values } from '#kernel/model.ts'
import { buildHouse } from './house.ts'
import { refusalKey } from './refusals.ts'

export const house = buildHouse()

export const as = (...roles: readonly string[]): Actor => ({
  kind: 'person',
  id: '00000000-0000-7000-8000-000000000001',
  name: 'Somebody',
  roles,
  teams: [],
  organisation: null,
  organisations: 'all',
})

/** A record of the type in its start state, with its defaults and these values. */
export const some = <N extends string>(type: N, values: Values = {}): RecordNamed<N> => {
  const { model } = house.type(type)
  const defaults = Object.entries(house.fieldsOf(type)).map(([name, field]) => [name, field.options.default ?? null])
  const state = String(values['state'] ?? model.start)
  const base = { id: 'r', type, title: type, state, phase: model.states[state], openedAt: now, updatedAt: now, version: 1 }
  return { ...Object.fromEntries(defaults), ...base, ...values } as RecordNamed<N>
}

/** The state that the move leads to, or the key of the refusal. */
export const tries = (who: Actor, move: string, record: AnyRecord, facts: Readonly<Record<string, unknown>> = {}): string => {
  const { model, lifecycle } = house.type(record.type)
  const answer = tryMove(model, lifecycle, move, record, who, facts)
  return 'refused' in answer ? refusalKey(answer.refused) : `-> ${answer.to}`
}

/** The derived value of a field. */
export const derives = (field: string, record: AnyRecord, facts: Readonly<Record<string, unknown>> = {}, who: Actor = as()): unknown =>
  house.type(record.type).lifecycle.derives[field]?.value(record, facts, now, who)

/** The commands of a move's effects. */
export const follows = (move: string, record: AnyRecord): readonly unknown[] =>
  house.type(record.type).lifecycle.moves[move]?.effects?.(record, as(), {}) ?? []

/** What a new record, or a change from `before`, adds to sums of other records. */
export const addsUp = (record: AnyRecord, before?: AnyRecord): readonly unknown[] =>
  contributionsOf(house.type(record.type).lifecycle, before, record)

/** What becomes of the records that the record caused, when it changes from `before`. */
export const endings = (record: AnyRecord, before: AnyRecord): readonly unknown[] =>
  endingsOf(house.type(record.type).lifecycle, before, record)

/** The subprocesses that run on the record. */
export const running = (record: AnyRecord): readonly string[] =>
  Object.entries(house.processOf.get(record.type)?.subprocesses ?? {})
    .filter(([, sub]) => sub.of === record.type && sub.runs && matches(sub.runs, record, asker, (path) => house.at(record.type, path)))
    .map(([id]) => id)

const now = '2026-11-20T10:00:00.000Z'
const asker: Asker = { now, me: null, teams: [], setting: (process, name) => house.processes.get(process)?.settings[name]?.value }

/**
 * Whether a KPI counts the record in the period; values behind references are given under their dotted paths. A KPI over records of
 * another process is named with its process: 'capacity/incidents-due-to-capacity'. `others` are the existing records of other types.
 */
export const counts = (
  kpi: string,
  record: AnyRecord,
  period: { readonly from: string; readonly to: string },
  others: readonly AnyRecord[] = [],
): boolean => {
  const [id = '', process] = kpi.split('/').reverse()
  const declared = (process ? house.processes.get(process) : house.processOf.get(record.type))?.kpis[id]
  const found = [declared, ...(declared?.also ?? [])].find((one) => one?.of === record.type)
  if (!found) return false
  const asking: Asker = { ...asker, period, find: (those) => valuesOf(those, others, asking) }
  const inPeriod = found.period === 'state' || within(record[found.period], period)
  return inPeriod && matches(found.where, record, asking, (path) => house.at(record.type, path))
}

const within = (moment: unknown, { from, to }: { readonly from: string; readonly to: string }): boolean =>
  typeof moment === 'string' && moment >= from && moment < to

/** The values of a field over the existing records. */
export const valuesOf = ({ the, of, where }: RelatedValues, others: readonly AnyRecord[], asking: Asker): readonly unknown[] =>
  others
    .filter((other) => other.type === of && (!where || matches(where, other, asking, (path) => house.at(of, path))))
    .flatMap((other) => other[the] ?? [])
