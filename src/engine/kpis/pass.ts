/** What many KPIs count of the records of one type, as one query: one pass over them, in which each number has a filter of its own. */
import { sql } from 'kysely'
import { both, type Condition } from '#kernel/condition.ts'
import type { Population } from '#kernel/kpis.ts'
import type { Engine } from '../engine.ts'
import { conditionSql } from '../store/condition.ts'
import type { Run } from '../store/database.ts'
import { whereOf } from '../store/list.ts'
import { fromType } from '../store/rows.ts'
import type { KpiPeriod } from './buckets.ts'
import { groundOf } from './measure.ts'
import { aggregatesOf, columnsOfMeasure, type Parts } from './parts.ts'
import { recordsIn } from './population.ts'

export interface AskedKpi {
  readonly population: Population
  readonly period: KpiPeriod
}

/** The parts of each that is asked, in their order. All count records of the same type; `visible` is resolved. */
export const onePass = async (engine: Engine, run: Run, asked: readonly AskedKpi[], visible: Condition): Promise<readonly Parts[]> => {
  const { house } = engine
  const type = asked[0]?.population.of as string
  const each = await Promise.all(
    asked.map(async (one) => {
      const { population, period } = one
      const where = recordsIn(engine, population, period)
      const only = conditionSql(house, type, where)
      const ground = await groundOf(engine, run, [population.measure], period)
      const aggregates = aggregatesOf(population.measure, columnsOfMeasure(ground, type, population.measure), only)
      return { ...one, where, columns: [sql`count(*) filter (where ${only})`, ...aggregates] }
    }),
  )
  const selected = each.flatMap(({ columns }, i) => columns.map((column, j) => sql`${column} as ${sql.id(`v${i}_${j}`)}`))
  const where = both(reach(each), visible)
  const [row = {}] = await run<Readonly<Record<string, number | null>>>(
    sql`select ${sql.join(selected)} ${fromType(type)} where ${whereOf(house, { type, where })}`,
    'anew',
  )
  return each.map(({ columns }, i): Parts => {
    const [records, ...aggregates] = columns.map((_, j) => row[`v${i}_${j}`] ?? null)
    return { records: records ?? 0, aggregates }
  })
}

/**
 * The records that the pass looks at, as an index can find them: whose moment lies from the first beginning to the last end of the
 * periods. What held at the end of a period (`state`) is asked as it is.
 */
const reach = (each: readonly (AskedKpi & { readonly where: Condition })[]): Condition => ({
  any: [...Map.groupBy(each, ({ population }) => population.period)].flatMap(([moment, those]): readonly Condition[] => {
    if (moment === 'state') return those.map(({ where }) => where)
    const bounds = those.flatMap(({ period }) => [period.from, period.to]).sort()
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
