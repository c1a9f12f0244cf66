/** What the graph of a CI or service answers. */
import { z } from 'zod'
import { linked, listOf, phase } from '#http/answers/shared-answers.ts'

const node = z.object({
  ...linked.shape,
  phase,
  class: z.string().nullable(),
  critical: z.string().nullable().describe('The criticality'),
  alerting: z.boolean(),
})
export const neighbourhood = z.object({
  root: z.string(),
  nodes: listOf(node),
  edges: listOf(z.object({ from: z.string(), to: z.string(), relation: z.string() })),
  more: z.boolean().describe('Whether there are more nodes than those listed; ask for more with `nodes`'),
  reached: z
    .number()
    .describe('How many nodes there are within the depth, counted up to 100,000; where some are hidden, only those listed'),
})

export type GraphNodeJson = z.output<typeof node>
export type GraphJson = z.output<typeof neighbourhood>
