/**
 * Tasks with an interval in seconds (rounds). They run in a loop of the worker process: the cron of graphile-worker has a resolution of
 * minutes, and a job every second would cost three commits each time. A round runs on the leader, or on every node if it claims its work
 * itself, and never twice at the same time on one node. A failed round is tried again after a pause that doubles, and does not affect others.
 */
import type { Running, TaskRun } from './run-task.ts'
import type { RoundTask } from './task.ts'

/** A node that becomes the leader starts its rounds within this time. */
const idleMs = 1_000
const maxBackOffMs = 60_000

export interface RoundDeps {
  readonly leads: () => boolean
  readonly run: (run: TaskRun) => Running
}

export interface RunningRound {
  readonly name: string
  /** Runs it now; if it is running, again as soon as it ends. */
  readonly wake: () => void
  readonly stop: () => Promise<void>
}

/** Starts the loop of a task. */
export const startRound = (task: RoundTask, { leads, run }: RoundDeps): RunningRound => {
  const everyMs = task.schedule.everySeconds * 1000
  let failures = 0
  let stopped = false
  let woken = false
  let timer: NodeJS.Timeout | undefined
  let current: Promise<void> | undefined

  const pauseMs = (failed: number): number => Math.max(everyMs, failed === 0 ? 0 : Math.min(maxBackOffMs, everyMs * 2 ** failed))
  const nextAt = (failed: boolean): Date => new Date(Date.now() + pauseMs(failed ? failures + 1 : 0))

  const turn = async (): Promise<void> => {
    woken = false
    const { outcome, settled } = run({ task, payload: {}, nextAt })
    failures = await outcome.then(
      () => 0,
      () => failures + 1, // the run has logged and counted the error
    )
    await settled
  }
  const rest = (ms: number): void => {
    if (!stopped) timer = setTimeout(tick, ms)
  }
  const tick = (): void => {
    timer = undefined
    // a new leader runs everything at once, because it does not know the last runs of the leader before it
    if (!task.everywhere && !leads()) {
      rest(Math.min(everyMs, idleMs))
      return
    }
    current = turn().finally(() => {
      current = undefined
      rest(woken ? 0 : pauseMs(failures))
    })
  }
  rest(Math.min(everyMs, idleMs))
  return {
    name: task.name,
    wake: () => {
      woken = true
      if (stopped || current) return
      clearTimeout(timer)
      tick()
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await current
    },
  }
}
