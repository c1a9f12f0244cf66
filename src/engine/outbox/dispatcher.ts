/**
 * Empties the outbox after commits. For each entry, in order, it queues the jobs of the consumers (one queue for each record, so that
 * they run in order), notifies all nodes by NOTIFY, and deletes the entry. This is one transaction, so that nothing is lost or repeated
 * if the program is killed.
 *
 * States: asleep -> emptying -> asleep. Only one node empties at a time (advisory lock). A node wakes after its own writes, and at an
 * interval for the entries of nodes that died.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { addJobs, type JobOptions, type NewJob } from '../jobs/add-job.ts'
import { setAside } from '../jobs/set-aside.ts'
import { report } from '../log/log.ts'
import { metrics } from '../metrics/metrics.ts'
import { advisoryLocks } from '../store/advisory-locks.ts'
import type { Database, Run } from '../store/database.ts'
import { databaseFault } from '../store/database-trouble.ts'
import { type Consumer, consumers } from './consumers.ts'
import { changesChannel } from './listen.ts'
import type { OutboxEntry } from './outbox-entry.ts'

const entriesPerBatch = 500
const wakeEveryMs = 500
/** The time to wait for further writes after the first, to dispatch a burst together. */
const gatherMs = 25
/** The same while writes keep arriving: each round costs the database as much as several writes. */
const gatherInBurstMs = 100
/** NOTIFY takes at most 8,000 bytes; a notice takes about 140. */
const noticesPerCall = 50

export interface Dispatcher {
  readonly wake: () => void
  /** Dispatches all entries that are in the outbox now. */
  readonly drain: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts the dispatcher of this node. */
export const startDispatcher = (database: Database): Dispatcher => {
  let stopped = false
  let wanted = false
  let troubled = false
  let running: Promise<void> | undefined

  const work = async (): Promise<void> => {
    for (let round = 0; wanted && !stopped; round++) {
      await pause(round === 0 ? gatherMs : gatherInBurstMs)
      wanted = false
      try {
        while (!stopped && (await emptyOrSetAside(database)) === entriesPerBatch);
        troubled = false
      } catch (error) {
        // the timer tries again; an outage of the database is only reported once
        if (!troubled && !stopped) report('outbox', error)
        troubled = true
        return
      }
    }
  }
  const wake = (): void => {
    wanted = true
    running ??= work().finally(() => {
      running = undefined
      if (wanted && !stopped) wake()
    })
  }
  const timer = setInterval(wake, wakeEveryMs)
  return {
    wake,
    drain: async () => {
      while ((await emptyOnce(database, { waiting: true })) > 0);
    },
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}

/** The same for a batch with an entry that cannot be dispatched: the entries come one by one, and that one is set aside. */
const emptyOrSetAside = async (database: Database): Promise<number> => {
  try {
    return await emptyOnce(database)
  } catch (error) {
    if (databaseFault(error)) throw error
  }
  for (let i = 0; i < entriesPerBatch; i++) {
    const taken: number[] = []
    try {
      if ((await emptyOnce(database, { most: 1, taken })) === 0) return i
    } catch (error) {
      if (databaseFault(error)) throw error
      await setEntryAside(database, taken[0], error)
    }
  }
  return entriesPerBatch
}

/** An entry that cannot be dispatched leaves the outbox; what it was about stays with its reason. Another node may have done that before. */
const setEntryAside = (database: Database, id: number | undefined, error: unknown): Promise<void> =>
  database.transaction('*', async (run) => {
    const [entry] = await run<OutboxEntry>(
      sql`delete from outbox where id = ${id ?? null} returning id, record, type, organisation, kind, payload`,
    )
    if (entry) await setAside(run, { task: 'outbox', unit: `${entry.id} ${entry.type} ${entry.kind} ${entry.record ?? ''}` }, error)
  })

/** Dispatches one batch. Returns the number of entries. */
const emptyOnce = (
  database: Database,
  {
    waiting = false,
    most = entriesPerBatch,
    taken = [],
  }: { waiting?: boolean; most?: number /** Gets their ids. */; taken?: number[] } = {},
): Promise<number> =>
  database
    .transaction('*', async (run) => {
      const [mine] = await run<{ got: boolean }>(
        waiting
          ? sql`select pg_advisory_xact_lock(${advisoryLocks.outbox}) is not null as got`
          : sql`select pg_try_advisory_xact_lock(${advisoryLocks.outbox}) as got`,
      )
      if (!mine?.got) return 0
      const entries = await run<OutboxEntry>(sql`
      delete from outbox where id in (select id from outbox order by id limit ${most})
      returning id, record, type, organisation, kind, payload`)
      const inOrder = [...entries].sort((a, b) => a.id - b.id)
      taken.push(...inOrder.map(({ id }) => id))
      await dispatch(run, inOrder)
      return entries.length
    })
    .then((count) => {
      metrics.outboxDispatched.inc(count)
      return count
    })

const jobOptions = ({ key }: Consumer, { record }: OutboxEntry): JobOptions => (key ? { key } : record ? { queue: `record:${record}` } : {})

/** The jobs of the entries; one for each key, because jobs with the same key are merged anyway. */
const jobsOf = (entries: readonly OutboxEntry[]): readonly NewJob[] => {
  const seen = new Set<string>()
  return entries.flatMap((entry) =>
    consumers.flatMap((consumer): readonly NewJob[] => {
      if (!consumer.wants(entry) || (consumer.key !== undefined && seen.has(consumer.key))) return []
      if (consumer.key !== undefined) seen.add(consumer.key)
      return [{ name: consumer.job, payload: { ...entry }, ...jobOptions(consumer, entry) }]
    }),
  )
}

const dispatch = async (run: Run, entries: readonly OutboxEntry[]): Promise<void> => {
  const jobs = jobsOf(entries)
  if (jobs.length > 0) await run(addJobs(jobs))
  const notices = entries.map((e) => [e.type, e.record, e.organisation, e.payload['version'] ?? null, e.kind])
  const calls: string[] = []
  for (let i = 0; i < notices.length; i += noticesPerCall) calls.push(JSON.stringify(notices.slice(i, i + noticesPerCall)))
  if (calls.length > 0) await run(sql`select count(pg_notify(${changesChannel}, notice)) from unnest(cast(${calls} as text[])) notice`)
}
