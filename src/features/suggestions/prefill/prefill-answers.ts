/** What /api/prefill answers. */
import { z } from 'zod'

export const prefilled = z.object({ values: z.record(z.string(), z.unknown()) })

export type PrefilledJson = z.output<typeof prefilled>
