/** Finds recurring groups: records with equal values in declared fields, the largest groups first. */
import { sql } from 'kysely'
import { visibleTo } from '#engine/access/rights.ts'
import type { Engine } from '#engine/engine.ts'
import { runAs } from '#engine/records/records.ts'
import { placeOf } from '#engine/store/column-place.ts'
import { conditionSql } from '#engine/store/condition-sql.ts'
import { fromType } from '#engine/store/rows.ts'
import type { Actor } from '#kernel/actor.ts'
import { both, type Condition } from '#kernel/condition.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { RecurringGroup } from '#kernel/recurring.ts'

/** Nobody looks through more groups of one declaration. */
const maxGroups = 20

export interface RecurringRecords {
  /** The common values: { service, category }. */
  readonly by: Readonly<Record<string, string>>
  readonly count: number
  /** The condition of exactly these records. */
  readonly where: Condition
  readonly last: string
  readonly title: string
}

/** The conditions of all groups by these fields: recent enough, of the declaration, and in no group by fields listed before. */
const around = (trend: RecurringGroup, way: readonly string[]): readonly Condition[] => {
  const earlier = trend.by.slice(
    0,
    trend.by.findIndex((one) => one.every((field) => way.includes(field))),
  )
  const outside = earlier.map((fields): Condition => ({ any: fields.map((field) => ({ field, empty: true })) }))
  return [trend.where, { field: 'openedAt', gte: { ago: trend.within } }, ...outside]
}

/** The condition of the records of one group. */
export const whereOf = (trend: RecurringGroup, by: Readonly<Record<string, string>>): Condition =>
  both(...around(trend, Object.keys(by)), ...Object.entries(by).map(([field, value]) => ({ field, is: value })))

export interface FoundGroups {
  /** The largest. */
  readonly groups: readonly RecurringRecords[]
  /** How many there are. */
  readonly groupCount: number
}

/** The groups that the actor can see, with at least the declared number of records. */
export const groupsOf = async (engine: Engine, who: Actor, trend: RecurringGroup): Promise<FoundGroups> => {
  const ways = await Promise.all(trend.by.map((way) => groupsBy(engine, who, trend, way)))
  return {
    groups: ways.flatMap(({ groups }) => groups).sort((a, b) => b.count - a.count),
    groupCount: ways.reduce((sum, { groupCount }) => sum + groupCount, 0),
  }
}

interface Row extends Readonly<Record<string, unknown>> {
  readonly $count: number
  readonly $groups: number
  readonly $last: string
  readonly $title: string
}

const groupsBy = async (engine: Engine, who: Actor, trend: RecurringGroup, way: readonly string[]): Promise<FoundGroups> => {
  const { house } = engine
  const where = visibleTo(engine, trend.of, who, both(...around(trend, way), ...way.map((field) => ({ field, empty: false }))))
  const places = way.map((field) => sql`${placeOf(house, trend.of, field)?.expression}`)
  const rows = await runAs(
    engine,
    who,
  )<Row>(sql`
    select ${sql.join(way.map((field, i) => sql`${places[i]} as ${sql.id(field)}`))}, count(*) as "$count", count(*) over () as "$groups", max(r.opened_at) as "$last",
      (array_agg(r.title order by r.opened_at desc))[1] as "$title"
    ${fromType(trend.of)}
    where r.type = ${trend.of} and ${conditionSql(house, trend.of, where)}
    group by ${sql.join(places)}
    having count(*) >= ${trend.atLeast}
    order by count(*) desc
    limit ${maxGroups}`)
  const groups = rows.map((row) => {
    const by = Object.fromEntries(way.map((field) => [field, String(ownValue(row, field))]))
    return { by, count: row.$count, last: row.$last, title: row.$title, where: whereOf(trend, by) }
  })
  return { groups, groupCount: rows[0]?.$groups ?? 0 }
}
