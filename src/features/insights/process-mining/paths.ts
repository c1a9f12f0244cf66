/**
 * The actual paths of records, from their stories in one statement: the number of events and the duration of each state, steps with their
 * waiting times, whole paths, returns, and steps outside the lifecycle.
 *
 * An event is a story entry with a state: a creation, a move (also one within a state), a row of an imported log. When a log has the
 * beginning, the creation that the import adds is not an event. A visit is a stay in one state, over any number of events. The time
 * before the first row of a log is a visit of the first state, unless it is zero. The stay in the last state lasts until now, and does
 * not count once the record is closed or cancelled. All times are seconds of the calendar.
 */
import { type RawBuilder, sql } from 'kysely'
import type { RecordType } from '#kernel/process.ts'
import type { MiningScope } from './question.ts'

export interface MinedState {
  readonly state: string
  /** The number of events. */
  readonly count: number
  readonly visits: number
  readonly records: number
  readonly seconds: number
  /** The mean duration of visits, ended or lasting until now. */
  readonly mean: number | null
  readonly median: number | null
}

export interface MinedEdge {
  readonly from: string
  readonly to: string
  readonly count: number
  readonly records: number
  /** The median waiting time in `from` before `to`. */
  readonly median: number
  readonly mean: number
  readonly conforms: boolean
}

export interface MinedVariant {
  readonly path: readonly string[]
  readonly count: number
  /** Percent of all records. */
  readonly share: number
}

export interface Paths {
  readonly records: number
  readonly events: number
  readonly states: readonly MinedState[]
  readonly edges: readonly MinedEdge[]
  /** The first states of paths, and their current or last states. */
  readonly begins: readonly { readonly state: string; readonly count: number }[]
  readonly ends: readonly { readonly state: string; readonly count: number }[]
  /** Moves by name; rows of an imported log have none. */
  readonly moves: readonly { readonly move: string; readonly from: string | null; readonly to: string; readonly count: number }[]
  /** The most frequent ones; `different` is the number of all. */
  readonly variants: readonly MinedVariant[]
  readonly different: number
  readonly rework: {
    /** Visits of a state that the record had visited before. */
    readonly returns: number
    readonly records: number
    readonly share: number | null
    readonly states: readonly { readonly state: string; readonly count: number }[]
    /** Returns from an end (done, closed, cancelled) back to work. */
    readonly reopenings: { readonly count: number; readonly records: number }
  }
  readonly conformance: {
    readonly records: number
    readonly conforming: number
    /** Percent of the records; null without records. */
    readonly share: number | null
    /** Steps outside the lifecycle; `from` is null for a record that did not begin in the first state. */
    readonly deviations: readonly { readonly from: string | null; readonly to: string; readonly count: number; readonly records: number }[]
  }
}

const maxVariants = 100

const ended = sql`('closed', 'cancelled')`

