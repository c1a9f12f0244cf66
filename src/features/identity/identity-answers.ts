/** What the routes for identity providers answer. */
import { z } from 'zod'
import { listOf } from '#http/answers/shared-answers.ts'

const wayIn = z.object({ id: z.string(), title: z.string(), protocol: z.enum(['oidc', 'saml']) })
export const signInProviders = z.object({ providers: listOf(wayIn) })

export const secretState = z.object({ set: z.boolean(), updatedAt: z.string().nullable() })
export const trial = z.object({ problem: z.string().nullable().describe('What is wrong in one sentence; null if people can sign in') })

/** Why a sign-in through a provider failed, as the sign-in screen gets it in its address: `/?problem=over`. */
export const signInProblems = ['unreachable', 'refused', 'over', 'unverified', 'unknown', 'retired'] as const
export type SignInProblem = (typeof signInProblems)[number]

export type SignInProvidersJson = z.output<typeof signInProviders>
