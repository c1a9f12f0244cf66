/** What /api/recurring answers: recurring groups of records. */
import { z } from 'zod'
import { condition, listOf, localizedText, record, refs } from '#http/answers/shared-answers.ts'

const group = z.object({
  by: z.record(z.string(), z.string()).describe('The values that its records share, by field'),
  count: z.number(),
  where: condition,
  last: z.string(),
  title: z.string(),
})
const recurring = z.object({
  name: z.string(),
  label: localizedText,
  of: z.string(),
  raises: z.string(),
  may: z.boolean(),
  groups: listOf(group).describe('The largest'),
  groupCount: z.number().describe('How many there are'),
})
export const recurringGroups = z.object({ trends: listOf(recurring), refs })
export const raised = z.object({ record })

export type RecurringGroupJson = z.output<typeof group>
export type RecurringGroupsJson = z.output<typeof recurringGroups>
export type RaisedJson = z.output<typeof raised>
