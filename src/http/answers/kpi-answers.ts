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
  count: z.number().describe('How many records have a value'),
  unmeasured: z.number().exactOptional().describe('How many have none'),
  matching: z.number().exactOptional().describe('For a share: how many of them count towards it'),
  secondary: secondary.exactOptional(),
  secondaryCounts: z
    .record(z.string(), z.number())
    .exactOptional()
    .describe('How many values those figures have, where it is another number'),
})
const leftOut = z.object({
  why: z.enum(['empty', 'unstamped']).describe('The field is empty; or it is the moment that decides on the period, and nobody knows it'),
  field: z.string(),
  of: z.string(),
  count: z.number(),
  where: condition,
})
const group = z.object({ ...figure.shape, key: z.string().nullable(), title: z.string() })
const groupCount = z.number().exactOptional().describe('How many groups there are, if more than those listed; ask for more with `groups`')
export const measured = z.object({ ...figure.shape, groups: listOf(group).exactOptional(), groupCount })

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
  leftOut: z.number().describe('How many records the value leaves out'),
})
export const kpiBoard = z.object({ period, kpis: listOf(kpiSummary) })

export const kpi = kpiSummary.omit({ previous: true, secondary: true, leftOut: true }).extend({
  label: localizedText,
  definition: localizedText,
  parts: listOf(z.object({ of: z.string(), count: z.number() }))
    .exactOptional()
    .describe('How many of each type, where it counts several'),
  by: texts,
  period,
  secondary: secondary,
  groups: listOf(group).exactOptional(),
  groupCount,
  leftOut: listOf(leftOut).describe('The records that the value leaves out, with the reason and the condition that lists them'),
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
