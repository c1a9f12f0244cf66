/**
 * Units of background tasks that fail are set aside: with their reason, where administrators see it, until they are tried again after a
 * pause that doubles. The task goes on with the other units. Trouble of the database is nobody's fault, and ends the run.
 */
import { type RawBuilder, sql } from 'kysely'
import { Fault } from '#kernel/trouble.ts'
import type { Engine } from '../engine.ts'
import { report } from '../log/log.ts'
import type { Run } from '../store/database.ts'
import { databaseFault } from '../store/database-trouble.ts'
import { type Page, pageOf } from '../store/page.ts'

const firstPauseSeconds = 60
const maxPauseSeconds = 3_600
const maxReasonCharacters = 1_000
const maxShownUnits = 200

export interface TaskUnit {
  readonly task: string
  readonly unit: string
}

export interface SetAsideUnit extends TaskUnit {
  readonly reason: string
  readonly failures: number
  readonly since: string
  readonly retryAt: string
}

/** The condition that a unit is not set aside at the moment; `unit` is an expression with its name. */
export const notSetAside = (task: string, unit: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`not exists (select from set_aside a where a.task = ${task} and a.unit = ${unit} and a.retry_at > now())`

/** Sets a unit aside, the longer the more often it has failed. A refusal is tried again after the longest pause. */
export const setAside = (run: Run, { task, unit }: TaskUnit, error: unknown): Promise<unknown> => {
  const refused = error instanceof Fault && !error.retry
  const reason = (error instanceof Error ? error.message : String(error)).slice(0, maxReasonCharacters)
  if (!refused) report('task', error, { task, unit })
  const first = refused ? maxPauseSeconds : firstPauseSeconds
  return run(sql`
    insert into set_aside (task, unit, reason, refused, retry_at)
    values (${task}, ${unit}, ${reason}, ${refused}, now() + make_interval(secs => ${first}))
    on conflict (task, unit) do update set reason = excluded.reason, refused = excluded.refused, failures = set_aside.failures + 1,
      retry_at = now() + make_interval(secs => least(${first} * power(2, least(set_aside.failures, 10)), ${maxPauseSeconds}))`)
}

interface Work<T> {
  readonly task: string
  readonly units: readonly T[]
  readonly nameOf: (unit: T) => string
  readonly work: (unit: T) => Promise<unknown>
  readonly stop?: () => boolean
}

/**
 * Works on each unit that is not set aside. Returns those that were done. Throws only if the database cannot be used; all further units
 * would fail with the same error.
 */
export const workOnEach = async <T>(engine: Engine, { task, units, nameOf, work, stop = () => false }: Work<T>): Promise<readonly T[]> => {
  if (units.length === 0) return []
  const run = engine.database.as('*')
  const known = new Map(
    (
      await run<{ unit: string; waits: boolean }>(
        sql`select unit, retry_at > now() as waits from set_aside where task = ${task} and unit = any (cast(${units.map(nameOf)} as text[]))`,
      )
    ).map(({ unit, waits }) => [unit, waits]),
  )
  const done: T[] = []
  for (const one of units) {
    const unit = nameOf(one)
    if (stop()) break
    if (known.get(unit)) continue
    try {
      await work(one)
    } catch (error) {
      if (databaseFault(error)) throw error
      await setAside(run, { task, unit }, error)
      continue
    }
    done.push(one)
    if (known.has(unit)) await run(sql`delete from set_aside where task = ${task} and unit = ${unit}`)
  }
  return done
}

/** The units that failed and wait, newest first; without refusals. */
export const seeSetAside = async (run: Run): Promise<Page<SetAsideUnit, string>> => {
  const rows = await run<SetAsideUnit>(sql`
    select task, unit, reason, failures, since, retry_at as "retryAt" from set_aside where not refused order by since desc limit ${maxShownUnits + 1}`)
  return pageOf(rows, maxShownUnits, ({ unit }) => unit)
}
