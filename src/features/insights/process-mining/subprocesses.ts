/**
 * The time spent in each declared subprocess: the intervals of a story during which its condition `runs` was true. The values in the
 * condition are reconstructed from the story: a value lasts from its change to the next one; before the first change it is the old value;
 * a field that never changes has its current value all the time.
 *
 * The usual evaluator generates the condition, over one row for each interval.
 */
import { type RawBuilder, sql } from 'kysely'
import { placeOf } from '#engine/store/column-place.ts'
import { conditionSql } from '#engine/store/condition-sql.ts'
import { columnOf, snake, tableOf } from '#engine/store/sql-names.ts'
import { pathsOf } from '#kernel/condition.ts'
import type { Field } from '#kernel/field.ts'
import { resolveValues } from '#kernel/matches.ts'
import type { Subprocess } from '#kernel/process.ts'
import type { MiningScope } from './question.ts'

export interface MinedSubprocess {
  readonly process: string
  readonly name: string
  /** Calendar time of all records together. */
  readonly seconds: number
  /** Records on which it ran at any time. */
  readonly records: number
  /** The mean over these records. */
  readonly mean: number | null
}

/** Fields that story entries do not list as changes. */
const notInChanges = new Set(['state', 'phase', 'number', 'openedAt', 'closedAt', 'createdAt', 'createdBy', 'updatedAt', 'version'])

export const mineSubprocesses = async ({ engine, run, type, picked }: MiningScope): Promise<readonly MinedSubprocess[]> => {
  const { house } = engine
  const subs = [...house.processes.values()].flatMap((process) =>
    Object.entries(process.subprocesses).flatMap(([name, sub]) =>
      sub.of === type && sub.runs ? [{ process: process.name, name, runs: sub.runs }] : [],
    ),
  )
  if (subs.length === 0) return []
  const named = [...new Set(subs.flatMap(({ runs }) => pathsOf(runs).map((path) => path.split('.')[0] as string)))].filter(
    (name) => name !== 'state' && name !== 'phase',
  )
  const present = named.map((name) => ({ name, field: house.fieldOf(type, name) as Field, place: placeOf(house, type, name) }))
  const past = present.filter(({ name }) => !notInChanges.has(name))
  const asker = {
    now: engine.now(),
    me: null,
    teams: [],
    setting: (process: string, name: string) => engine.installation().setting(process, name),
  }
  const conditions = subs.map(({ runs }) =>
    conditionSql(house, type, resolveValues(runs as NonNullable<Subprocess['runs']>, asker), 'e', 'e'),
  )
  const { states } = house.type(type).model
  const column = (name: string): RawBuilder<unknown> => sql.id(snake(name))
  const change = (i: number): RawBuilder<unknown> => sql.id(`change_${i}`)
  const [row = {}] = await run<Record<string, number | null>>(sql`
    with ${picked},
    said as (
      select s.record, s.id, s.at, s.to_state, lag(s.to_state) over (partition by s.record order by s.at, s.id) as prior
        ${each(past, ({ name }, i) => sql`, s.changes -> ${name} as ${sql.id(`change_${i}`)}`)}
        ${each(present, ({ place }, i) => sql`, ${place?.expression ?? sql`null`} as ${sql.id(`now_${i}`)}`)}
      from picked join story s on s.record = picked.id join record r on r.id = picked.id join ${sql.table(tableOf(type))} t on t.id = picked.id
      where s.type = ${type} and (s.to_state is not null or s.changes ?| ${past.map(({ name }) => name)}::text[])
    ),
    entry as (
      select *, count(to_state) over w as spell ${each(past, (_, i) => sql`, count(${change(i)}) over w as ${sql.id(`spell_${i}`)}`)}
      from said
      where (to_state is not null and to_state is distinct from prior) ${each(past, (_, i) => sql`or ${change(i)} is not null`)}
      window w as (partition by record order by at, id)
    ),
    known as (
      select *, first_value(to_state) over (partition by record, spell order by at, id) as state
        ${each(
          past,
          (_, i) => sql`
          , first_value(${change(i)}) over (partition by record, ${sql.id(`spell_${i}`)} order by at, id) as ${sql.id(`recorded_${i}`)}
          , first_value(${change(i)}) over (partition by record order by ${change(i)} is null, at, id) as ${sql.id(`first_${i}`)}`,
        )}
      from entry
    ),
    e as materialized (
      select k.record, k.state, p.phase,
        extract(epoch from coalesce(lead(k.at) over (partition by k.record order by k.at, k.id), case when p.phase in ('closed', 'cancelled') then k.at else greatest(k.at, ${engine.now()}::timestamptz) end) - k.at)::float8 as seconds
        ${each(present, ({ name, field }, j) => {
          const i = past.findIndex((one) => one.name === name)
          const now = sql.ref(`k.now_${j}`)
          if (i < 0) return sql`, ${now} as ${column(name)}`
          const [spell, recorded, first] = [sql.ref(`k.spell_${i}`), sql.ref(`k.recorded_${i}`), sql.ref(`k.first_${i}`)]
          return sql`, case when ${spell} > 0 then ${fromJson(field, sql`${recorded} -> 1`)} when ${first} is not null then ${fromJson(field, sql`${first} -> 0`)} else ${now} end as ${column(name)}`
        })}
      from known k
      left join (values ${sql.join(Object.entries(states).map(([state, phase]) => sql`(${state}, ${phase})`))}) p (state, phase) on p.state = k.state
    )
    select ${sql.join(
      conditions.flatMap((condition, i) => [
        sql`coalesce(sum(seconds) filter (where ${condition}), 0) as ${sql.id(`s${i}`)}`,
        sql`count(distinct record) filter (where ${condition}) as ${sql.id(`r${i}`)}`,
      ]),
    )} from e`)
  return subs.map(({ process, name }, i) => {
    const [seconds, records] = [Number(row[`s${i}`] ?? 0), Number(row[`r${i}`] ?? 0)]
    return { process, name, seconds, records, mean: records === 0 ? null : seconds / records }
  })
}

const each = <T>(all: readonly T[], column: (one: T, i: number) => RawBuilder<unknown>): RawBuilder<unknown> =>
  all.length === 0 ? sql`` : sql.join(all.map(column), sql` `)

/** Converts a value of a story, which is JSON, to the type of its column. */
const fromJson = (field: Field, value: RawBuilder<unknown>): RawBuilder<unknown> => {
  const { type } = columnOf(field)
  if (type === 'jsonb') return sql`nullif(${value}, 'null')`
  if (type.endsWith('[]'))
    return sql`(select array_agg(one)::${sql.raw(type)} from jsonb_array_elements_text(case when jsonb_typeof(${value}) = 'array' then ${value} end) one)`
  return sql`cast(${value} #>> '{}' as ${sql.raw(type)})`
}
