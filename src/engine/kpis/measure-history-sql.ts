/** Belongs to step 4 (measure-sql.ts): what the story of a record tells, in SQL. */
import { type RawBuilder, sql } from 'kysely'
import type { ColumnPlace } from '../store/column-place.ts'

/** Each value that the field had, in the order of time: the one before the first change, and the one after each change. */
const valuesOf = (record: RawBuilder<unknown>, field: string): RawBuilder<unknown> => {
  const change = field === 'state' ? sql`jsonb_build_array(s.from_state, s.to_state)` : sql`s.changes -> ${field}`
  const hasChange = field === 'state' ? sql`s.to_state is not null` : sql`s.changes ? ${field}`
  return sql`
    select x.value, s.at, s.id, x.place
    from (select c.*, row_number() over (order by c.at, c.id) as nth from
      (select s.at, s.id, ${change} as change from story s where s.record = ${record} and ${hasChange}) c) s
    cross join lateral (values (s.change ->> 0, 0), (s.change ->> 1, 1)) x (value, place)
    where x.value is not null and (x.place = 1 or s.nth = 1)`
}

/** How many different values the field had. A record whose story does not tell its value counts the present one. */
export const valuesInStory = (record: RawBuilder<unknown>, field: string, { expression }: ColumnPlace): RawBuilder<number> => sql`(
  select cast(count(distinct v.value) as double precision)
  from (select h.value from (${valuesOf(record, field)}) h union select cast(${expression} as text)) v
  where v.value is not null)`

/** How often the field came back to a value that it had before. A value that becomes empty and comes back has not changed. */
export const returnsInStory = (record: RawBuilder<unknown>, field: string): RawBuilder<number> => sql`(
  select cast(count(*) - count(distinct v.value) as double precision)
  from (select h.value, lag(h.value) over (order by h.at, h.id, h.place) as previous from (${valuesOf(record, field)}) h) v
  where v.value is distinct from v.previous)`
