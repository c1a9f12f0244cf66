/** The number of open records of each type that is work: records that have an assignee and an end. One query for all types. */
import { sql } from 'kysely'
import { mayRead, mayReadAll, visibleTo } from '#engine/access/rights.ts'
import type { Engine } from '#engine/engine.ts'
import { runAs } from '#engine/records/records.ts'
import { whereOf } from '#engine/store/list.ts'
import { fromType } from '#engine/store/rows.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Condition } from '#kernel/condition.ts'
import { type AnyModel, openPhases } from '#kernel/model.ts'

/** A number with the list that it opens, which has the same number of records. */
export interface CountedList {
  readonly type: string
  readonly where: Condition
  readonly count: number
}

const openCondition: Condition = { field: 'phase', in: openPhases }

/** Record types that are always open (rooms, people) are not work. */
const isWork = ({ people, states }: AnyModel): boolean => {
  const phases = Object.values(states)
  const open = phases.filter((phase) => openPhases.includes(phase))
  return people.includes('assignee') && open.length > 0 && open.length < phases.length
}

/** The lists that are not empty, in the order of the declarations. */
export const openWork = async (engine: Engine, who: Actor): Promise<readonly CountedList[]> => {
  const types = [...engine.house.records.values()]
    .filter(({ model }) => isWork(model) && mayRead(engine.house, model.name, who))
    .map(({ model }) => model.name)
  // without a condition, the table `record` is enough
  const plain = types.filter((type) => mayReadAll(engine.house, type, who))
  const limited = types.filter((type) => !plain.includes(type))
  const counts = [
    sql`select type, count(*) as n from record where type = any (cast(${plain} as text[])) and phase = any (cast(${openPhases} as text[])) group by type`,
    ...limited.map((type) => {
      const where = whereOf(engine.house, { type, where: visibleTo(engine, type, who, openCondition) })
      return sql`select cast(${type} as text), count(*) ${fromType(type)} where ${where}`
    }),
  ]
  const rows = await runAs(engine, who)<{ type: string; n: number }>(sql`${sql.join(counts, sql` union all `)}`)
  const found = new Map(rows.map(({ type, n }) => [type, n]))
  return types.flatMap((type) => {
    const count = found.get(type) ?? 0
    return count > 0 ? [{ type, where: openCondition, count }] : []
  })
}
