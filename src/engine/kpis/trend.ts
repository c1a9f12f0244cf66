/** A KPI over the buckets of a period: hours, days, weeks or months, by its length; empty ones too. */
import type { Engine } from '../engine.ts'
import { bucketKeys, bucketSpan, type KpiPeriod, unitFor } from './buckets.ts'
import { needsHours } from './check.ts'
import { type Figure, figureOf } from './measure.ts'
import { noParts } from './parts.ts'
import { type AskedPopulation, type Counted, figureIn, populationsOf } from './population.ts'
import { several } from './several.ts'

export interface TrendPoint extends Figure {
  readonly from: string
  readonly to: string
}

/** The buckets of the period as spans, the first and the last cut to it. */
const spansOf = (period: KpiPeriod, zone: string): readonly (KpiPeriod & { readonly key: string })[] => {
  const unit = unitFor(period)
  return bucketKeys(unit, period, zone)
    .map((key) => ({ key, ...bucketSpan(unit, key, zone) }))
    .map(({ key, from, to }) => ({ key, from: later(from, period.from), to: later(to, period.to) === to ? period.to : to }))
    .filter(({ from, to }) => from < to)
}

/** Moments are text in the order of time, so the later is the last of the two. */
const later = (a: string, b: string): string => [a, b].sort()[1] as string

/**
 * One query where each record lies in the bucket of its moment. What held at the end of each bucket (`state`), or is counted in its
 * hours, is asked bucket by bucket.
 */
export const trendOf = async (asked: AskedPopulation, kpi: Counted, period: KpiPeriod): Promise<readonly TrendPoint[]> => {
  const spans = spansOf(period, asked.zone)
  if (!populationsOf(kpi).every(({ period: moment, measure }) => moment !== 'state' && !needsHours(measure)))
    return bySpan(asked, kpi, spans)
  const { groups = [] } = await figureIn(asked, kpi, period, { by: `${unitFor(period)}:$period` })
  const found = new Map(groups.map(({ key, title: _, ...figure }) => [key, figure]))
  return spans.map(({ key, from, to }) => ({ from, to, ...(found.get(key) ?? nothing(asked.engine, kpi)) }))
}

const nothing = (engine: Engine, kpi: Counted): Figure => figureOf(engine, { type: kpi.of, measure: kpi.measure }, [noParts])

/** Some seven to sixty small queries, at most four at a time. */
const bySpan = (asked: AskedPopulation, kpi: Counted, spans: readonly KpiPeriod[]): Promise<readonly TrendPoint[]> =>
  several(4, spans, async ({ from, to }) => {
    const { parts: _, ...figure } = await figureIn(asked, kpi, { from, to })
    return { from, to, ...figure }
  })
