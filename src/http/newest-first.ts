/** Queries of lists that begin with the newest and continue into the past. */
import { z } from 'zod'

const maxPageSize = 200
const defaultPageSize = 50

/** The answer's `next` is the `before` of the next page. */
export const newestFirst = z.object({
  before: z.uuid().optional().describe('Continue after this one, into the past'),
  limit: z.coerce.number().int().min(1).max(maxPageSize).default(defaultPageSize),
})
export type NewestFirst = z.output<typeof newestFirst>
