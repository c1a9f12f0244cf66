/**
 * The round that takes snapshots: each call computes past days without a snapshot, oldest first, for about two seconds. So days missed
 * while the program was down are computed within minutes, and most of the time stays for other work. Missed days are computed from the
 * records as they are at that time.
 *
 * A new installation starts with the days of its records, at most `maxInitialDays`; it waits while a sample company is being loaded.
 */

import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import { workOnEach } from '#engine/jobs/set-aside.ts'
import { dayIn } from '#kernel/time.ts'
import { sampleState } from '../../accounts/first-setup.ts'
import { shiftDay } from './days.ts'
import { takeDay, zoneOfDays } from './take.ts'

/** Enough for first trends, with some seconds of work in total. */
const maxInitialDays = 92
/** A day of the sample company takes 400 ms on two cores, so ninety days are done after three minutes. */
const roundMs = 2000

/** Takes the snapshots of the next missing day. Returns the day, or undefined when none is missing. */
export const takeNextDay = async (engine: Engine): Promise<string | undefined> => {
  const run = engine.database.as('*')
  const zone = await zoneOfDays(run)
  const yesterday = shiftDay(dayIn(engine.now(), zone), -1)
  const [{ last = null, again = null } = {}] = await run<{ last: string | null; again: string | null }>(sql`
    select greatest((select max(day) from kpi_snapshot_day), max(cast(unit as date))) as last, min(unit) filter (where retry_at <= now()) as again
    from set_aside where task = 'snapshots'`)
  if (again !== null) return takeOrSetAside(engine, again, zone)
  if (last !== null && last >= yesterday) return undefined
  const day = last === null ? await firstDay(engine, yesterday, zone) : latest(shiftDay(last, 1), shiftDay(yesterday, 1 - maxInitialDays))
  if (day === undefined) return undefined
  return takeOrSetAside(engine, day, zone)
}

/** A day that fails is tried again later, and the days after it are taken. */
const takeOrSetAside = async (engine: Engine, day: string, zone: string): Promise<string> => {
  await workOnEach(engine, { task: 'snapshots', units: [day], nameOf: (one) => one, work: (one) => takeDay(engine, one, zone) })
  return day
}

/** One round: takes missing days for some seconds, or until it is stopped. */
export const makeUpSnapshots = async (engine: Engine, stop?: AbortSignal): Promise<void> => {
  const began = performance.now()
  while ((await takeNextDay(engine)) !== undefined) if (stop?.aborted || performance.now() - began > roundMs) return
}

const latest = (a: string, b: string): string => (a > b ? a : b)

/** The first day to compute; undefined while there are no records. */
const firstDay = async (engine: Engine, yesterday: string, zone: string): Promise<string | undefined> => {
  const { state } = await sampleState(engine)
  if (state === 'wanted' || state === 'loading') return undefined
  const measured = [...new Set([...engine.house.processes.values()].flatMap((process) => Object.values(process.kpis).map(({ of }) => of)))]
  const [row] = await engine.database.as('*')<{ first: string | null }>(
    sql`select min(opened_at) as first from record where type = any (${measured}::text[])`,
  )
  if (!row?.first) return undefined
  const first = dayIn(row.first, zone)
  return first > yesterday ? undefined : latest(first, shiftDay(yesterday, 1 - maxInitialDays))
}
