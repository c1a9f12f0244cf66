/**
 * Why a KPI misses its target: the records that keep it from it, by name where they are few, else the group among which there are most.
 * Every number comes with the list that has as many records.
 */

import { visibleTo } from '#engine/access/request-conditions.ts'
import type { Engine } from '#engine/engine.ts'
import type { KpiSummary } from '#engine/kpis/kpi-board.ts'
import { countedType, kpiOf, populationsOf } from '#engine/kpis/kpi-declared.ts'
import { groupCondition } from '#engine/kpis/kpi-groups.ts'
import type { KpiPeriod } from '#engine/kpis/kpi-periods.ts'
import { kpiAsker, kpiRecords, populationCondition } from '#engine/kpis/kpi-population.ts'
import { type Figure, type KpiGroup, measure } from '#engine/kpis/measure.ts'
import { runAs } from '#engine/records/records.ts'
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
  /** `some`: of those counted only these are to blame; `all`: each that is counted is. */
  readonly which: 'some' | 'all'
  readonly count: number
  /** A list for each type of records; none of them is empty. */
  readonly lists: readonly BlamedList[]
  /** All of them, where they are few. */
  readonly records: readonly { readonly id: string; readonly type: string; readonly number: string; readonly title: string }[]
  /** Where most of them lie, beyond what its size explains; of the first list. */
  readonly most?: BlamedList & { readonly by: string; readonly key: string | null; readonly title: string }
}

/** So many are told by their names. */
const few = 3
/** Fields of a KPI by which a group is looked for. */
const mostFields = 5

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
      ? await kpiRecords(engine, runAs(engine, who), { ...name, ...period, of: one.of, visible: visibleTo(engine, one.of, who) })
      : { type: one.of, where: both(populationCondition(engine, one, period), part) }
    const count = await countOf(asked, found.type, found.where)
    if (count > 0) lists.push({ ...found, count })
  }
  const count = lists.reduce((sum, list) => sum + list.count, 0)
  const most = count > few && lists[0]?.type === kpi.of ? await mostIn(asked, kpi, lists[0], line) : undefined
  return { which, count, lists, records: count <= few ? await named(asked, lists) : [], ...(most ? { most } : {}) }
}

const countOf = async ({ engine, who }: Asked, type: string, where: Condition): Promise<number> =>
  (await measure(engine, runAs(engine, who), { type, where: visibleTo(engine, type, who, where), measure: { count: true }, trusted: true }))
    .count

const named = async ({ engine, who }: Asked, lists: readonly BlamedList[]): Promise<KpiReason['records']> => {
  const all: KpiReason['records'][number][] = []
  for (const { type, where } of lists) {
    const { records } = await listRecords(engine.house, runAs(engine, who), {
      type,
      where: visibleTo(engine, type, who, where),
      limit: few,
    })
    all.push(...records.map(({ id, number, title }) => ({ id, type, number, title })))
  }
  return all
}

/**
 * Among all groups by any of the KPI's fields the one that stands out: of records some of which are to blame, the one that has most of them
 * beyond its share of all that is counted; of a mean or percentile, the one that draws it furthest; of a count or sum, the one that is
 * larger than all others together.
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
  for (const by of kpi.by.filter((field) => field !== 'state').slice(0, mostFields)) {
    const question = { type: kpi.of, where, measure: measured, by, period, zone, trusted: true }
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
  if ('count' in one || 'sum' in one || 'max' in one) return 2 * value - all
  return (better === 'up' ? all - value : value - all) * group.count
}
