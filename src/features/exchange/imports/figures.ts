/** Short queries over all records of a type, for tests of imports. */

import type { Engine } from '#engine/engine.ts'
import { type Measured, type MeasureQuestion, measure } from '#engine/kpis/measure.ts'
import { ownPath } from '#engine/store/asked-path.ts'
import { theSystem } from '#kernel/actor.ts'
import type { Condition } from '#kernel/condition.ts'

const all: Condition = { all: [] }

export const figuresOf = (engine: () => Engine, type: string) => {
  const ask = (question: Partial<MeasureQuestion>): Promise<Measured> =>
    measure(engine(), engine().database.as('*'), { type, where: all, measure: { count: true }, asker: theSystem, ...question })
  const groups = async (field: string, where: Condition) =>
    ((await ask({ by: ownPath(field), where })).groups ?? []).filter((group) => group.key !== null)
  return {
    ask,
    count: async (where: Condition): Promise<number> => (await ask({ where })).count,
    /** The number of records by value. */
    by: async (field: string, where = all): Promise<Record<string, number>> =>
      Object.fromEntries((await groups(field, where)).map((group) => [group.key, group.count])),
    /** The most frequent references, by title. */
    top: async (field: string, where = all): Promise<readonly (readonly [string, number])[]> =>
      (await groups(field, where))
        .map((group) => [group.title, group.count] as const)
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
  }
}
