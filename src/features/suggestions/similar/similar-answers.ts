/** What /api/suggestions answers: similar records that may help. */
import { z } from 'zod'
import { linked, listOf } from '#http/answers/shared-answers.ts'

const offer = z.object({ ...linked.shape, shows: z.string().nullable(), fills: z.record(z.string(), z.unknown()) })
export const offers = z.object({ offers: listOf(offer) })

export type OfferJson = z.output<typeof offer>
export type OffersJson = z.output<typeof offers>
