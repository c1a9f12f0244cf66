/** GET /api/suggestions: suggestions for a record that somebody writes or works on. */
import { z } from 'zod'
import { knownType } from '#engine/access/request-conditions.ts'
import { mayRead } from '#engine/access/rights.ts'
import type { Engine } from '#engine/engine.ts'
import { typeParam } from '#http/record-routes.ts'
import { jsonText, type routesOn } from '#http/route.ts'
import { findOffers } from './find-similar.ts'
import { offers } from './similar-answers.ts'

/** The beginning of a text is enough to determine the topic. */
const maxTextLength = 2000
const given = z.record(
  z.string().max(100),
  z.string().transform((text) => text.slice(0, maxTextLength)),
)

export const offerRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  route({
    method: 'GET',
    path: '/api/suggestions/:type',
    byScope: true,
    summary: 'Find records that may help: known errors, models, articles, best match first',
    params: typeParam,
    query: z.object({
      values: jsonText.pipe(given).describe('Texts and ids of the record as JSON: title, description, service, category'),
    }),
    answer: offers,
    handle: async ({ params, query, who }) => {
      const type = knownType(engine, params.type)
      return { offers: mayRead(engine.house, type, who) ? await findOffers(engine, who, type, query.values) : [] }
    },
  })
}
