/**
 * The round that keeps the snapshots: each call takes days that are over and not done, oldest first, for some two seconds; so days missed
 * while the program stood still are made up for within minutes, and the machine has most of its time for others. Days made up are told
 * from the records as they are then.
 *
 * An installation begins with the days of its records, at most `farthestBack` of them; while a sample company is being loaded it waits.
 */
import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import { sampleState } from '../../accounts/first-setup.ts'
import { dayOf, shiftDay } from './days.ts'
import { takeDay, zoneOfDays } from './take.ts'

/** In days: a first look at trends, for some seconds of work in all. */
const farthestBack = 92
/** In milliseconds; a day of the sample company takes 400 on two cores, so its ninety are there after three minutes. */
const atATime = 2000

/** Takes the next day that is missing; returns it, or undefined when none is. */
export const takeNextDay = async (engine: Engine): Promise<string | undefined> => {
  const run = engine.database.as('*')
  const zone = await zoneOfDays(run)
  const yesterday = shiftDay(dayOf(engine.now(), zone), -1)
  const [{ last = null } = {}] = await run<{ last: string | null }>(sql`select max(day) as last from kpi_snapshot_day`)
  if (last !== null && last >= yesterday) return undefined
  const day = last === null ? await firstDay(engine, yesterday, zone) : latest(shiftDay(last, 1), shiftDay(yesterday, 1 - farthestBack))
  if (day === undefined) return undefined
  await takeDay(engine, day, zone)
  return day
}

/** One round: makes up for missing days for some seconds, or until it is stopped. */
export const makeUpSnapshots = async (engine: Engine, stop?: AbortSignal): Promise<void> => {
  const began = performance.now()
  while ((await takeNextDay(engine)) !== undefined) if (stop?.aborted || performance.now() - began > atATime) return
}

const latest = (a: string, b: string): string => (a > b ? a : b)

/** Undefined while there is nothing to measure yet. */
const firstDay = async (engine: Engine, yesterday: string, zone: string): Promise<string | undefined> => {
  const { state } = await sampleState(engine)
  if (state === 'wanted' || state === 'loading') return undefined
  const measured = [...new Set([...engine.house.processes.values()].flatMap((process) => Object.values(process.kpis).map(({ of }) => of)))]
  const [row] = await engine.database.as('*')<{ first: string | null }>(
    sql`select min(opened_at) as first from record where type = any (${measured}::text[])`,
  )
  if (!row?.first) return undefined
  const first = dayOf(row.first, zone)
  return first > yesterday ? undefined : latest(first, shiftDay(yesterday, 1 - farthestBack))
}
