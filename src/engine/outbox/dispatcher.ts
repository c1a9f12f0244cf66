/**
 * Empties the outbox after the commit. For each entry, in order, it puts the jobs of those who want to know into the queue (one queue
 * for each record, so that they run in order), tells all nodes by NOTIFY, and deletes the entry: all in one transaction, so that
 * nothing is lost or doubled when the program is killed in between.
 *
 * States: asleep -> emptying -> asleep. Only one node empties at a time (advisory lock); the others find nothing to do. A node wakes
 * after its own writes and every `every` milliseconds, for the entries of a node that died before emptying.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { addJob, type JobOptions } from '../jobs/add.ts'
import { report } from '../log/log.ts'
import { metrics } from '../metrics/metrics.ts'
import type { Database, Run } from '../store/database.ts'
import { type Consumer, consumers } from './consumers.ts'
import type { Entry } from './entry.ts'
import { channel } from './listen.ts'

const lock = 7373002
const batch = 500
const every = 500
/** How long to wait for more after the first, in milliseconds. */
const gather = 25
/** NOTIFY takes at most 8,000 bytes; a notice takes about 140. */
const noticesPerCall = 50

export interface Dispatcher {
  readonly wake: () => void
  readonly drain: () => Promise<void>
  readonly stop: () => Promise<void>
}

export const startDispatcher = (database: Database): Dispatcher => {
  let stopped = false
  let wanted = false
  let troubled = false
  let running: Promise<void> | undefined

  const work = async (): Promise<void> => {
    while (wanted && !stopped) {
      // a burst of writes is handed on together
      await pause(gather)
      wanted = false
      try {
        while (!stopped && (await emptyOnce(database)) === batch);
        troubled = false
      } catch (error) {
        // the timer tries again; while the database is away, once is enough to say so
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
  const timer = setInterval(wake, every)
  return {
    wake,
    drain: async () => {
      while ((await emptyOnce(database, true)) > 0);
    },
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}

/** Handles one batch; gives how many entries it held. */
const emptyOnce = (database: Database, waiting = false): Promise<number> =>
  database
    .transaction('*', async (run) => {
      const [mine] = await run<{ got: boolean }>(
        waiting ? sql`select pg_advisory_xact_lock(${lock}) is not null as got` : sql`select pg_try_advisory_xact_lock(${lock}) as got`,
      )
      if (!mine?.got) return 0
      const entries = await run<Entry>(sql`
      delete from outbox where id in (select id from outbox order by id limit ${batch})
      returning id, record, type, organisation, kind, payload`)
      const inOrder = [...entries].sort((a, b) => a.id - b.id)
      await passOn(run, inOrder)
      return entries.length
    })
    .then((count) => {
      metrics.outboxDispatched.inc(count)
      return count
    })

const jobOptions = ({ key }: Consumer, { record }: Entry): JobOptions => (key ? { key } : record ? { queue: `record:${record}` } : {})

const passOn = async (run: Run, entries: readonly Entry[]): Promise<void> => {
  for (const entry of entries)
    for (const consumer of consumers) if (consumer.wants(entry)) await run(addJob(consumer.job, { ...entry }, jobOptions(consumer, entry)))
  for (let i = 0; i < entries.length; i += noticesPerCall) {
    const notices = entries
      .slice(i, i + noticesPerCall)
      .map((e) => [e.type, e.record, e.organisation, e.payload['version'] ?? null, e.kind])
    await run(sql`select pg_notify(${channel}, ${JSON.stringify(notices)})`)
  }
}
