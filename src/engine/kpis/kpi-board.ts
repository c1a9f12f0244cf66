/**
 * All KPIs at once: their values in a period and in the period before. KPIs over the same record type share a query, a single pass over
 * its records in which each number has its own filter. The order of reading is in kpi-value.ts.
 */
import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { always, both, type Condition } from '#kernel/condition.ts'
import type { Kpi, Population } from '#kernel/kpis.ts'
import { visibleTo } from '../access/rights.ts'
import type { Engine } from '../engine.ts'
import { inParallel } from '../in-parallel.ts'
import { conditionSql } from '../store/condition-sql.ts'
import { type Run, scopeOf } from '../store/database.ts'
import { whereOf } from '../store/list.ts'
import { fromType } from '../store/rows.ts'
import { maySeeKpi } from './kpi-access.ts'
import { populationsOf } from './kpi-declared.ts'
import { countUnstamped, unstampedCondition } from './kpi-left-out.ts'
import { type KpiPeriod, knownZone, periodBefore, sameParts, untilNow } from './kpi-periods.ts'
import { wholePopulation } from './kpi-population.ts'
import { goalOf, type KpiStatus, kpiStatus } from './kpi-target.ts'
import { mergeTypes } from './kpi-value.ts'
import { type Aggregates, type Figure, figureOf, measureContext, noAggregates } from './measure.ts'
import { measureAggregates, measureColumns, valuesCounted } from './measure-sql.ts'

export interface KpiSummary extends Figure, KpiStatus {
  readonly process: string
  readonly id: string
  readonly unit: Kpi['unit']
  readonly better: Kpi['better']
  readonly of: string
  /** The value of the period before. */
  readonly previous: number | null
  /** How many records the value leaves out; `kpiValue` tells why. */
  readonly leftOut: number
}

export interface BoardQuestion extends KpiPeriod {
  /** Which KPIs the asker may see, and which records of a type; all by default. */
  readonly may?: ((kpi: Kpi) => boolean) | undefined
  readonly visible?: ((type: string) => Condition) | undefined
  readonly process?: string | undefined
  readonly zone?: string | undefined
}

/** More queries at a time would not be faster on a small machine, and would take connections from others. */
const parallelQueries = 4

/**
 * In a period longer than this, one pass over all records of a type costs less than a pass for each moment (`openedAt`, `resolvedAt` …),
 * because most records lie in the period by every moment. In a shorter period the index of the moment finds the few records. Measured: at
 * about a hundred days both cost the same.
 */
const longPeriodMs = 100 * 86_400_000

/** The KPIs that the actor may see, each over the records that the actor may see. */
export const boardOf = (
  engine: Engine,
  who: Actor,
  question: Pick<BoardQuestion, 'from' | 'to' | 'process' | 'zone'>,
): Promise<readonly KpiSummary[]> =>
  allKpis(engine, engine.database.as(scopeOf(who)), {
    ...question,
    may: (kpi) => maySeeKpi(engine.house, who, kpi),
    visible: (type) => visibleTo(engine, type, who),
  })

/** The KPIs of all processes, or of one. */
export const allKpis = async (engine: Engine, run: Run, question: BoardQuestion): Promise<readonly KpiSummary[]> => {
  const { may, visible = () => always, process: only } = question
  const kpis = [...engine.house.processes.values()]
    .filter((process) => only === undefined || process.name === only)
    .flatMap((process) => Object.entries(process.kpis).map(([id, declared]) => ({ process: process.name, id, declared })))
    .filter(({ declared }) => may?.(declared) ?? true)
  const passed = untilNow(engine, question)
  const periods = [passed, sameParts(periodBefore(question, knownZone(question.zone ?? 'UTC')), question, passed)]
  const asked = kpis.map(({ declared }) =>
    periods.map((period) => populationsOf(declared).map((population): PopulationInPeriod => ({ population, period }))),
  )
  const isLong = Date.parse(question.to) - Date.parse(question.from) > longPeriodMs
  const passes = [...Map.groupBy(asked.flat(2), ({ population: { of, period } }) => (isLong ? of : `${of} ${period}`)).values()]
  const found = new Map<PopulationInPeriod, Aggregates>()
  await inParallel(parallelQueries, passes, async (pass) => {
    const [type = ''] = pass.map(({ population }) => population.of)
    const aggregates = await measureInOnePass(engine, run, type, pass, visible(type))
    for (const [i, one] of pass.entries()) found.set(one, aggregates[i] ?? noAggregates)
  })
  const unstamped = await unstampedIn(
    engine,
    run,
    asked.flatMap(([present = []]) => present),
    visible,
  )
  return kpis.map(({ process, id, declared }, i): KpiSummary => {
    const { measure, unit, better, of } = declared
    const figureAt = (periodIndex: number): Figure => {
      const types = (asked[i]?.[periodIndex] ?? []).map((one) => [found.get(one) ?? noAggregates])
      return figureOf(engine, { type: of, measure }, mergeTypes(measure, types))
    }
    const present = figureAt(0)
    return {
      process,
      id,
      unit,
      better,
      of,
      ...present,
      ...kpiStatus(declared, goalOf(engine, process, id), present.value),
      previous: figureAt(1).value,
      leftOut: (present.unmeasured ?? 0) + (asked[i]?.[0] ?? []).reduce((sum, one) => sum + (unstamped.get(one) ?? 0), 0),
    }
  })
}

