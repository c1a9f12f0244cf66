/** Runs the jobs of the queue on this node, and the small rounds that repeat every second. */
import { run as runWorker, type TaskList } from 'graphile-worker'
import { silent } from './silent.ts'

export type Job = (payload: unknown) => Promise<void>

/** A round is called again and again, never twice at the same time on this node; it claims its work in the database. */
export interface Round {
  readonly name: string
  readonly every: number
  readonly work: () => Promise<unknown>
}

export interface WorkerOptions {
  /** Owns graphile-worker's tables. */
  readonly ownerUrl: string
  readonly jobs: Readonly<Record<string, Job>>
  readonly rounds: readonly Round[]
  readonly concurrency?: number
  readonly failed?: (name: string, error: unknown) => void
}

export const startWorker = async (options: WorkerOptions): Promise<{ readonly stop: () => Promise<void> }> => {
  const taskList: TaskList = Object.fromEntries(
    Object.entries(options.jobs).map(([name, job]) => [name, (payload: unknown) => job(payload)]),
  )
  const runner =
    Object.keys(taskList).length === 0
      ? undefined
      : await runWorker({
          connectionString: options.ownerUrl,
          taskList,
          concurrency: options.concurrency ?? 4,
          pollInterval: 1000,
          noHandleSignals: true,
          logger: silent,
        })
  const rounds = options.rounds.map((round) => startRound(round, options.failed))
  return {
    stop: async () => {
      await Promise.all(rounds.map((stop) => stop()))
      await runner?.stop()
    },
  }
}

const startRound = (round: Round, failed: WorkerOptions['failed']): (() => Promise<void>) => {
  let stopped = false
  let current: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const next = (): void => {
    if (stopped) return
    timer = setTimeout(() => {
      current = round
        .work()
        .catch((error: unknown) => failed?.(round.name, error))
        .finally(next)
    }, round.every)
  }
  next()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await current
  }
}
