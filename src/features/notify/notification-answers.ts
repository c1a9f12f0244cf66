/** What /api/notifications answers. */
import { z } from 'zod'
import { linked, listOf } from '#http/answers/shared-answers.ts'

const notification = z.object({
  id: z.string(),
  createdAt: z.string(),
  recipient: linked,
  record: linked,
  subject: z.string(),
  text: z.string(),
  status: z.literal('not-sent'),
  reason: z.literal('no-channel'),
  outcome: z.object({ status: z.string(), reason: z.string() }).describe('Status and reason in the language of the reader'),
})
export const notifications = z.object({ notifications: listOf(notification), next: z.string().nullable() })
