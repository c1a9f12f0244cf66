/** Routes of accounts: set-up, sign-in and sign-out, second factors, sessions, passwords, tokens, preferences. */
import { z } from 'zod'
import { refused } from '#http/schema-problems.ts'
import { messagesOf } from '#kernel/messages.ts'
import { accessEventRoutes } from './access-event-routes.ts'
import * as answers from './account-answers.ts'
import { en } from './en.ts'
import { passkeyRoutes } from './passkey-routes.ts'
import { passwordRoutes } from './password-routes.ts'
import { readPreferences, writePreferences } from './preferences.ts'
import { sessionRoutes } from './session-routes.ts'
import type { Declare, SignInDeps } from './sign-in-deps.ts'
import { signInOutRoutes } from './sign-in-routes.ts'
import { tokenRoutes } from './token-routes.ts'
import { totpRoutes } from './totp-routes.ts'

const messageOf = messagesOf(en)

const maxPreferencesLength = 100_000
const preferences = z
  .record(z.string().max(100), z.unknown())
  .refine((value) => JSON.stringify(value).length <= maxPreferencesLength, refused(messageOf('preferencesTooLarge')))

export const signInRoutes = (route: Declare, deps: SignInDeps): void => {
  signInOutRoutes(route, deps)
  totpRoutes(route, deps)
  passkeyRoutes(route, deps)
  sessionRoutes(route, deps)
  passwordRoutes(route, deps)
  tokenRoutes(route, deps)
  accessEventRoutes(route, deps)
  preferenceRoutes(route, deps)
}

const preferenceRoutes = (route: Declare, { engine }: SignInDeps): void => {
  const run = engine.database.as('*')
  route({
    method: 'GET',
    path: '/api/preferences',
    summary: 'Get user preferences',
    answer: answers.preferences,
    handle: async ({ who }) => readPreferences(run, who),
  })
  route({
    method: 'PUT',
    path: '/api/preferences',
    summary: 'Update user preferences',
    body: preferences,
    answer: answers.preferences,
    handle: async ({ body, who }) => {
      await writePreferences(run, who, body)
      return body
    },
  })
}
