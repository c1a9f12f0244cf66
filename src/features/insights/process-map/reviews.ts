/**
 * The next review of each process. There are two kinds of future reviews:
 *
 * - the date `reviewBy` or `nextReview` of a record in force: a risk, policy or article that must be reviewed by then;
 * - a planned review, evaluation, assessment or audit: its `plannedFor`. One that names a process belongs to that process, all others
 *   to the process of their record type.
 *
 * They are recognised by these field names, so a process that uses them is on the map without a further declaration. One query for all.
 */

import { type RawBuilder, sql } from 'kysely'
import { mayRead, visibleTo } from '#engine/access/rights.ts'
import type { Engine } from '#engine/engine.ts'
import { bucketSpan } from '#engine/kpis/kpi-periods.ts'
import { runAs } from '#engine/records/records.ts'
import { placeOf } from '#engine/store/column-place.ts'
import { conditionSql } from '#engine/store/condition-sql.ts'
import { whereOf } from '#engine/store/list.ts'
import { fromType } from '#engine/store/rows.ts'
import type { Actor } from '#kernel/actor.ts'
import { both, type Condition } from '#kernel/condition.ts'
import type { House } from '#kernel/house.ts'
import type { Phase } from '#kernel/model.ts'
import { dayIn } from '#kernel/time.ts'
import type { CountedList } from './open-work.ts'

/** The future reviews of one type; the list `where`, sorted by `field`, begins with the next one. */
export interface ReviewList extends CountedList {
  readonly process: string
  readonly field: string
  /** The earliest date, which is in the past when reviews are late. */
  readonly next: string
  readonly late: { readonly count: number; readonly where: Condition }
}

interface Source {
  readonly type: string
  readonly field: string
  readonly phases: readonly Phase[]
  /** Whether the records name their process. */
  readonly names: boolean
}

const dates = ['reviewBy', 'nextReview']
/** Published articles are in the phase done and are reviewed too. */
const inForce: readonly Phase[] = ['new', 'active', 'waiting', 'done']
const planned: readonly Phase[] = ['new']
const isReview = /(^|-)(review|evaluation|assessment|audit)$/

const sourcesIn = (house: House, type: string): readonly Source[] => {
  const names = house.fieldOf(type, 'process')?.kind === 'choice'
  const isPlanned = house.fieldOf(type, 'plannedFor')?.kind === 'moment' && (names || isReview.test(type))
  return [
    ...dates
      .filter((field) => house.fieldOf(type, field)?.kind === 'date')
      .map((field) => ({ type, field, phases: inForce, names: false })),
    ...(isPlanned ? [{ type, field: 'plannedFor', phases: planned, names }] : []),
  ]
}

/** The future reviews by type. Days begin at midnight in `zone`. */
export const nextReviews = async (engine: Engine, who: Actor, zone: string): Promise<readonly ReviewList[]> => {
  const { house } = engine
  const today = dayIn(engine.now(), zone)
  const midnight = bucketSpan('day', today, zone).from
  const sources = [...house.records.keys()].filter((type) => mayRead(house, type, who)).flatMap((type) => sourcesIn(house, type))
  if (sources.length === 0) return []
  const asked = sources.map((source, i) => {
    const { type, field, phases } = source
    const isDay = house.fieldOf(type, field)?.kind === 'date'
    const current: Condition = { field: 'phase', in: phases }
    const coming = both(current, { field, empty: false })
    const late: Condition = { field, lt: isDay ? today : midnight }
    return { ...source, current, coming, late, query: countOf(engine, who, { ...source, coming, late, isDay, zone, place: i }) }
  })
  const rows = await runAs(
    engine,
    who,
  )<{ place: number; process: string | null; next: string | null; n: number; late: number }>(
    sql`${sql.join(
      asked.map(({ query }) => query),
      sql` union all `,
    )} order by 1, 2`,
  )
  return rows.flatMap(({ place, process, next, n, late }): readonly ReviewList[] => {
    const one = asked[place]
    const own = process ?? (one && house.processOf.get(one.type)?.name)
    if (!one || own === undefined || next === null) return []
    const { type, field } = one
    const of: Condition | undefined = one.names ? { field: 'process', is: own } : undefined
    const past = { count: late, where: both(one.current, of, one.late) }
    return [{ process: own, type, field, where: both(one.coming, of), count: n, next, late: past }]
  })
}

interface Asked extends Source {
  readonly coming: Condition
  readonly late: Condition
  readonly isDay: boolean
  readonly zone: string
  readonly place: number
}

const countOf = (engine: Engine, who: Actor, { type, field, names, coming, late, isDay, zone, place }: Asked): RawBuilder<unknown> => {
  const { house } = engine
  const first = sql`min(${placeOf(house, type, field)?.expression ?? sql`null`})`
  const day = isDay ? sql`cast(${first} as text)` : sql`to_char(${first} at time zone ${zone}, 'YYYY-MM-DD')`
  const process = names ? sql`${placeOf(house, type, 'process')?.expression ?? sql`null`}` : sql`cast(null as text)`
  return sql`
    select cast(${place} as integer) as place, ${process} as process, ${day} as next, count(*) as n,
      count(*) filter (where ${conditionSql(house, type, late)}) as late
    ${fromType(type)} where ${whereOf(house, { type, where: visibleTo(engine, type, who, coming) })}
    ${names ? sql`group by ${process}` : sql``}`
}
