/**
 * The worker of a node. graphile-worker runs jobs and cron lines, rounds.ts runs tasks with an interval in seconds. Every run goes through
 * `runTask`, which limits its time, counts it, stores it and logs its error.
 */
import { EventEmitter } from 'node:events'
import { type Runner, run as runQueue, type TaskList, type WorkerEvents } from 'graphile-worker'
import type { Engine } from '../engine.ts'
import { log, report } from '../log/log.ts'
import { cronItem, nextCron } from './cron.ts'
import { openNode } from './node.ts'
import { startRound } from './rounds.ts'
import { runTask, type TaskRun } from './run-task.ts'
import { isCron, isRound, type Task } from './task.ts'
import { declareTasks, openNotes } from './task-notes.ts'
import { workerLog } from './worker-log.ts'

export interface WorkerOptions {
  readonly engine: Engine
  /** The owner of the tables of graphile-worker. */
  readonly ownerUrl: string
  readonly tasks: readonly Task[]
  readonly concurrency?: number
}

export interface Worker {
  /** Whether this node takes jobs and its session works. */
  readonly alive: () => boolean
  /** Whether this node runs the scheduled tasks. */
  readonly leads: () => boolean
  readonly stop: () => Promise<void>
}

const defaultConcurrency = 4
const restartAfterMs = 1_000

/** Starts the worker of this node. */
export const startWorker = async ({ engine, ownerUrl, tasks, concurrency = defaultConcurrency }: WorkerOptions): Promise<Worker> => {
  await declareTasks(engine.database, tasks)
  const notes = openNotes(engine.database)
  const stop = new AbortController()
  const run = (what: TaskRun) => runTask({ engine, notes, stop: stop.signal }, what)
  const wanted = (names: readonly string[]): void => {
    for (const round of rounds) if (names.includes(round.name)) round.wake()
  }
  const released = (pools: readonly string[]): void =>
    log.warn({ part: 'worker', pools }, 'jobs of a dead worker were put back into the queue')
  const node = openNode({ ownerUrl, wanted, released })
  const queue = startQueue({
    ownerUrl,
    concurrency,
    announce: node.announce,
    taskList: Object.fromEntries(tasks.map((task) => [task.name, asJob(task, run)])),
    cronItems: tasks.filter(isCron).map(cronItem),
  })
  const rounds = tasks.filter(isRound).map((task) => startRound(task, { leads: node.leads, run }))
  return {
    alive: () => node.alive() && queue.alive(),
    leads: node.leads,
    stop: async () => {
      stop.abort()
      await Promise.all(rounds.map((round) => round.stop()))
      await queue.stop()
      await notes.flush()
      await node.stop()
    },
  }
}

/** A task as a job of graphile-worker, which tries a rejected job again after a growing pause. */
const asJob = (task: Task, run: (what: TaskRun) => { readonly outcome: Promise<void> }): TaskList[string] => {
  const item = isCron(task) ? cronItem(task) : undefined
  return (payload) => run({ task, payload, nextAt: () => item && nextCron(item, new Date()) }).outcome
}

interface QueueOptions {
  readonly ownerUrl: string
  readonly concurrency: number
  readonly announce: (pool: string) => void
  readonly taskList: TaskList
  readonly cronItems: readonly ReturnType<typeof cronItem>[]
}

/** Runs graphile-worker and restarts it when it stops, which it does after a long outage of the database. */
const startQueue = ({ ownerUrl, concurrency, announce, taskList, cronItems }: QueueOptions) => {
  let stopped = false
  let alive = false
  let runner: Runner | undefined
  let timer: NodeJS.Timeout | undefined
  const start = async (): Promise<void> => {
    const events: WorkerEvents = new EventEmitter()
    events.on('pool:create', ({ workerPool }) => announce(workerPool.id))
    try {
      runner = await runQueue(
        { connectionString: ownerUrl, concurrency, pollInterval: 1000, noHandleSignals: true, logger: workerLog, events },
        taskList,
        [...cronItems],
      )
      alive = true
      if (stopped) await runner.stop()
      await runner.promise
    } catch (error) {
      if (!stopped) report('worker', error)
    }
    alive = false
    runner = undefined
    if (!stopped) timer = setTimeout(() => (running = start()), restartAfterMs)
  }
  let running = start()
  return {
    alive: () => alive,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await runner?.stop()
      await running
    },
  }
}
