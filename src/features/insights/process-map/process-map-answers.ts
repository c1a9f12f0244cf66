/** What /api/map answers: every process at a glance. */
import { z } from 'zod'
import { condition, countedList, listOf, period } from '#http/answers/shared-answers.ts'

const reviewList = z.object({
  ...countedList.shape,
  field: z.string(),
  next: z.string().describe('The earliest day, which is past where reviews are late'),
  late: z.object({ count: z.number(), where: condition }),
})
const processState = z.object({
  process: z.string(),
  open: listOf(countedList),
  kpis: z.object({ bad: z.number(), warning: z.number(), good: z.number() }),
  reviews: listOf(reviewList),
})
export const processMap = z.object({ period, processes: listOf(processState) })

export type ReviewListJson = z.output<typeof reviewList>
export type ProcessStateJson = z.output<typeof processState>
export type ProcessMapJson = z.output<typeof processMap>
