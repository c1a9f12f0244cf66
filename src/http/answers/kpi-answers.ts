/** What /api/kpis and /api/measure answer. */
import { z } from 'zod'
import { units } from '#kernel/kpis.ts'
import { recordList } from './record-answers.ts'
import { condition, listOf, localizedText, period, texts } from './shared-answers.ts'

export const kpiState = z.enum(['good', 'warning', 'bad', 'none'])
const better = z.enum(['up', 'down', 'none'])
const secondary = z.record(z.string(), z.number().nullable())

const figure = z.object({
  value: z.number().nullable().describe('In the unit of what is measured: seconds for times, percent for shares'),
  count: z.number().describe('How many records are counted'),
  matching: z.number().exactOptional().describe('For a share: how many of them count towards it'),
  secondary: secondary.exactOptional(),
})
const group = z.object({ ...figure.shape, key: z.string().nullable(), title: z.string() })
export const measured = z.object({ ...figure.shape, groups: listOf(group).exactOptional() })

export const kpiSummary = z.object({
  ...figure.shape,
  process: z.string(),
  id: z.string(),
  unit: z.enum(units),
  better,
  of: z.string(),
  target: z.number().nullable(),
  warning: z.number().nullable(),
  state: kpiState,
  previous: z.number().nullable().describe('The value in the period before'),
})
export const kpiBoard = z.object({ period, kpis: listOf(kpiSummary) })

export const kpi = kpiSummary.omit({ previous: true, secondary: true }).extend({
  label: localizedText,
  definition: localizedText,
  parts: listOf(z.object({ of: z.string(), count: z.number() }))
    .exactOptional()
    .describe('How many of each type, where it counts several'),
  by: texts,
  period,
  secondary: secondary,
  groups: listOf(group).exactOptional(),
  trend: listOf(z.object({ ...figure.shape, ...period.shape })),
  previous: z.object({ ...figure.shape, ...period.shape }),
})
export const kpiRecordList = z.object({ ...recordList.shape, type: z.string(), where: condition })

export type KpiState = z.output<typeof kpiState>
export type KpiLine = z.output<typeof kpiSummary>
export type KpiBoardJson = z.output<typeof kpiBoard>
export type KpiJson = z.output<typeof kpi>
export type KpiRecordsJson = z.output<typeof kpiRecordList>
export type MeasuredJson = z.output<typeof measured>
