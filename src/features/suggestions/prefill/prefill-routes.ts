/** GET /api/prefill: values for the form of a new record. */
import { z } from 'zod'
import { knownType } from '#engine/access/request-conditions.ts'
import { mayCreate } from '#engine/access/rights.ts'
import type { Engine } from '#engine/engine.ts'
import { formatterIn } from '#engine/messages/installed-language.ts'
import { typeParam } from '#http/record-routes.ts'
import type { routesOn } from '#http/route.ts'
import { messagesOf, typeName } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'
import { gatherEvidence } from './gather.ts'
import { prefilled } from './prefill-answers.ts'

const messageOf = messagesOf(en)

export const prefillRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  route({
    method: 'GET',
    path: '/api/prefill/:type',
    summary: 'Get values for a new assessment, audit or evaluation of a process, from how it ran in the last 12 months',
    params: typeParam,
    query: z.object({
      process: z.string().max(100),
      language: z.enum(engine.messages.languages).optional().describe('The language of the texts; the language of the reader by default'),
    }),
    answer: prefilled,
    handle: async ({ params, query, who, language: languageOfReader }) => {
      const type = knownType(engine, params.type)
      const { prefill } = engine.house.type(type)
      const process = engine.house.processes.get(query.process)
      if (!prefill || !process) throw new Fault('path.unknown', messageOf('nothing', { type: typeName(type), process: query.process }))
      if (!mayCreate(engine.house, type, who)) throw new Fault('access.denied', messageOf('mayNotCreate', { type: typeName(type) }))
      const language = query.language ?? languageOfReader
      return { values: prefill(await gatherEvidence(engine, who, process), { language, say: formatterIn(engine, language) }) }
    },
  })
}
