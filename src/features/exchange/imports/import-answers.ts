/** What /api/imports answers. */
import { z } from 'zod'
import { listOf } from '#http/answers/shared-answers.ts'

export const importRun = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(['uploading', 'reading', 'writing', 'done', 'failed', 'cancelled']),
  dryRun: z.boolean(),
  type: z.string(),
  map: z.string(),
  organisation: z.string(),
  madeBy: z.string(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  parts: z.number(),
  bytes: z.number(),
  rowsRead: z.number(),
  rowsDone: z.number(),
  rowsBad: z.number(),
  encoding: z.string().nullable(),
  rowsSkipped: z.number().describe('Rows that the map leaves out'),
  recordsCreated: z.number(),
  recordsChanged: z.number(),
  recordsUnchanged: z.number(),
  made: z.record(z.string(), z.number()).describe('Records of other types that were created, by type'),
  seconds: z.number(),
  rowsPerSecond: z.number(),
  progress: z.number().describe('0 to 1'),
  trouble: z.string().nullable(),
})
export const importRuns = z.object({ imports: listOf(importRun), next: z.string().nullable() })
const row = z.object({ line: z.number(), key: z.string().nullable(), verdict: z.string(), reason: z.string().nullable() })
export const importMissingValues = z.object({
  map: z.string().describe('The lines that the map lacks, in YAML; each needs its value'),
  values: listOf(z.object({ place: z.string(), text: z.string(), rows: z.number() })),
  count: z.number().describe('How many texts there are, if more than those listed'),
})
export const importRows = z.object({ rows: listOf(row), next: z.number().nullable() })

export type ImportJson = z.output<typeof importRun>
export type ImportsJson = z.output<typeof importRuns>
export type ImportRowJson = z.output<typeof row>
export type MissingValuesJson = z.output<typeof importMissingValues>
export type ImportRowsJson = z.output<typeof importRows>
