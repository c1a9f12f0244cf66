/** What the routes for identity providers answer. */
import { z } from 'zod'
import { listOf } from '#http/answers/shared-answers.ts'

const wayIn = z.object({ id: z.string(), title: z.string(), protocol: z.enum(['oidc', 'saml']) })
export const signInProviders = z.object({ providers: listOf(wayIn) })

/** The secret itself is never answered. The addresses are registered at the provider; null where its protocol has none. */
export const connection = z.object({
  secret: z.object({ needed: z.boolean(), set: z.boolean(), updatedAt: z.string().nullable() }),
  redirect: z.string().nullable().describe('OpenID Connect: the redirect URI. SAML: the assertion consumer service'),
  metadata: z.string().nullable().describe('SAML: the metadata of Sereno as service provider, whose address is its entity id'),
})
export const trial = z.object({ problem: z.string().nullable().describe('What is wrong in one sentence; null if people can sign in') })

/** Why a sign-in through a provider failed, as the sign-in screen gets it in its address: `/?problem=over`. */
export const signInProblems = ['unreachable', 'refused', 'over', 'unverified', 'unknown', 'retired'] as const
export type SignInProblem = (typeof signInProblems)[number]

export type ConnectionJson = z.output<typeof connection>
export type TrialJson = z.output<typeof trial>
export type SignInProvidersJson = z.output<typeof signInProviders>
