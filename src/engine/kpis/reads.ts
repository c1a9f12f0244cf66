/**
 * Every type of records that a KPI looks at: those that it counts, and those that its conditions and measures ask about. Whoever may not
 * read one of them would be given a wrong number: no service is measured for whoever sees no measurements.
 */
import { type Condition, pathsOf, thoseIn } from '#kernel/condition.ts'
import { type House, targetOf } from '#kernel/house.ts'
import { type Kpi, namesOf } from '#kernel/kpis.ts'
import { populationsOf } from './population.ts'

export const typesRead = (house: House, kpi: Kpi): ReadonlySet<string> => {
  const found = new Set<string>()
  const throughPath = (type: string, path: string): void => {
    const [first = '', second] = path.split('.')
    const field = second === undefined ? undefined : house.fieldOf(type, first)
    const target = field && targetOf(field)
    if (target) found.add(target)
  }
  const through = (type: string, condition: Condition): void => {
    found.add(type)
    for (const path of pathsOf(condition)) throughPath(type, path)
    for (const { of, where } of thoseIn(condition)) through(of, where ?? { all: [] })
  }
  for (const { of, where, measure } of populationsOf(kpi)) {
    through(of, where)
    const { conditions, paths } = namesOf(of, measure)
    for (const [type, condition] of conditions) through(type, condition)
    for (const [type, path] of paths) {
      found.add(type)
      throughPath(type, path)
    }
  }
  return found
}
