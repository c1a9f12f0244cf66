/**
 * Why a KPI misses its target: the responsible records, by name if they are few, otherwise the group with most of them. Every number has
 * the list with the same number of records.
 */
import { mayLookThrough } from '#engine/access/look-through.ts'
import { visibleTo } from '#engine/access/rights.ts'
import type { Engine } from '#engine/engine.ts'
import type { KpiSummary } from '#engine/kpis/kpi-board.ts'
import { countedType, kpiOf, populationsOf } from '#engine/kpis/kpi-declared.ts'
import { groupCondition } from '#engine/kpis/kpi-groups.ts'
import type { KpiPeriod } from '#engine/kpis/kpi-periods.ts'
import { kpiAsker, kpiRecords, populationCondition } from '#engine/kpis/kpi-population.ts'
import { type Figure, type KpiGroup, measure } from '#engine/kpis/measure.ts'
import { runAs } from '#engine/records/records.ts'
import { ownPath } from '#engine/store/asked-path.ts'
import { listRecords } from '#engine/store/list.ts'
import type { Actor } from '#kernel/actor.ts'
import { both, type Condition } from '#kernel/condition.ts'
import type { Measure, Population } from '#kernel/kpis.ts'
import { blamed } from './blame.ts'

export interface BlamedList {
  readonly type: string
  readonly where: Condition
  readonly count: number
}

export interface KpiReason {
  /** `some`: only these of the counted records are responsible; `all`: each of them is. */
  readonly which: 'some' | 'all'
  readonly count: number
  /** A list for each record type; none is empty. */
  readonly lists: readonly BlamedList[]
  /** All of them, if they are few. */
  readonly records: readonly { readonly id: string; readonly type: string; readonly number: string; readonly title: string }[]
  /** The group of the first list with most of them in relation to its size. */
  readonly most?: BlamedList & { readonly by: string; readonly key: string | null; readonly title: string }
}

/** Up to this number, records are named. */
const maxNamedRecords = 3
/** Fields of a KPI by which groups are compared. */
const maxGroupFields = 5

interface Asked {
  readonly engine: Engine
  readonly who: Actor
  readonly period: KpiPeriod
  readonly zone: string
}

export const whyOf = async (asked: Asked, line: Pick<KpiSummary, 'process' | 'id' | 'better' | 'target'>): Promise<KpiReason> => {
  const { engine, who, period } = asked
  const name = { process: line.process, kpi: line.id }
  const kpi = kpiOf(engine.house, name)
  const asker = kpiAsker(engine, period)
  const lists: BlamedList[] = []
  let which: KpiReason['which'] = 'all'
  for (const one of populationsOf(kpi)) {
    const part = blamed(engine.house, one, { ...line, asker })
    if (part) which = 'some'
    const refers = countedType(engine.house, one.of, one.measure) !== undefined
    const found = refers
      ? kpiRecords(engine, { ...name, ...period, of: one.of, visible: visibleTo(engine, one.of, who) })
      : { type: one.of, where: both(populationCondition(engine, one, period), part) }
    const count = await countOf(asked, found.type, found.where)
    if (count > 0) lists.push({ ...found, count })
  }
  const count = lists.reduce((sum, list) => sum + list.count, 0)
  const most = count > maxNamedRecords && lists[0]?.type === kpi.of ? await mostIn(asked, kpi, lists[0], line) : undefined
  return { which, count, lists, records: count <= maxNamedRecords ? await named(asked, lists) : [], ...(most ? { most } : {}) }
}

const countOf = async ({ engine, who }: Asked, type: string, where: Condition): Promise<number> =>
  (await measure(engine, runAs(engine, who), { type, where: visibleTo(engine, type, who, where), measure: { count: true }, asker: who }))
    .count

const named = async ({ engine, who }: Asked, lists: readonly BlamedList[]): Promise<KpiReason['records']> => {
  const all: KpiReason['records'][number][] = []
  for (const { type, where } of lists) {
    const { records } = await listRecords(engine.house, runAs(engine, who), {
      type,
      where: visibleTo(engine, type, who, where),
      limit: maxNamedRecords,
    })
    all.push(...records.map(({ id, number, title }) => ({ id, type, number, title })))
  }
  return all
}

/**
 * The most conspicuous group by any of the KPI's fields: for a share, the group with most responsible records beyond its share of all
 * counted records; for a mean or percentile, the group that influences it most; for a count or sum, a group larger than all others
 * together.
 */
const mostIn = async (
  { engine, who, period, zone }: Asked,
  kpi: Population & { readonly by: readonly string[] },
  list: BlamedList,
  line: Pick<KpiSummary, 'better' | 'target'>,
): Promise<KpiReason['most']> => {
  const part = blamed(engine.house, kpi, { ...line, asker: kpiAsker(engine, period) })
  const where = visibleTo(engine, kpi.of, who, populationCondition(engine, kpi, period))
  const measured: Measure = part ? { share: part } : kpi.measure
  const candidates: { by: string; group: KpiGroup; count: number; excess: number }[] = []
  const fields = kpi.by.filter((field) => field !== 'state' && mayLookThrough(engine.house, who, [kpi.of, field]))
  for (const by of fields.slice(0, maxGroupFields)) {
    const question = { type: kpi.of, where, measure: measured, by: ownPath(by), period, zone, asker: who, declared: true }
    const { groups = [], ...whole } = await measure(engine, runAs(engine, who), question)
    if (groups.length < 2) continue
    for (const group of groups)
      candidates.push({
        by,
        group,
        count: part ? (group.matching ?? 0) : group.count,
        excess: part ? (group.matching ?? 0) - (group.count * list.count) / whole.count : standsOut(measured, line.better, group, whole),
      })
  }
  const [first] = candidates.filter(({ count, excess }) => count > 1 && excess > 0).toSorted((a, b) => b.excess - a.excess)
  if (!first) return undefined
  const { by, group, count } = first
  const inside = groupCondition(engine.house, kpi.of, { by, key: group.key, zone, period })
  return { type: list.type, where: both(list.where, inside), count, by, key: group.key, title: group.title }
}

const standsOut = (one: Measure, better: KpiSummary['better'], group: Figure, whole: Figure): number => {
  const [value, all] = [group.value ?? 0, whole.value ?? 0]
  if ('count' in one || 'sum' in one || 'min' in one || 'max' in one) return 2 * value - all
  return (better === 'up' ? all - value : value - all) * group.count
}
