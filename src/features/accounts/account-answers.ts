/** What the routes of accounts answer: set-up, sign-in, the signed-in user, tokens, preferences. */
import { z } from 'zod'
import { listOf, texts, titled } from '#http/answers/shared-answers.ts'

export const setupState = z.object({ needed: z.boolean() })
export const setUpIds = z.object({ person: z.string(), organisation: z.string() })
export const signedIn = z.object({ person: z.string() })

/** A program that acts by a token is no person: it has a name and nothing else. */
const me = {
  id: z.string().nullable(),
  title: z.string(),
  number: z.string().nullable(),
  email: z.string().nullable(),
  language: z.string(),
}
export const whoAmI = z.object({
  person: z.object(me),
  roles: texts,
  installation: z.boolean().describe('Whether you may change what all organisations share: settings, fields, background tasks'),
  teams: listOf(titled),
  organisation: z.object({ id: z.string().nullable(), title: z.string().nullable() }),
  zone: z.string(),
  currency: z.string(),
})

const token = z.object({
  id: z.string(),
  name: z.string(),
  person: z.string().nullable(),
  roles: texts,
  organisation: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
})
export const tokens = z.object({ tokens: listOf(token) })
/** `token` is the text, which is shown this once. */
export const newToken = z.object({ id: z.string(), token: z.string() })

/** Whatever the screens store for the user. */
export const preferences = z.record(z.string(), z.unknown())

export type SetupStateJson = z.output<typeof setupState>
export type MeJson = z.output<typeof whoAmI>
export type TokenJson = z.output<typeof token>
export type TokensJson = z.output<typeof tokens>
export type NewTokenJson = z.output<typeof newToken>
