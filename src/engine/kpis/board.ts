/** All KPIs at once, for the board: values and the period before, in few queries. */
import { sql } from 'kysely'
import { always, both, type Condition } from '#kernel/condition.ts'
import type { Kpi } from '#kernel/kpis.ts'
import type { Engine } from '../engine.ts'
import type { Run } from '../store/database.ts'
import { whereOf } from '../store/list.ts'
import { fromType } from '../store/rows.ts'
import { knownZone, type Period, periodBefore } from './buckets.ts'
import { needsHours } from './check.ts'
import { goalOf, type Standing, standing } from './goal.ts'
import { type Figure, figureOf, groundOf } from './measure.ts'
import { aggregatesOf, columnsOfMeasure } from './parts.ts'
import { figureIn, type KpiName, recordsIn } from './population.ts'

export interface KpiSummary extends Figure, Standing {
  readonly process: string
  readonly id: string
  readonly unit: Kpi['unit']
  readonly better: Kpi['better']
  readonly of: string
  /** The value of the period before. */
  readonly previous: number | null
}

export interface BoardQuestion extends Period {
  /** Which KPIs the asker may see, and what of their records; all unless said otherwise. */
  readonly may?: ((kpi: Kpi) => boolean) | undefined
  readonly visible?: ((type: string) => Condition) | undefined
  readonly process?: string | undefined
  readonly zone?: string | undefined
}

type Named = KpiName & { readonly declared: Kpi }
type Both = readonly [present: Figure, before: Figure]

/** Those over the same type and the same moment share one pass over its records, this period and the one before together. */
export const allKpis = async (engine: Engine, run: Run, question: BoardQuestion): Promise<readonly KpiSummary[]> => {
  const { may, visible = () => always, process: only } = question
  const named = [...engine.house.processes.values()]
    .filter((process) => only === undefined || process.name === only)
    .flatMap((process) => Object.entries(process.kpis).map(([kpi, declared]): Named => ({ process: process.name, kpi, declared })))
    .filter(({ declared }) => may?.(declared) ?? true)
  const zone = knownZone(question.zone ?? 'UTC')
  const spans = [{ from: question.from, to: question.to }, periodBefore(question, zone)] as const
  const figures = new Map<Named, Both>()
  const simple = named.filter(({ declared }) => declared.also.length === 0 && !needsHours(declared.measure))
  for (const group of Map.groupBy(simple, ({ declared }) => `${declared.of} ${declared.period}`).values()) {
    const found = await together(engine, run, group, spans, visible)
    for (const [i, one] of group.entries()) figures.set(one, found[i] as Both)
  }
  for (const one of named.filter((other) => !figures.has(other))) {
    const [present, before] = [
      await figureIn({ engine, run, zone, visible }, one.declared, spans[0]),
      await figureIn({ engine, run, zone, visible }, one.declared, spans[1]),
    ]
    figures.set(one, [withoutParts(present), withoutParts(before)])
  }
  return named.map((one): KpiSummary => {
    const [present, before] = figures.get(one) as Both
    const { unit, better, of } = one.declared
    return {
      process: one.process,
      id: one.kpi,
      unit,
      better,
      of,
      ...present,
      ...standing(one.declared, goalOf(engine, one.process, one.kpi), present.value),
      previous: before.value,
    }
  })
}

const withoutParts = ({ parts: _, ...figure }: Figure & { readonly parts: unknown }): Figure => figure

/** KPIs over the same type and moment, as one query: each aggregate has its own filter. */
const together = async (
  engine: Engine,
  run: Run,
  group: readonly Named[],
  spans: readonly [Period, Period],
  visible: (type: string) => Condition,
): Promise<readonly Both[]> => {
  const type = group[0]?.declared.of as string
  const asked = await Promise.all(
    group.flatMap(({ declared }) =>
      spans.map(async (span) => ({
        measure: declared.measure,
        where: recordsIn(engine, declared, span),
        columns: columnsOfMeasure(await groundOf(engine, run, [declared.measure], span), type, declared.measure),
      })),
    ),
  )
  const inner = asked.flatMap(({ where, columns }, i) => [
    sql`(${whereOf(engine.house, { type, where })}) is true as ${sql.id(`w${i}`)}`,
    ...columns.map((column, j) => sql`${column} as ${sql.id(`x${i}_${j}`)}`),
  ])
  const outer = asked.flatMap(({ measure, columns }, i) => {
    const only = sql.id(`w${i}`)
    const aggregates = aggregatesOf(
      measure,
      columns.map((_, j) => sql.id(`x${i}_${j}`)),
      only,
    )
    return [
      sql`count(*) filter (where ${only}) as ${sql.id(`n${i}`)}`,
      ...aggregates.map((aggregate, j) => sql`${aggregate} as ${sql.id(`v${i}_${j}`)}`),
    ]
  })
  const moment = group[0]?.declared.period as string
  const reach: Condition =
    moment === 'state'
      ? { any: asked.map((one) => one.where) }
      : {
          all: [
            { field: moment, gte: spans[1].from },
            { field: moment, lt: spans[0].to },
          ],
        }
  const where = whereOf(engine.house, { type, where: both(reach, visible(type)) })
  const [row = {}] = await run<Record<string, number | null>>(
    sql`select ${sql.join(outer)} from (select ${sql.join(inner)} ${fromType(type)} where ${where}) q`,
  )
  const figure = (i: number): Figure => {
    const { measure, columns } = asked[i] as (typeof asked)[number]
    return figureOf(engine, { type, measure }, [
      { records: Number(row[`n${i}`] ?? 0), aggregates: columns.map((_, j) => row[`v${i}_${j}`] ?? null) },
    ])
  }
  return group.map((_, i): Both => [figure(2 * i), figure(2 * i + 1)])
}
