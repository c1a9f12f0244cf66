/** Reads snapshots: the days of one KPI, and the current status of all KPIs with its first day. */
import { sql } from 'kysely'
import type { Run } from '#engine/store/database.ts'
import type { SnapshotPeriod } from './days.ts'
import type { Kept } from './snapshot-figures.ts'

export interface Snapshot extends Omit<Kept, 'process' | 'kpi'> {
  readonly day: string
  readonly from: string
  readonly to: string
  readonly takenAt: string
}

export interface SnapshotQuestion {
  readonly process: string
  readonly kpi: string
  /** Null means the whole installation. */
  readonly organisation: string | null
  readonly period: SnapshotPeriod
  /** Both days inclusive. */
  readonly from: string
  readonly to: string
}

/** The snapshots of one KPI, oldest first; at most one for each day of the period. */
export const readSnapshots = (run: Run, { process, kpi, organisation, period, from, to }: SnapshotQuestion): Promise<readonly Snapshot[]> =>
  run<Snapshot>(sql`
    select day, period_from as "from", period_to as "to", value, count, numerator, denominator, target, state, taken_at as "takenAt"
    from kpi_snapshot
    where process = ${process} and kpi = ${kpi} and organisation is not distinct from cast(${organisation} as uuid) and period = ${period}
      and day between cast(${from} as date) and cast(${to} as date)
    order by day`)

export interface StatusSince {
  readonly process: string
  readonly kpi: string
  readonly state: Kept['state']
  readonly value: number | null
  readonly target: number | null
  /** The last day with a snapshot. */
  readonly day: string
  /** The first day of the last uninterrupted days with the same status. */
  readonly since: string
}

/** The status of each KPI on its last day, and since when. Looks back to `from` at most. */
export const statusesSince = (
  run: Run,
  { organisation, period, from }: Pick<SnapshotQuestion, 'organisation' | 'period' | 'from'>,
): Promise<readonly StatusSince[]> =>
  run<StatusSince>(sql`
    with days as (
      select process, kpi, day, state, value, target,
        first_value(state) over w as last_state, row_number() over w as place
      from kpi_snapshot
      where organisation is not distinct from cast(${organisation} as uuid) and period = ${period} and day >= cast(${from} as date)
      window w as (partition by process, kpi order by day desc)
    ),
    rows as (select *, count(*) filter (where state <> last_state) over (partition by process, kpi order by day desc) as changes from days)
    select process, kpi, max(state) as state, max(value) filter (where place = 1) as value, max(target) filter (where place = 1) as target,
      max(day) as day, min(day) as since
    from rows where changes = 0 group by process, kpi order by process, kpi`)

export interface Trend {
  readonly process: string
  readonly kpi: string
  /** The first day with a snapshot. */
  readonly first: string
  /** The requested days, oldest first; days before the first snapshot are missing. */
  readonly days: readonly { readonly day: string; readonly value: number | null }[]
}

/** The values of each KPI since `from`. Looks for the first day over the same time as `statusesSince`. */
export const trendsSince = (
  run: Run,
  { organisation, period, from, reach }: Pick<SnapshotQuestion, 'organisation' | 'period' | 'from'> & { readonly reach: string },
): Promise<readonly Trend[]> =>
  run<Trend>(sql`
    select process, kpi, min(day) as first,
      coalesce(json_agg(json_build_object('day', day, 'value', value) order by day) filter (where day >= cast(${from} as date)), '[]') as days
    from kpi_snapshot
    where organisation is not distinct from cast(${organisation} as uuid) and period = ${period} and day >= cast(${reach} as date)
    group by process, kpi`)
