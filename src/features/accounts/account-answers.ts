/** What the routes of accounts answer: set-up, sign-in, the signed-in user, tokens, preferences. */
import { z } from 'zod'
import { kernelObject, listOf, texts, titled } from '#http/answers/shared-answers.ts'

export const setupState = z.object({ needed: z.boolean() })
export const setUpIds = z.object({ person: z.string(), organisation: z.string() })
export const signedIn = z.object({
  person: z.string().nullable(),
  step: z.string().nullable().describe('Not signed in yet: send this with the code of the second factor'),
})

export const totpState = z.object({ active: z.boolean(), recoveryCodes: z.number().describe('Those that are left') })
/** The secret for an app: as text, and as an otpauth address for a QR code. */
export const totpProposal = z.object({ secret: z.string(), address: z.string() })
export const recoveryCodes = z.object({ recoveryCodes: texts })

const passkey = z.object({ id: z.string(), name: z.string(), createdAt: z.string(), lastUsedAt: z.string().nullable() })
export const passkeys = z.object({ passkeys: listOf(passkey) })
/** Options of WebAuthn level 3: for navigator.credentials.create, or .get. */
export const passkeyOptions = z.object({
  options: kernelObject<object>('For navigator.credentials, as JSON (WebAuthn level 3)'),
  step: z.string().describe('Send this with the answer of the browser'),
})

const session = z.object({
  id: z.string(),
  createdAt: z.string(),
  usedAt: z.string().describe('Up to an hour old'),
  expiresAt: z.string(),
  address: z.string().nullable(),
  agent: z.string().nullable(),
  current: z.boolean(),
})
export const sessions = z.object({ sessions: listOf(session) })
export const endedSessions = z.object({ ended: z.number() })

export const accessEventKinds = [
  'signed-in',
  'refused',
  'signed-out',
  'session-ended',
  'password-set',
  'totp-added',
  'totp-removed',
  'recovery-used',
  'passkey-added',
  'passkey-removed',
  'token-made',
  'token-revoked',
  'secret-set',
] as const
export type AccessEventKind = (typeof accessEventKinds)[number]

const accessEvent = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum(accessEventKinds),
  person: z.string().nullable(),
  personName: z.string().nullable(),
  by: z.string().nullable(),
  byName: z.string(),
  address: z.string().nullable(),
  agent: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
})
export const accessEvents = z.object({ events: listOf(accessEvent), next: z.string().nullable() })

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
  scopes: texts.nullable().describe('Null: all that the roles allow'),
  organisation: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
})
export const tokens = z.object({ tokens: listOf(token), next: z.string().nullable() })
/** `token` is the text, which is shown this once. */
export const newToken = z.object({ id: z.string(), token: z.string() })

/** Whatever the screens store for the user. */
export const preferences = z.record(z.string(), z.unknown())

export type SetupStateJson = z.output<typeof setupState>
export type MeJson = z.output<typeof whoAmI>
export type TokenJson = z.output<typeof token>
export type TokensJson = z.output<typeof tokens>
export type SignedInJson = z.output<typeof signedIn>
export type TotpStateJson = z.output<typeof totpState>
export type TotpProposalJson = z.output<typeof totpProposal>
export type RecoveryCodesJson = z.output<typeof recoveryCodes>
export type PasskeysJson = z.output<typeof passkeys>
export type SessionsJson = z.output<typeof sessions>
export type EndedSessionsJson = z.output<typeof endedSessions>
export type AccessEventsJson = z.output<typeof accessEvents>
export type NewTokenJson = z.output<typeof newToken>
