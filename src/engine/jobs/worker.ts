/**
 * The worker of a node. graphile-worker runs jobs and cron lines, rounds.ts runs tasks with an interval in seconds. Every run goes through
 * `runTask`, which limits its time, counts it, stores it and logs its error.
 */
import type { Engine } from '../engine.ts'
import { log } from '../log/log.ts'
import { cronItem, nextCron } from './cron.ts'
import { openNode } from './node.ts'
import { type RunJob, startQueue } from './queue.ts'
import { startRound } from './rounds.ts'
import { type Running, runTask, type TaskRun } from './run-task.ts'
import { isCron, isRound, type Task } from './task.ts'
import { declareTasks, openNotes } from './task-notes.ts'

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
    withdraw: node.withdraw,
    jobs: new Map(tasks.map((task) => [task.name, asJob(task, run)])),
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
const asJob = (task: Task, run: (what: TaskRun) => Running): RunJob => {
  const item = isCron(task) ? cronItem(task) : undefined
  return (payload) => run({ task, payload, nextAt: () => item && nextCron(item, new Date()) })
}
