/** GET /api/mining: the actual paths of records. */
import { z } from 'zod'
import { knownType, refuseUnreadable, requestedCondition } from '#engine/access/request-conditions.ts'
import type { Engine } from '#engine/engine.ts'
import { runAs } from '#engine/records/records.ts'
import { moment, momentIn, refuseEmptyPeriod } from '#http/period.ts'
import { jsonText, type routesOn } from '#http/route.ts'
import { mine } from './mine.ts'
import { mined } from './mining-answers.ts'

export const miningRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  route({
    method: 'GET',
    path: '/api/mining/:type',
    byScope: true,
    summary:
      'Get the paths of the records of a type: states, steps with waiting times, variants, rework, ping-pong, conformance, subprocesses',
    params: z.object({ type: z.string().max(100) }),
    query: z.object({
      where: jsonText.optional().describe('A condition as JSON'),
      from: moment.optional().describe('Only records opened at or after this moment'),
      to: moment.optional().describe('Only records opened before this moment'),
    }),
    answer: mined,
    handle: ({ params, query, who }) => {
      const type = knownType(engine, params.type)
      refuseUnreadable(engine, who, [type])
      const zone = engine.installation().zone(who.organisation)
      const [from, to] = [query.from, query.to].map((text) => (text === undefined ? undefined : momentIn(text, zone)))
      refuseEmptyPeriod(from, to)
      return mine(engine, runAs(engine, who), { type, asker: who, where: requestedCondition(engine, type, who, query.where), from, to })
    },
  })
}
