/** /api/prefill: the values with which the form of a new record can begin. */
import { z } from 'zod'
import { mayCreate } from '#engine/access/rights.ts'
import type { Engine } from '#engine/engine.ts'
import { languageCode } from '#http/reader.ts'
import { knownType, typeParam } from '#http/record-routes.ts'
import type { routesOn } from '#http/route.ts'
import { Fault } from '#kernel/trouble.ts'
import { gatherEvidence } from './gather.ts'

export const prefillRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  route({
    method: 'GET',
    path: '/api/prefill/:type',
    summary: 'What an assessment, audit or evaluation of a process can begin with: how the process really ran in the last 12 months',
    params: typeParam,
    query: z.object({ process: z.string().max(100), language: languageCode.default('es') }),
    answer: async ({ params, query, who }) => {
      const type = knownType(engine, params.type)
      const { prefill } = engine.house.type(type)
      const process = engine.house.processes.get(query.process)
      if (!prefill || !process) throw new Fault('path.unknown', `nothing is proposed for a ${type} of "${query.process}"`)
      if (!mayCreate(engine.house, type, who)) throw new Fault('access.denied', `you may not make a ${type}`)
      return { values: prefill(await gatherEvidence(engine, who, process), query.language) }
    },
  })
}
