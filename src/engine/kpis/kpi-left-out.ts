/**
 * Belongs to step 3 (kpi-population.ts): which records does a KPI leave out of a period, and why? Two kinds of reason, each with the
 * condition that lists its records:
 *
 * - `empty`: the record is in the period, but lacks a value that the measure needs (measure-lacks.ts);
 * - `unstamped`: nobody knows whether it is in the period. Every move to its state stamps the moment of the KPI, but the record (an
 *   imported one, for example) has none. It counts for the period in which it was closed, or opened if it is still open.
 */
import { sql } from 'kysely'
import { both, type Condition } from '#kernel/condition.ts'
import type { House } from '#kernel/house.ts'
import type { Population } from '#kernel/kpis.ts'
import type { AnyLifecycle } from '#kernel/lifecycle.ts'
import { resolveValues } from '#kernel/matches.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { Engine } from '../engine.ts'
import { conditionSql } from '../store/condition-sql.ts'
import type { Run } from '../store/database.ts'
import { whereOf } from '../store/list.ts'
import { fromType } from '../store/rows.ts'
import { type KpiPeriod, untilNow } from './kpi-periods.ts'
import { kpiAsker, wholePopulation } from './kpi-population.ts'
import { type LeftOutReason, lacksOf } from './measure-lacks.ts'

/** The records left out for one reason; no record is in two lists. */
export interface LeftOutRecords extends LeftOutReason {
  readonly of: string
  readonly count: number
}

/** The reasons for which a population leaves records out in a period; their conditions are resolved and exclude each other. */
export const reasonsToLeaveOut = (engine: Engine, one: Population, period: KpiPeriod): readonly LeftOutReason[] => {
  const whole = wholePopulation(engine, one, period)
  const earlier: Condition[] = []
  const lacks = lacksOf(one.measure).map((reason) => {
    const lack = resolveValues(reason.where, kpiAsker(engine, period))
    const where = both(whole, lack, ...earlier)
    earlier.push({ not: lack })
    return { ...reason, where }
  })
  const unstamped = unstampedCondition(engine, one, period)
  return unstamped ? [...lacks, { why: 'unstamped', field: one.period, where: unstamped }] : lacks
}

/** The records of each population that are left out, by reason; without the reasons that apply to none. */
export const leftOutOf = async (
  engine: Engine,
  run: Run,
  {
    populations,
    period,
    visible,
  }: {
    readonly populations: readonly Population[]
    readonly period: KpiPeriod
    /** The records of a type that the asker may see, resolved. */
    readonly visible: (type: string) => Condition
  },
): Promise<readonly LeftOutRecords[]> => {
  const found: LeftOutRecords[] = []
  for (const one of populations)
    for (const reason of reasonsToLeaveOut(engine, one, period)) {
      const count = await countOf(engine.house, run, one.of, both(reason.where, visible(one.of)))
      if (count > 0) found.push({ ...reason, of: one.of, count })
    }
  return found
}

const countOf = async (house: House, run: Run, type: string, where: Condition): Promise<number> => {
  const [row] = await run<{ n: number }>(sql`select count(*) as n ${fromType(type)} where ${whereOf(house, { type, where })}`, 'one-off')
  return row?.n ?? 0
}

/** How many records of a type have no moment, for each of the conditions. */
export const countUnstamped = async (
  house: House,
  run: Run,
  { type, conditions, visible }: { readonly type: string; readonly conditions: readonly Condition[]; readonly visible: Condition },
): Promise<readonly number[]> => {
  const columns = conditions.map((one, i) => sql`count(*) filter (where ${conditionSql(house, type, one)}) as ${sql.id(`n${i}`)}`)
  const where = whereOf(house, { type, where: both({ any: conditions }, visible) })
  const [row = {}] = await run<Readonly<Record<string, number>>>(
    sql`select ${sql.join(columns)} ${fromType(type)} where ${where}`,
    'one-off',
  )
  return conditions.map((_, i) => row[`n${i}`] ?? 0)
}

/** The records of the population that should have its moment but do not; undefined if a record can be without it. */
export const unstampedCondition = (engine: Engine, one: Population, asked: KpiPeriod): Condition | undefined => {
  if (one.period === 'state') return undefined
  const { lifecycle, model } = engine.house.type(one.of)
  const states = statesWith(lifecycle, model.states, one.period)
  if (states.length === 0) return undefined
  const { from, to } = untilNow(engine, asked)
  const within = (field: string): readonly Condition[] => [
    { field, gte: from },
    { field, lt: to },
  ]
  return {
    all: [
      resolveValues(one.where, kpiAsker(engine, asked)),
      { field: one.period, empty: true },
      { field: 'state', in: states },
      { any: [{ all: within('closedAt') }, { all: [{ field: 'closedAt', empty: true }, ...within('openedAt')] }] },
    ],
  }
}

/** The states to which every way leads through a move that stamps the field. */
const statesWith = (cycle: AnyLifecycle, states: Readonly<Record<string, unknown>>, field: string): readonly string[] => {
  const moves = Object.values(cycle.moves)
  const entered = (state: string) => moves.filter(({ to }) => to === state)
  let found = Object.keys(states).filter((state, i) => i > 0 && entered(state).length > 0)
  for (;;) {
    const before = new Set(found)
    found = found.filter(
      (state) =>
        entered(state).every(({ from, stamps = {} }) => {
          const stamp = ownValue(stamps, field)
          return stamp === undefined ? from.every((one) => before.has(one)) : stamp !== 'nothing'
        }) && !moves.some(({ from, to, stamps = {} }) => to === undefined && from.includes(state) && ownValue(stamps, field) === 'nothing'),
    )
    if (found.length === before.size) return found
  }
}
