/** The results of the targets of an agreement, counted from its clocks, in SQL. */
import { type RawBuilder, sql } from 'kysely'
import type { TargetResultsFact } from '#kernel/facts.ts'

/**
 * For one row of `its`: a JSON list with each target of the agreement that had clocks decided on these days, how many, and how many of them
 * were kept. The condition is that of the index `clock_decided`.
 */
export const targetResultsQuery = ({ of, days: [from, to] }: TargetResultsFact): RawBuilder<unknown> => {
  const midnight = (day: string, daysLater: number): RawBuilder<unknown> =>
    sql`((${sql.ref(`its.${day}`)} + ${sql.lit(daysLater)})::timestamp at time zone z.zone)`
  return sql`
    select coalesce(jsonb_agg(jsonb_build_object('target', target_id, 'measured', measured, 'kept', kept) order by target_id), '[]')
    from (
      select c.target_id, count(*) as measured, count(*) filter (where c.breached_at is null) as kept
      from clock c
      cross join (select coalesce(max(o.zone), 'UTC') as zone from organisation o where o.id = its.organisation) z
      where c.agreement = ${sql.ref(`its.${of}`)}
        and c.target_id is not null and c.state <> 'cancelled' and (c.breached_at is not null or c.state in ('met', 'missed'))
        and coalesce(c.breached_at, c.stopped_at) >= ${midnight(from, 0)}
        and coalesce(c.breached_at, c.stopped_at) < ${midnight(to, 1)}
      group by c.target_id) counted`
}
