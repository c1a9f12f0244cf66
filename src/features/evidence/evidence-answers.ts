/** What /api/evidence answers. */
import { z } from 'zod'
import { kpiSummary } from '#http/answers/kpi-answers.ts'
import { condition, linked, listOf, localizedText, localizedTexts, period, texts } from '#http/answers/shared-answers.ts'

const proofRecord = z.object({ ...linked.shape, state: z.string(), at: z.string() })
const proof = z.object({
  of: z.string(),
  when: z.enum(['made', 'ended', 'current']),
  where: condition,
  narrow: z.boolean(),
  mishap: z.boolean(),
  list: z.string(),
  label: localizedText,
  condition,
  count: z.number(),
  latest: listOf(proofRecord),
})
const gap = z.object({
  label: localizedText,
  list: z.string().exactOptional(),
  kpi: z.object({ process: z.string(), id: z.string() }).exactOptional(),
  role: z.string().exactOptional(),
})
const clause = z.object({
  number: z.string(),
  label: localizedText,
  processes: texts,
  owner: z.object({ role: z.string(), held: texts }),
  proofs: listOf(proof),
  kpis: listOf(kpiSummary),
  documents: listOf(proofRecord),
  last: z.string().nullable(),
  state: z.enum(['shown', 'partly', 'gap']),
  gaps: listOf(gap),
})
export const evidence = z.object({ period, chapters: localizedTexts, clauses: listOf(clause) })

export type ProofRecordJson = z.output<typeof proofRecord>
export type ProofJson = z.output<typeof proof>
export type GapJson = z.output<typeof gap>
export type ClauseJson = z.output<typeof clause>
export type EvidenceJson = z.output<typeof evidence>
