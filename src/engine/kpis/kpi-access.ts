/**
 * Step 2 of 6 from the declaration of a KPI to its number (the order of reading is in kpi-value.ts).
 *
 * Who may see a KPI? A user who can read every record type that the KPI reads: those that it counts, and those that its conditions and
 * measures refer to. For any other user the number would be wrong: without access to measurements, no service would count as measured.
 */
import type { Actor } from '#kernel/actor.ts'
import { splitPath } from '#kernel/condition.ts'
import { targetOf } from '#kernel/field.ts'
import type { House } from '#kernel/house.ts'
import { type Kpi, namesOf, type Population } from '#kernel/kpis.ts'
import { messagesOf, typeName } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { pathsIn, refuseHidden, refuseHiddenMeasure, type TypedPath } from '../access/look-through.ts'
import { refuseUnreadable } from '../access/request-conditions.ts'
import { mayReadAll } from '../access/rights.ts'
import type { Engine } from '../engine.ts'
import { en } from './en.ts'
import { populationOfSecondary, populationsOf } from './kpi-declared.ts'

const messageOf = messagesOf(en)

/** What a KPI measures: its records, those of further types, and those of its secondary figures. */
const measuredBy = (kpi: Kpi): readonly Population[] => [
  ...populationsOf(kpi),
  ...Object.values(kpi.secondary).map((one) => populationOfSecondary(kpi, one)),
]

/** The record types that a KPI counts, and those whose records it uses without counting them. */
const typesUsedBy = (house: House, kpi: Kpi): { readonly counted: ReadonlySet<string>; readonly used: ReadonlySet<string> } => {
  const counted = new Set(measuredBy(kpi).map(({ of }) => of))
  const used = new Set<string>()
  const addPaths = (paths: readonly TypedPath[]): void => {
    for (const [type, path] of paths) {
      if (!counted.has(type)) used.add(type)
      const [first, second] = splitPath(path)
      const field = second === undefined ? undefined : house.fieldOf(type, first)
      const target = field && targetOf(field)
      if (target) used.add(target)
    }
  }
  for (const { of, where, measure } of measuredBy(kpi)) {
    const { conditions, paths } = namesOf(of, measure)
    addPaths([...pathsIn(of, where), ...paths, ...conditions.flatMap(([type, condition]) => pathsIn(type, condition))])
    // a condition without a path still tells how many records there are
    for (const [type] of conditions) if (!counted.has(type)) used.add(type)
  }
  return { counted, used }
}

/** Every record type that a KPI reads. */
export const typesReadBy = (house: House, kpi: Kpi): ReadonlySet<string> => {
  const { counted, used } = typesUsedBy(house, kpi)
  return new Set([...counted, ...used])
}

/**
 * Throws `access.denied` if the actor may not see the KPI. It counts those records of its own types that the actor may read; of the other
 * types, the actor must be allowed to read all, or the number would tell what the hidden ones contain.
 */
export const refuseHiddenKpi = (engine: Pick<Engine, 'house'>, who: Actor, kpi: Kpi): void => {
  const { counted, used } = typesUsedBy(engine.house, kpi)
  refuseUnreadable(engine, who, counted)
  for (const type of used)
    if (!mayReadAll(engine.house, type, who)) throw new Fault('access.denied', messageOf('mayNotReadAll', { type: typeName(type) }))
  for (const { of, where, measure } of measuredBy(kpi)) {
    refuseHidden(engine.house, who, pathsIn(of, where))
    refuseHiddenMeasure(engine.house, who, of, measure)
  }
}

/** Whether the actor may see the KPI, over the records that the actor may read. */
export const maySeeKpi = (house: House, who: Actor, kpi: Kpi): boolean => {
  try {
    refuseHiddenKpi({ house }, who, kpi)
    return true
  } catch (error) {
    if (error instanceof Fault && error.code === 'access.denied') return false
    throw error
  }
}
