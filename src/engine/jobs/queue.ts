/**
 * The queue of jobs of a node: graphile-worker, which is replaced when it loses the database. States: starting -> at work -> (broken ->
 * starting)* -> stopped.
 *
 * It is replaced at the first lost connection, because nobody knows then whether a job was taken or marked as done. The jobs that are
 * locked by the old pool are released like those of a dead node (node.ts), once their runs have ended.
 */
import { EventEmitter } from 'node:events'
import { run, type TaskList, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import { reportRarely } from '../log/log.ts'
import type { cronItem } from './cron.ts'
import type { Running } from './run-task.ts'
import { workerLogUntil } from './worker-log.ts'

const restartAfterMs = 500
const pollIntervalMs = 1_000
/** The queries of the queue are short: one without an answer has lost its connection, though nobody closed it. */
const answerWithinMs = 30_000
/** Besides one for each job: for notices, for cron lines, and for the start. */
const otherConnections = 3

/**
 * With these delays graphile-worker marks jobs that end together as done with one statement, and handles its error. Without them nobody
 * handles it: a database that dies while a job ends would end the program (unhandled rejection, version 0.18.0).
 */
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }

export type RunJob = (payload: unknown) => Running

export interface QueueOptions {
  readonly ownerUrl: string
  readonly concurrency: number
  /** Called with the id of each pool of workers before it takes jobs. */
  readonly announce: (pool: string) => void
  /** Called when nobody works on the jobs of a pool any more. */
  readonly withdraw: (pool: string) => void
  readonly jobs: ReadonlyMap<string, RunJob>
  readonly cronItems: readonly ReturnType<typeof cronItem>[]
}

export interface Queue {
  readonly alive: () => boolean
  readonly stop: () => Promise<void>
}

/** Starts the queue. */
export const startQueue = (options: QueueOptions): Queue => {
  let stopped = false
  let alive = false
  let end: (() => Promise<void>) | undefined
  let timer: NodeJS.Timeout | undefined
  const turn = async (): Promise<void> => {
    try {
      const pool = await openPool(options)
      alive = true
      end = pool.stop
      if (stopped) await pool.stop()
      await pool.ended
    } catch (error) {
      if (!stopped) reportRarely('worker', error)
    }
    alive = false
    end = undefined
    if (!stopped) timer = setTimeout(() => (running = turn()), restartAfterMs)
  }
  let running = turn()
  return {
    alive: () => alive,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await end?.()
      await running
    },
  }
}

interface OpenPool {
  /** Resolves after a stop; rejects when the pool is broken. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

const openPool = async ({ ownerUrl, concurrency, announce, withdraw, jobs, cronItems }: QueueOptions): Promise<OpenPool> => {
  const pools: string[] = []
  const busy = new Set<Promise<void>>()
  let over = false
  const broken = Promise.withResolvers<never>()
  // `ended` rejects with the same error
  broken.promise.catch(() => {
    over = true
  })
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => {
    pools.push(workerPool.id)
    announce(workerPool.id)
  })
  events.on('worker:getJob:error', ({ error }) => broken.reject(error))
  events.on('worker:fatalError', ({ error }) => broken.reject(error))
  events.on('pool:fatalError', ({ error }) => broken.reject(error))
  const runJob =
    (job: RunJob) =>
    async (payload: unknown): Promise<void> => {
      const { outcome, settled } = job(payload)
      busy.add(settled)
      void settled.then(() => busy.delete(settled))
      await outcome
    }
  // graphile-worker stops listening to the errors of its own pool before the connections are closed, and such an error ends the program
  const pgPool = new pg.Pool({
    connectionString: ownerUrl,
    max: concurrency + otherConnections,
    application_name: 'sereno jobs',
    keepAlive: true,
    connectionTimeoutMillis: answerWithinMs,
    query_timeout: answerWithinMs,
  })
  // connections that were lost while they were in use never come back to it
  const endPool = (): void => void pgPool.end().catch(() => undefined)
  pgPool.on('error', (error) => broken.reject(error))
  pgPool.on('connect', (client) => client.on('error', (error) => broken.reject(error)))
  const taskList: TaskList = Object.fromEntries([...jobs].map(([name, job]) => [name, runJob(job)]))
  const runner = await run(
    {
      preset,
      pgPool,
      concurrency,
      pollInterval: pollIntervalMs,
      noHandleSignals: true,
      logger: workerLogUntil(() => over),
      events,
    },
    taskList,
    [...cronItems],
  ).catch((error: unknown) => {
    endPool()
    throw error
  })
  const ended = Promise.race([runner.promise, broken.promise])
  const close = async (): Promise<void> => {
    endPool()
    await Promise.allSettled([...busy])
    for (const pool of pools) withdraw(pool)
  }
  ended.then(close, () => {
    // it takes no more jobs and makes no more cron jobs; it does not always end, and nobody waits for it
    runner.stop().catch(() => undefined)
    void close()
  })
  // a pool that breaks while it stops has stopped
  return { ended, stop: () => Promise.race([runner.stop(), ended]).catch(() => undefined) }
}
