/** /api/mining: the paths that records really took. */
import { z } from 'zod'
import { mayRead } from '#engine/access/rights.ts'
import type { Engine } from '#engine/engine.ts'
import { runAs } from '#engine/records/records.ts'
import { askedCondition, knownType } from '#http/record-routes.ts'
import { jsonText, type routesOn } from '#http/route.ts'
import { Fault } from '#kernel/trouble.ts'
import { mine } from './mine.ts'

const moment = z.iso
  .datetime({ offset: true })
  .or(z.iso.date())
  .transform((text) => new Date(text).toISOString())

export const miningRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  route({
    method: 'GET',
    path: '/api/mining/:type',
    summary: 'What the records of a type really did: states, steps with their waits, paths, rework, ping-pong, conformance, subprocesses',
    params: z.object({ type: z.string().max(100) }),
    query: z.object({
      where: jsonText.optional().describe('A condition as JSON'),
      from: moment.optional().describe('Records opened from this moment on'),
      to: moment.optional().describe('Records opened before this moment'),
    }),
    answer: ({ params, query, who }) => {
      const type = knownType(engine, params.type)
      if (!mayRead(engine.house, type, who)) throw new Fault('access.denied', `you may not read records of the type ${type}`)
      const { from, to } = query
      if (from && to && from >= to) throw new Fault('request.invalid', 'the period ends before it begins')
      return mine(engine, runAs(engine, who), { type, where: askedCondition(engine, type, who, query.where), from, to })
    },
  })
}
