/** What /api/tasks answers. */
import { z } from 'zod'
import { listOf, localizedText } from '#http/answers/shared-answers.ts'

const task = z.object({
  name: z.string(),
  label: localizedText,
  schedule: z.union([z.object({ everySeconds: z.number() }), z.object({ cron: z.string() })]).nullable(),
  everywhere: z.boolean(),
  maxAttempts: z.number(),
  startedAt: z.string().nullable(),
  seconds: z.number().nullable(),
  result: z.enum(['done', 'failed']).nullable(),
  error: z.string().nullable(),
  failedAt: z.string().nullable(),
  failures: z.number(),
  runs: z.number(),
  failedRuns: z.number(),
  runningSince: z.string().nullable(),
  nextAt: z.string().nullable(),
  node: z.string().nullable(),
  jobs: z.object({ waiting: z.number(), running: z.number(), failed: z.number() }),
})
const job = z.object({
  id: z.number(),
  task: z.string(),
  state: z.enum(['waiting', 'retrying', 'running', 'failed']),
  attempts: z.number(),
  maxAttempts: z.number(),
  runAt: z.string(),
  createdAt: z.string(),
  error: z.string().nullable(),
})
const setAside = z.object({
  task: z.string(),
  unit: z.string(),
  reason: z.string(),
  failures: z.number(),
  since: z.string(),
  retryAt: z.string(),
})
export const tasks = z.object({
  tasks: listOf(task),
  jobs: listOf(job),
  moreJobs: z.boolean(),
  setAside: listOf(setAside),
  moreSetAside: z.boolean(),
})
export const wantedTask = z.object({ name: z.string() })
export const retriedJob = z.object({ id: z.number() })

export type TaskJson = z.output<typeof task>
export type JobJson = z.output<typeof job>
export type TasksJson = z.output<typeof tasks>
