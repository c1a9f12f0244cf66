/** /api/violations: stored values that would be refused today. */
import { z } from 'zod'
import { knownType } from '#engine/access/request-conditions.ts'
import type { Engine } from '#engine/engine.ts'
import { checkStored } from '#engine/records/check-stored.ts'
import { violations } from './answers/installation-answers.ts'
import { typeParam } from './record-routes.ts'
import type { routesOn } from './route.ts'

export const violationRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  route({
    method: 'GET',
    path: '/api/violations/:type',
    summary: 'List the records of a type whose stored values would be refused today, in pages',
    params: typeParam,
    query: z.object({ after: z.string().max(2000).optional().describe('The cursor `next` of the previous page') }),
    answer: violations,
    handle: async ({ params, query, who, say }) => {
      const { checked, wrong, next } = await checkStored(engine, who, knownType(engine, params.type), query.after)
      const records = wrong.map(({ record: { id, number, title }, wrong: fields }) => ({
        id,
        number,
        title,
        fields: Object.fromEntries(Object.entries(fields).map(([name, problem]) => [name, say(problem)])),
      }))
      return { checked, records, next }
    },
  })
}
