/**
 * Step 2 of 6 from the declaration of a KPI to its number (the order of reading is in kpi-value.ts).
 *
 * Who may see a KPI? A user who can read every record type that the KPI reads: those that it counts, and those that its conditions and
 * measures refer to. For any other user the number would be wrong: without access to measurements, no service would count as measured.
 */
import type { Actor } from '#kernel/actor.ts'
import { type Condition, pathsOf, relatedValuesIn } from '#kernel/condition.ts'
import { type House, targetOf } from '#kernel/house.ts'
import { type Kpi, namesOf } from '#kernel/kpis.ts'
import { refuseUnreadable } from '../access/request-conditions.ts'
import { mayRead } from '../access/rights.ts'
import type { Engine } from '../engine.ts'
import { populationsOf } from './kpi-declared.ts'

/** Every record type that a KPI reads. */
export const typesReadBy = (house: House, kpi: Kpi): ReadonlySet<string> => {
  const found = new Set<string>()
  const addPath = (type: string, path: string): void => {
    const [first = '', second] = path.split('.')
    const field = second === undefined ? undefined : house.fieldOf(type, first)
    const target = field && targetOf(field)
    if (target) found.add(target)
  }
  const addCondition = (type: string, condition: Condition): void => {
    found.add(type)
    for (const path of pathsOf(condition)) addPath(type, path)
    for (const { of, where } of relatedValuesIn(condition)) addCondition(of, where ?? { all: [] })
  }
  for (const { of, where, measure } of populationsOf(kpi)) {
    addCondition(of, where)
    const { conditions, paths } = namesOf(of, measure)
    for (const [type, condition] of conditions) addCondition(type, condition)
    for (const [type, path] of paths) {
      found.add(type)
      addPath(type, path)
    }
  }
  return found
}

/** Whether the actor may see the KPI, over the records that the actor may read. */
export const maySeeKpi = (house: House, who: Actor, kpi: Kpi): boolean =>
  [...typesReadBy(house, kpi)].every((type) => mayRead(house, type, who))

/** Throws `access.denied` if the actor may not see the KPI. */
export const refuseHiddenKpi = (engine: Pick<Engine, 'house'>, who: Actor, kpi: Kpi): void =>
  refuseUnreadable(engine, who, typesReadBy(engine.house, kpi))
