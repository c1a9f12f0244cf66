/** Routes to connect identity providers, for administrators of the installation: the secret, which nobody reads again, and a trial. */
import { z } from 'zod'
import { runAs, seeRecord } from '#engine/records/records.ts'
import { noteAccess } from '#features/accounts/access-events.ts'
import type { Declare } from '#features/accounts/sign-in-deps.ts'
import { type Actor, administersInstallation } from '#kernel/actor.ts'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'
import * as answers from './identity-answers.ts'
import type { IdentityDeps } from './identity-deps.ts'
import { tryLdap } from './ldap.ts'
import { callbackPath, tryOidc } from './oidc.ts'
import { type Provider, readProvider, secretSince, writeSecret } from './providers.ts'
import { acsPath, trySaml } from './saml.ts'

const messageOf = messagesOf(en)

const params = z.object({ id: z.string().max(60).describe('Id or number') })
const secretBody = z.object({ secret: z.string().min(1).max(4000) })

export const providerRoutes = (route: Declare, deps: IdentityDeps): void => {
  const { engine, signIn } = deps
  const run = engine.database.as('*')
  const seen = async (who: Actor, key: string): Promise<string> => {
    if (!administersInstallation(who)) throw new Fault('access.denied', messageOf('byInstallation'))
    return (await seeRecord(engine, runAs(engine, who), who, 'identity-provider', key)).id
  }
  route({
    method: 'PUT',
    path: '/api/identity-providers/:id/secret',
    summary: 'Set the secret of an identity provider: of the client (OpenID Connect), or of the service account (LDAP)',
    params,
    body: secretBody,
    handle: async ({ params: { id: key }, body, who, request, reply }) => {
      const id = await seen(who, key)
      await writeSecret(run, id, await signIn.encrypt(body.secret))
      await noteAccess(run, { kind: 'secret-set', by: who, sender: request, detail: { provider: id } })
      return reply.code(204).send()
    },
  })
  route({
    method: 'GET',
    path: '/api/identity-providers/:id/connection',
    summary: 'Get what to register at an identity provider, and whether its secret is set',
    params,
    answer: answers.connection,
    handle: async ({ params: { id: key }, who }) => {
      const id = await seen(who, key)
      const { protocol } = await seeRecord(engine, runAs(engine, who), who, 'identity-provider', id)
      const updatedAt = await secretSince(run, id)
      const acs = signIn.publicUrl + acsPath(id)
      return {
        secret: { needed: protocol !== 'saml', set: updatedAt !== undefined, updatedAt: updatedAt ?? null },
        redirect: protocol === 'oidc' ? signIn.publicUrl + callbackPath : protocol === 'saml' ? acs : null,
        metadata: protocol === 'saml' ? `${acs}/metadata` : null,
      }
    },
  })
  route({
    method: 'POST',
    path: '/api/identity-providers/:id/try',
    summary: 'Try the connection to an identity provider, without signing anybody in',
    params,
    answer: answers.trial,
    handle: async ({ params: { id: key }, who, say }) => {
      const provider = await readProvider(run, await seen(who, key))
      if (!provider) throw new Fault('record.unknown')
      try {
        await tryProvider(provider, deps)
        return { problem: null }
      } catch (error) {
        if (error instanceof Fault && error.code === 'value.refused') return { problem: say(error.sentence) }
        throw error
      }
    },
  })
}

const tryProvider = async (provider: Provider, { engine, signIn: { decrypt, publicUrl }, hosts }: IdentityDeps): Promise<void> => {
  if (provider.protocol === 'oidc') await tryOidc(provider, { hosts, decrypt })
  else if (provider.protocol === 'ldap') await tryLdap(provider, { hosts, decrypt })
  else trySaml(provider, { run: engine.database.as('*'), publicUrl })
}
