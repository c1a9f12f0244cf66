/** The route for the log of sign-ins and changes of access. */
import { z } from 'zod'
import * as answers from './account-answers.ts'
import { listAccessEvents } from './list-access-events.ts'
import type { Declare, SignInDeps } from './sign-in-deps.ts'

const maxLength = 200
const query = z.object({
  person: z.uuid().optional().describe('Events about this person'),
  kind: z.enum(answers.accessEventKinds).optional(),
  before: z.uuid().optional().describe('Continue after this event, into the past'),
  limit: z.coerce.number().int().min(1).max(maxLength).default(50),
})

export const accessEventRoutes = (route: Declare, { engine }: SignInDeps): void => {
  route({
    method: 'GET',
    path: '/api/access-events',
    summary:
      'List sign-ins, refused ones too, and changes of access; your own, or as an administrator or auditor those of your organisations',
    query,
    answer: answers.accessEvents,
    handle: async ({ query: asked, who }) => ({ events: await listAccessEvents(engine, who, asked) }),
  })
}
