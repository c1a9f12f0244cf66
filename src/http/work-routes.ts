/** /api/work: the work list of the user. */
import { z } from 'zod'
import { openWorkOf } from '#engine/access/open-work.ts'
import { shownTo } from '#engine/access/shown.ts'
import type { Engine } from '#engine/engine.ts'
import { workList } from './answers/record-answers.ts'
import type { routesOn } from './route.ts'

export const workRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  route({
    method: 'GET',
    path: '/api/work',
    byScope: true,
    summary: 'List your open records and the unassigned ones of your teams, of all types; those due first come first',
    query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(100) }),
    answer: workList,
    handle: async ({ query, who }) => {
      const { records, more } = await openWorkOf(engine, who, query.limit)
      return { more, ...(await shownTo(engine, who, records)) }
    },
  })
}
