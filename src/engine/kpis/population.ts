/** The records that a KPI counts in a period: of its own type, and of the further ones that belong to the same number. */
import { both, type Condition } from '#kernel/condition.ts'
import type { House } from '#kernel/house.ts'
import type { Kpi, Measure, Population } from '#kernel/kpis.ts'
import { resolveValues } from '#kernel/matches.ts'
import { messagesOf, processName } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import type { Engine } from '../engine.ts'
import type { Run } from '../store/database.ts'
import { kpiAsker } from './asker.ts'
import type { KpiPeriod } from './buckets.ts'
import { en } from './en.ts'
import { type Answer, ask, figureOf, type Measured, type MeasureQuestion, namedGroups } from './measure.ts'
import { addedUp, noParts, type Parts } from './parts.ts'

const say = messagesOf(en)

export interface KpiName {
  readonly process: string
  readonly kpi: string
}

/** The KPI as it is declared; throws `path.unknown`. */
export const kpiOf = (house: House, { process, kpi }: KpiName): Kpi => {
  const kpis = house.processes.get(process)?.kpis ?? {}
  const found = Object.hasOwn(kpis, kpi) ? kpis[kpi] : undefined
  if (!found) throw new Fault('path.unknown', say('unknownKpi', { process: processName(process), kpi }))
  return found
}

/** Who asks, and how. */
export interface AskedPopulation {
  readonly engine: Engine
  readonly run: Run
  readonly zone: string
  /** What may be seen of a type, resolved. */
  readonly visible: (type: string) => Condition
}

/** The condition of the records in a period: resolved, so that a list can take it as it is. */
export const recordsIn = (
  engine: Pick<Engine, 'now' | 'installation'>,
  { where, period: moment }: Pick<Population, 'where' | 'period'>,
  period: KpiPeriod,
): Condition => {
  const resolved = resolveValues(where, kpiAsker(engine, period))
  return moment === 'state' ? resolved : both(resolved, { field: moment, gte: period.from }, { field: moment, lt: period.to })
}

export type Counted = Population & Pick<Kpi, 'also'>

export const populationsOf = (kpi: Counted): readonly Population[] => [kpi, ...kpi.also]

const question = (
  { engine, zone, visible }: AskedPopulation,
  one: Population,
  period: KpiPeriod,
  more: { readonly by?: string | undefined; readonly beside?: Readonly<Record<string, Measure>> },
): MeasureQuestion => ({
  type: one.of,
  where: both(recordsIn(engine, one, period), visible(one.of)),
  measure: one.measure,
  period,
  zone,
  trusted: true,
  ...more,
})

/** The figure of a period, all types added up; `by` may name the moment of each type as `month:$period`. */
export const figureIn = async (
  asked: AskedPopulation,
  kpi: Counted,
  period: KpiPeriod,
  { by, beside }: { readonly by?: string | undefined; readonly beside?: Readonly<Record<string, Measure>> } = {},
): Promise<Measured & { readonly parts: readonly { readonly of: string; readonly count: number }[] }> => {
  const { engine, run } = asked
  const answers: Answer[] = []
  const populations = populationsOf(kpi)
  for (const [i, one] of populations.entries()) {
    const own = by?.replace('$period', one.period)
    // a further type that lacks the field stands in none of its groups
    const fits = own === undefined || i === 0 || engine.house.at(one.of, own.split(':').at(-1) as string) !== undefined
    answers.push(
      await ask(engine, run, question(asked, one, period, { by: fits ? own : undefined, ...(i === 0 && beside ? { beside } : {}) })),
    )
  }
  const first = question(asked, kpi, period, { ...(beside ? { beside } : {}) })
  const figure = (parts: readonly Parts[]) => figureOf(engine, first, parts)
  const total = merged(
    kpi.measure,
    answers.map((answer) => answer.total),
  )
  const parts = populations.map((one, i) => ({ of: one.of, count: answers[i]?.total[0]?.records ?? 0 }))
  if (by === undefined) return { ...figure(total), parts }
  return {
    ...figure(total),
    parts,
    groups: await namedGroups(engine, { key: answers[0]?.key, groups: mergedGroups(kpi.measure, answers) }, figure),
  }
}

/** The first type's parts with those of the others added to the measure itself; what stands beside it is the first type's alone. */
export const merged = (measure: Measure, all: readonly (readonly Parts[])[]): readonly Parts[] => {
  const [own = noParts, ...beside] = all[0] ?? []
  return [addedUp(measure, [own, ...all.slice(1).map((parts) => parts[0] ?? noParts)]) ?? own, ...beside]
}

const mergedGroups = (measure: Measure, answers: readonly Answer[]): Answer['groups'] => {
  if (answers.length === 1) return answers[0]?.groups ?? []
  const keys = new Set(answers.flatMap((answer) => answer.groups.map((group) => group.key)))
  const groups = [...keys].map((key) => ({
    key,
    parts: merged(
      measure,
      answers.map((answer) => answer.groups.find((group) => group.key === key)?.parts ?? []),
    ),
  }))
  return groups.sort((a, b) => (b.parts[0]?.records ?? 0) - (a.parts[0]?.records ?? 0))
}
