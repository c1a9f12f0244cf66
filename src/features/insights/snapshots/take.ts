/**
 * Takes the snapshots of a past day. The figures are computed first, by many queries on one core, so that people keep the others; then all
 * of them, and the mark that the day is done, are written in one transaction. When two nodes take the same day, one writes and the other
 * discards its figures.
 */
import { sql } from 'kysely'
import { rootOrganisation } from '#engine/access/root-organisation.ts'
import type { Engine } from '#engine/engine.ts'
import type { Run } from '#engine/store/database.ts'
import { isZone } from '#kernel/time.ts'
import { periodOf, type SnapshotPeriod, snapshotPeriods } from './days.ts'
import { figuresIn, type Kept } from './snapshot-figures.ts'

/** The scopes of figures: the whole installation (null), and each internal organisation with all below it. */
interface Whose {
  readonly organisation: string | null
  readonly scope: string
}

/** Internal organisations with their own figures; beyond this number only the whole installation has them. */
const maxOrganisations = 50

const everybody = async (run: Run): Promise<readonly Whose[]> => {
  const rows = await run<{ id: string; tree: readonly string[] }>(sql`
    with recursive below (top, id) as (
      select * from (
        select r.id as top, r.id from record r join organisation o on o.id = r.id
        where r.type = 'organisation' and o.kind = 'internal' and r.state = 'active'
        order by r.created_at, r.id limit ${maxOrganisations}
      ) tops
      union select b.top, o.id from organisation o join below b on o.parent = b.id
    )
    select top as id, array_agg(id::text) as tree from below group by top order by top`)
  return [{ organisation: null, scope: '*' }, ...rows.map(({ id, tree }) => ({ organisation: id, scope: tree.join(',') }))]
}

/** The time zone of the organisation that runs this installation, in which days begin. */
export const zoneOfDays = async (run: Run): Promise<string> => {
  const root = await rootOrganisation(run)
  const [row] = root === null ? [] : await run<{ zone: string | null }>(sql`select zone from organisation where id = ${root}`)
  return row?.zone && isZone(row.zone) ? row.zone : 'UTC'
}

type Row = Kept & Whose & { readonly period: SnapshotPeriod; readonly from: string; readonly to: string }

/** Takes the snapshots of a day. Returns false when the day was done already. */
export const takeDay = async (engine: Engine, day: string, zone: string): Promise<boolean> => {
  const all = engine.database.as('*')
  const [done] = await all(sql`select 1 from kpi_snapshot_day where day = cast(${day} as date)`)
  if (done) return false
  const rows: Row[] = []
  for (const whose of await everybody(all))
    for (const period of snapshotPeriods) {
      const span = periodOf(period, day, zone)
      const then: Engine = { ...engine, house: engine.house, now: () => span.to }
      const figures = await engine.database.transaction(whose.scope, async (run) => {
        await run(sql`select set_config('max_parallel_workers_per_gather', '0', true)`)
        return figuresIn(then, run, span, zone)
      })
      rows.push(...figures.map((figure) => ({ ...figure, ...whose, period, ...span })))
    }
  return engine.database.transaction('*', async (run) => {
    const [mark] = await run(sql`
      insert into kpi_snapshot_day (day, taken_at, figures) values (cast(${day} as date), ${engine.now()}, ${rows.length})
      on conflict do nothing returning day`)
    if (mark) await write(run, day, engine.now(), rows)
    return mark !== undefined
  })
}

const write = (run: Run, day: string, takenAt: string, rows: readonly Row[]): Promise<unknown> =>
  run(sql`
    insert into kpi_snapshot (process, kpi, organisation, period, day, period_from, period_to, value, count, numerator, denominator, target, state, taken_at)
    select process, kpi, organisation, period, cast(${day} as date), "from", "to", value, count, numerator, denominator, target, state, ${takenAt}
    from json_to_recordset(cast(${JSON.stringify(rows)} as json)) as x(process text, kpi text, organisation uuid, period text, "from" timestamptz, "to" timestamptz,
      value float8, count bigint, numerator float8, denominator float8, target float8, state text)`)
