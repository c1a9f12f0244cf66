/** Routes for tokens of programs. */
import { z } from 'zod'
import { newestFirst } from '#http/newest-first.ts'
import { noteAccess } from './access-events.ts'
import * as answers from './account-answers.ts'
import type { Declare, SignInDeps } from './sign-in-deps.ts'
import { line } from './sign-in-routes.ts'
import { listTokens, makeToken, revokeToken } from './tokens.ts'

const tokenBody = z.object({
  name: line,
  roles: z.array(z.string().max(100)).max(100).optional().describe('At most the roles of its creator; all of them by default'),
  scopes: z
    .array(z.string().max(100))
    .min(1)
    .max(500)
    .optional()
    .describe('read:<record type> or write:<record type>, * for every type; without them the token may do all that its roles allow'),
  connector: z.boolean().optional().describe('For a program, not in the name of its creator'),
  expiresAt: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text).toISOString())
    .optional(),
})

export const tokenRoutes = (route: Declare, { engine, actors }: SignInDeps): void => {
  route({
    method: 'GET',
    path: '/api/tokens',
    summary: 'List your tokens; administrators get those of their organisations',
    query: newestFirst,
    answer: answers.tokens,
    handle: async ({ query, who }) => {
      const { rows, next } = await listTokens(engine, who, query)
      return { tokens: rows, next }
    },
  })
  route({
    method: 'POST',
    path: '/api/tokens',
    summary: 'Create a token; its text is returned only once',
    body: tokenBody,
    answer: answers.newToken,
    handle: async ({ body, who, request, reply }) => {
      const made = await makeToken(engine, who, body)
      await noteAccess(engine.database.as('*'), {
        kind: 'token-made',
        by: who,
        sender: request,
        detail: { token: made.id, name: body.name },
      })
      reply.code(201)
      return made
    },
  })
  route({
    method: 'DELETE',
    path: '/api/tokens/:id',
    summary: 'Revoke a token',
    params: z.object({ id: z.uuid() }),
    handle: async ({ params, who, request, reply }) => {
      await revokeToken(engine, who, params.id)
      await noteAccess(engine.database.as('*'), { kind: 'token-revoked', by: who, sender: request, detail: { token: params.id } })
      actors.invalidate()
      return reply.code(204).send()
    },
  })
}
