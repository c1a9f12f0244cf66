/** What /api/dashboard answers: the status of the KPIs, and why they are off target. */
import { z } from 'zod'
import { kpiSummary } from '#http/answers/kpi-answers.ts'
import { countedList, linked, listOf, period } from '#http/answers/shared-answers.ts'
import { stages } from '#kernel/process.ts'

const reason = z.object({
  which: z.enum(['some', 'all']).describe('some: of the records counted only these are the reason; all: each of them is'),
  count: z.number(),
  lists: listOf(countedList),
  records: listOf(linked).describe('All of them, where they are few'),
  most: z
    .object({ ...countedList.shape, by: z.string(), key: z.string().nullable(), title: z.string() })
    .exactOptional()
    .describe('The group that has most of them, beyond what its size explains'),
})
const line = z.object({
  ...kpiSummary.shape,
  stage: z.enum(stages),
  since: z.string().nullable().describe('The first day of the current status; null where history does not say'),
  atLeast: z.boolean().describe('The status may be older: history begins on that day'),
  trend: listOf(z.object({ day: z.string(), value: z.number().nullable() })),
  owner: z.object({
    role: z.string().nullable(),
    held: listOf(linked).nullable().describe('Who has the role; null where the reader may not know'),
  }),
  why: reason.exactOptional(),
})
export const kpiStatus = z.object({ period, kpis: listOf(line) })

export type KpiReasonJson = z.output<typeof reason>
export type KpiStatusLineJson = z.output<typeof line>
export type KpiStatusJson = z.output<typeof kpiStatus>
