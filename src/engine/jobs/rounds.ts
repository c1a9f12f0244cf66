/**
 * Tasks that run every so many seconds, in a loop of the worker process: graphile-worker's cron has minutes, and a job each second would
 * cost three commits each. A round runs on the node that leads (or on each, when it claims its work itself), never twice at the same time on
 * a node. A round that fails is tried again after a pause that doubles, and never stops another.
 */
import type { Running, TaskRun } from './run-task.ts'
import type { RoundTask } from './task.ts'

/** A node that takes over the leadership begins within this time. */
const idleMs = 1_000
const maxBackOffMs = 60_000

export interface RoundDeps {
  readonly leads: () => boolean
  readonly run: (run: TaskRun) => Running
}

export interface RunningRound {
  readonly name: string
  /** Runs it at once, or again at once when it is running. */
  readonly wake: () => void
  readonly stop: () => Promise<void>
}

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
      () => failures + 1, // logged and counted by the run itself
    )
    await settled
  }
  const rest = (ms: number): void => {
    if (!stopped) timer = setTimeout(tick, ms)
  }
  const tick = (): void => {
    timer = undefined
    // a node that comes to lead runs everything at once: it does not know when the leader before it last did
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