/** Mines the paths; one pass over the stories. */
export const minePaths = async ({ engine, run, type, picked }: MiningScope): Promise<Paths> => {
  const record = engine.house.type(type)
  const { model } = record
  const [row] = await run<Paths>(sql`
    with ${picked}, phase (state, phase) as (${phasesOf(record)}), allowed (f, t) as (${allowedOf(record)}),
    said as (
      select s.record, s.id, s.at, s.kind, s.move, s.from_state, s.to_state as state,
        lead(s.kind) over w as then_kind, lead(s.at) over w as then_at, lead(s.to_state) over w as then_state
      from story s join picked p on p.id = s.record
      where s.type = ${type} and s.to_state is not null
      window w as (partition by s.record order by s.at, s.id)
    ),
    story_entry as materialized (
      select *, kind = 'created' and then_kind is not distinct from 'imported' as silent,
        lag(state) over (partition by record order by at, id) as prior
      from said
      where not (kind = 'created' and then_kind is not distinct from 'imported' and then_at = at and then_state <> state)
    ),
    visit as materialized (
      select record, state, at as entered, p.phase,
        lead(state) over w as next, lag(state) over w as before, lag(p.phase) over w as before_phase,
        extract(epoch from coalesce(lead(at) over w, case when p.phase in ${ended} then null else greatest(at, ${engine.now()}::timestamptz) end) - at)::float8 as seconds,
        row_number() over w as step,
        row_number() over (partition by record, state order by at, id) as nth
      from story_entry left join phase p using (state)
      where prior is distinct from state
      window w as (partition by record order by at, id)
    ),
    step as materialized (
      select v.record, v.state, v.next, v.seconds, a.f is not null as conforms
      from visit v left join allowed a on a.f = v.state and a.t = v.next
      where v.next is not null
    ),
    way as (select record, array_agg(state order by step) as path from visit group by record),
    variant as (select path, count(*) as count from way group by path),
    strange as (
      select state as f, next as t, record from step where not conforms
      union all select null, state, record from visit where step = 1 and state <> ${model.start}
    ),
    total as (select count(*) as records from way)
    select
      (select records from total) as records,
      (select count(*) from story_entry where not silent) as events,
      ${listed(sql`
        select s.state, coalesce(e.count, 0) as count, s.visits, s.records, s.seconds, s.mean, s.median
        from (
          select state, count(*) as visits, count(distinct record) as records, coalesce(sum(seconds), 0) as seconds, avg(seconds) as mean,
            percentile_cont(0.5) within group (order by seconds) as median
          from visit group by state
        ) s left join (select state, count(*) as count from story_entry where not silent group by state) e using (state)
        order by array_position(${Object.keys(model.states)}::text[], s.state), s.state`)} as states,
      ${listed(sql`
        select state as "from", next as "to", count(*) as count, count(distinct record) as records,
          percentile_cont(0.5) within group (order by seconds) as median, avg(seconds) as mean, bool_and(conforms) as conforms
        from step group by state, next order by count(*) desc, state, next`)} as edges,
      ${listed(sql`select state, count(*) as count from visit where step = 1 group by state order by count(*) desc, state`)} as begins,
      ${listed(sql`select state, count(*) as count from visit where next is null group by state order by count(*) desc, state`)} as ends,
      ${listed(sql`
        select move, case when count(distinct from_state) = 1 then min(from_state) end as "from", state as "to", count(*) as count
        from story_entry where move is not null group by move, state order by count(*) desc, move`)} as moves,
      ${listed(sql`
        select path, count, 100.0 * count / (select records from total) as share
        from variant order by count desc, path limit ${maxVariants}`)} as variants,
      (select count(*) from variant) as different,
      (select json_build_object(
        'returns', count(*) filter (where nth > 1), 'records', count(distinct record) filter (where nth > 1),
        'share', 100.0 * count(distinct record) filter (where nth > 1) / nullif((select records from total), 0),
        'states', ${listed(sql`select state, count(*) as count from visit where nth > 1 group by state order by count(*) desc, state`)},
        'reopenings', json_build_object('count', count(*) filter (where ${reopening}), 'records', count(distinct record) filter (where ${reopening}))
      ) from visit) as rework,
      (select json_build_object(
        'records', t.records, 'conforming', t.records - s.n, 'share', 100.0 * (t.records - s.n) / nullif(t.records, 0),
        'deviations', ${listed(sql`
          select f as "from", t as "to", count(*) as count, count(distinct record) as records
          from strange group by f, t order by count(*) desc, f, t`)}
      ) from total t, (select count(distinct record) as n from strange) s) as conformance`)
  return row as Paths
}

const reopening = sql`before_phase in ('done', 'closed', 'cancelled') and phase in ('new', 'active', 'waiting')`

const listed = (rows: RawBuilder<unknown>): RawBuilder<unknown> => sql`(select coalesce(json_agg(q), '[]') from (${rows}) q)`

const phasesOf = ({ model }: RecordType): RawBuilder<unknown> =>
  sql`values ${sql.join(Object.entries(model.states).map(([state, phase]) => sql`(${state}, ${phase})`))}`

/** Every step that a move allows; a move without a target state is not a step. */
const allowedOf = ({ model, lifecycle }: RecordType): RawBuilder<unknown> => {
  const steps = Object.values(lifecycle.moves).flatMap(({ from, to }) =>
    to === undefined ? [] : from.map((state) => [state, to] as const),
  )
  const different = new Map(steps.map(([from, to]) => [`${from} ${to}`, [from, to] as const]))
  if (different.size === 0) return sql`select ${model.start}::text, null::text where false`
  return sql`values ${sql.join([...different.values()].map(([from, to]) => sql`(${from}, ${to})`))}`
}
