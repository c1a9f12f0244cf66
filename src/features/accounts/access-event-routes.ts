/** The route for the log of sign-ins and changes of access. */
import { z } from 'zod'
import { newestFirst } from '#http/newest-first.ts'
import * as answers from './account-answers.ts'
import { listAccessEvents } from './list-access-events.ts'
import type { Declare, SignInDeps } from './sign-in-deps.ts'

const query = newestFirst.extend({
  person: z.uuid().optional().describe('Events about this person'),
  kind: z.enum(answers.accessEventKinds).optional(),
})

export const accessEventRoutes = (route: Declare, { engine }: SignInDeps): void => {
  route({
    method: 'GET',
    path: '/api/access-events',
    summary:
      'List sign-ins, refused ones too, and changes of access; your own, or as an administrator or auditor those of your organisations',
    query,
    answer: answers.accessEvents,
    handle: async ({ query: asked, who }) => {
      const { rows, next } = await listAccessEvents(engine, who, asked)
      return { events: rows, next }
    },
  })
}