interface PopulationInPeriod {
  readonly population: Population
  readonly period: KpiPeriod
}

/** The aggregates of each population, in their order. All are of the type; `visible` is resolved. */
const measureInOnePass = async (
  engine: Engine,
  run: Run,
  type: string,
  populations: readonly PopulationInPeriod[],
  visible: Condition,
): Promise<readonly Aggregates[]> => {
  const { house } = engine
  const each = await Promise.all(
    populations.map(async (one) => {
      const { population, period } = one
      const { measure } = population
      const where = wholePopulation(engine, population, period)
      const only = conditionSql(house, type, where)
      const context = await measureContext(engine, run, [measure], period)
      const columns = measureColumns(context, type, measure)
      const counts = [sql`count(*) filter (where ${only})`, valuesCounted(columns, only)]
      return { ...one, where, columns: [...counts, ...measureAggregates(measure, columns, only)] }
    }),
  )
  const selected = each.flatMap(({ columns }, i) => columns.map((column, j) => sql`${column} as ${sql.id(`v${i}_${j}`)}`))
  const where = both(candidates(each), visible)
  const [row = {}] = await run<Readonly<Record<string, number | null>>>(
    sql`select ${sql.join(selected)} ${fromType(type)} where ${whereOf(house, { type, where })}`,
    'one-off',
  )
  return each.map(({ columns, population }, i): Aggregates => {
    const [all, records, ...values] = columns.map((_, j) => row[`v${i}_${j}`] ?? null)
    return { all: all ?? 0, records: records ?? 0, values: 'part' in population.measure ? [...values, all ?? 0] : values }
  })
}

/** How many records of each population have no moment, in one query for each record type that has such populations. */
const unstampedIn = async (
  engine: Engine,
  run: Run,
  populations: readonly PopulationInPeriod[],
  visible: (type: string) => Condition,
): Promise<ReadonlyMap<PopulationInPeriod, number>> => {
  const each = populations.flatMap((one) => {
    const condition = unstampedCondition(engine, one.population, one.period)
    return condition ? [{ one, condition }] : []
  })
  const found = new Map<PopulationInPeriod, number>()
  await inParallel(parallelQueries, [...Map.groupBy(each, ({ one }) => one.population.of)], async ([type, same]) => {
    const asked = { type, conditions: same.map(({ condition }) => condition), visible: visible(type) }
    for (const [i, count] of (await countUnstamped(engine.house, run, asked)).entries()) {
      const one = same[i]?.one
      if (one) found.set(one, count)
    }
  })
  return found
}

/**
 * The records that the pass reads, as a condition that an index can answer: the moment lies between the earliest beginning and the latest
 * end of the periods. Populations without a moment (`state`) use their whole condition.
 */
const candidates = (each: readonly (PopulationInPeriod & { readonly where: Condition })[]): Condition => ({
  any: [...Map.groupBy(each, ({ population }) => population.period)].flatMap(([moment, same]): readonly Condition[] => {
    if (moment === 'state') return same.map(({ where }) => where)
    const bounds = same.flatMap(({ period }) => [period.from, period.to]).sort()
    return [
      {
        all: [
          { field: moment, gte: bounds[0] },
          { field: moment, lt: bounds.at(-1) },
        ],
      },
    ]
  }),
})
