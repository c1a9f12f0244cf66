/** What the ways through OpenID Connect and SAML have in common: the end of a sign-in, and that a browser never sees an error as JSON. */
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { reportRarely } from '#engine/log/log.ts'
import { noteAccess } from '#features/accounts/access-events.ts'
import { type Exchange, enter } from '#features/accounts/enter.ts'
import { admitIdentity, type Identity } from './admit-identity.ts'
import { isSameBrowser } from './browser-key.ts'
import type { IdentityDeps } from './identity-deps.ts'
import type { Provider } from './providers.ts'
import { problemIn, signInFault } from './trouble.ts'

export const startQuery = z.object({
  to: z.string().max(2000).optional().describe('The page to open after the sign-in, as a path'),
})

/** A path of Sereno itself: a link in a mail must not lead through the sign-in to another site. */
export const ownPath = (to: string | undefined, publicUrl: string): string => {
  if (!to?.startsWith('/') || !URL.canParse(to, publicUrl)) return '/'
  const { origin, pathname, search } = new URL(to, publicUrl)
  // a second slash would name a host again
  return origin === new URL(publicUrl).origin && !pathname.startsWith('//') ? pathname + search : '/'
}

/** A sign-in that waits for the answer of its provider. */
export interface BegunSignIn {
  readonly provider: string
  /** browser-key.ts */
  readonly browser: string
  readonly to: string
}

interface Confirmed {
  readonly how: 'oidc' | 'saml'
  readonly provider: Provider
  readonly identity: Identity
  readonly begun: BegunSignIn
}

/** Signs in the person of an identity, in the browser in which the sign-in began. */
export const finish = async (deps: IdentityDeps, { request, reply }: Exchange, { how, provider, identity, begun }: Confirmed) => {
  const { engine, signIn, actors } = deps
  if (!isSameBrowser(request, signIn.publicUrl, begun.browser)) throw signInFault('over')
  try {
    const person = await admitIdentity(engine, provider, identity)
    actors.invalidate()
    await enter(deps, { request, reply }, { person, how, provider: provider.id })
  } catch (error) {
    const problem = problemIn(error)
    const detail = { how, provider: provider.id, ...(problem ? { problem } : {}) }
    if (problem) await noteAccess(engine.database.as('*'), { kind: 'refused', sender: request, detail })
    throw error
  }
  return reply.redirect(begun.to, 303)
}

/** Shows any failure on the sign-in screen. What has another cause than the request is logged: anybody can ask for a provider that does not exist. */
export const orShowProblem = async (reply: FastifyReply, provider: string | undefined, work: () => Promise<unknown>): Promise<unknown> => {
  try {
    return await work()
  } catch (error) {
    const problem = problemIn(error)
    const { cause } = error instanceof Error ? error : {}
    if (problem === undefined || cause !== undefined) reportRarely('identity', cause ?? error, { provider })
    return reply.redirect(`/?problem=${problem ?? 'refused'}`, 303)
  }
}
