/** What the routes of KPI snapshots answer. Days are dates, both ends inclusive. */
import { z } from 'zod'
import { kpiState } from '#http/answers/kpi-answers.ts'
import { listOf } from '#http/answers/shared-answers.ts'

const period = z.enum(['month', 'days30'])
const figure = z.number().nullable()

const snapshot = z.object({
  day: z.string(),
  from: z.string(),
  to: z.string(),
  value: figure,
  count: z.number(),
  numerator: figure,
  denominator: figure,
  target: figure,
  state: kpiState,
  takenAt: z.string(),
})
export const snapshots = z.object({ period, from: z.string(), to: z.string(), snapshots: listOf(snapshot) })

const latest = z.object({
  process: z.string(),
  kpi: z.string(),
  state: kpiState,
  value: figure,
  target: figure,
  day: z.string(),
  since: z.string().describe('The first day of the current status'),
})
export const latestStatus = z.object({ period, statuses: listOf(latest) })
