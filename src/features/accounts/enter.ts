/** The end of every way to sign in: a second factor where the person has one, the session, the cookie, and its entry in the log. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Engine } from '#engine/engine.ts'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { agentOf, noteAccess } from './access-events.ts'
import type { SignIn } from './better-auth.ts'
import { en } from './en.ts'
import { beginStep } from './steps.ts'
import { hasTotp } from './totp.ts'

const messageOf = messagesOf(en)

export const waysIn = ['setup', 'password', 'ldap', 'oidc', 'saml', 'passkey'] as const
export type WayIn = (typeof waysIn)[number]

/** Somebody has proved to be this person. */
export interface SignInProof {
  readonly person: string
  readonly how: WayIn
  /** The identity provider that confirmed it. */
  readonly provider?: string | undefined
}

export interface Exchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** `person` is signed in; or `step` waits for the code of the second factor. */
export interface SignInOutcome {
  readonly person: string | null
  readonly step: string | null
}

/** A password can be stolen or guessed; a passkey and a provider have checked what they ask for. */
const needsSecondFactor: ReadonlySet<WayIn> = new Set(['password', 'ldap'])

/** Signs the person in, or asks for the second factor. Throws `sign-in.needed` for a retired person. */
export const enter = async (
  { engine, signIn }: { readonly engine: Engine; readonly signIn: SignIn },
  exchange: Exchange,
  proof: SignInProof,
): Promise<SignInOutcome> => {
  const run = engine.database.as('*')
  if (needsSecondFactor.has(proof.how) && (await hasTotp(run, proof.person)))
    return { person: null, step: await beginStep(run, 'second-factor', proof) }
  return { person: await begin({ engine, signIn }, exchange, proof), step: null }
}

/** Begins the session of a person who has proved everything that is asked for. `second` is the second factor, if there was one. */
export const begin = async (
  { engine, signIn }: { readonly engine: Engine; readonly signIn: SignIn },
  { request, reply }: Exchange,
  { person, how, provider }: SignInProof,
  second?: 'code' | 'recovery',
): Promise<string> => {
  const run = engine.database.as('*')
  const cookies = await signIn.begin(person, { address: request.ip, agent: agentOf(request) })
  const detail = { how, ...(second ? { second } : {}), ...(provider === undefined ? {} : { provider }) }
  await noteAccess(run, { kind: cookies ? 'signed-in' : 'refused', person, sender: request, detail })
  if (!cookies) throw new Fault('sign-in.needed', messageOf('wrongCredentials'))
  reply.header('set-cookie', [...cookies])
  return person
}
