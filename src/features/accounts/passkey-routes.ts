/** Routes for passkeys: one's own, and the sign-in with one. */
import { z } from 'zod'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { noteAccess } from './access-events.ts'
import * as answers from './account-answers.ts'
import { readLogin } from './accounts.ts'
import { countAttempt, forgetAttempts } from './attempts.ts'
import { en } from './en.ts'
import { enter } from './enter.ts'
import { addPasskey, askForPasskey, checkPasskey, listPasskeys, proposePasskey, removePasskey } from './passkeys.ts'
import { refuseElsewhere } from './same-origin.ts'
import { refuseWithoutSession } from './session-only.ts'
import type { Declare, SignInDeps } from './sign-in-deps.ts'
import { line } from './sign-in-routes.ts'

const messageOf = messagesOf(en)

const base64 = z.string().min(1).max(20_000)
const credential = {
  id: z.string().min(1).max(2000),
  rawId: z.string().min(1).max(2000),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['cross-platform', 'platform']).exactOptional(),
  // what extensions return is not used
  clientExtensionResults: z.object({}),
}
const newPasskey = z.object({
  step: z.string().max(200),
  name: line,
  response: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: base64,
      attestationObject: base64,
      transports: z.array(z.string().max(30)).max(10).exactOptional(),
    }),
  }),
})
const usedPasskey = z.object({
  step: z.string().max(200),
  response: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: base64,
      authenticatorData: base64,
      signature: base64,
      userHandle: z.string().max(200).exactOptional(),
    }),
  }),
})

export const passkeyRoutes = (route: Declare, deps: SignInDeps): void => {
  const { engine, signIn } = deps
  const run = engine.database.as('*')
  route({
    method: 'GET',
    path: '/api/me/passkeys',
    summary: 'List your passkeys',
    answer: answers.passkeys,
    handle: async ({ who }) => ({ passkeys: who.id ? await listPasskeys(run, who.id) : [] }),
  })
  route({
    method: 'POST',
    path: '/api/me/passkeys/options',
    summary: 'Get what a browser needs to create a passkey for you',
    answer: answers.passkeyOptions,
    handle: async ({ who, request }) => {
      const person = refuseWithoutSession(who, request)
      const account = (await readLogin(run, who))?.email ?? who.name
      return proposePasskey(run, signIn.publicUrl, { person, account, name: who.name })
    },
  })
  route({
    method: 'POST',
    path: '/api/me/passkeys',
    summary: 'Add a passkey that the browser created',
    body: newPasskey,
    answer: answers.passkeys,
    handle: async ({ body, who, request, reply }) => {
      const person = refuseWithoutSession(who, request)
      await addPasskey(run, signIn.publicUrl, { person, ...body })
      await noteAccess(run, { kind: 'passkey-added', by: who, sender: request, detail: { name: body.name } })
      reply.code(201)
      return { passkeys: await listPasskeys(run, person) }
    },
  })
  route({
    method: 'DELETE',
    path: '/api/me/passkeys/:id',
    summary: 'Remove one of your passkeys',
    params: z.object({ id: z.string().max(2000) }),
    handle: async ({ params, who, request, reply }) => {
      const person = refuseWithoutSession(who, request)
      if (!(await removePasskey(run, person, params.id))) throw new Fault('record.unknown', messageOf('passkeyUnknown'))
      await noteAccess(run, { kind: 'passkey-removed', by: who, sender: request })
      return reply.code(204).send()
    },
  })
  route({
    method: 'POST',
    path: '/api/sign-in/passkey/options',
    summary: 'Get what a browser needs to sign in with a passkey',
    open: true,
    answer: answers.passkeyOptions,
    handle: async ({ request }) => {
      refuseElsewhere(request, signIn.publicUrl)
      return askForPasskey(run, signIn.publicUrl)
    },
  })
  route({
    method: 'POST',
    path: '/api/sign-in/passkey',
    summary: 'Sign in with a passkey',
    open: true,
    body: usedPasskey,
    answer: answers.signedIn,
    handle: async ({ body, request, reply }) => {
      refuseElsewhere(request, signIn.publicUrl)
      const attempt = `passkey ${body.response.id}`
      await countAttempt(run, attempt, request.ip)
      const person = await checkPasskey(run, signIn.publicUrl, body)
      if (person === undefined) {
        await noteAccess(run, { kind: 'refused', sender: request, detail: { how: 'passkey' } })
        throw new Fault('sign-in.needed', messageOf('passkeyRefused'))
      }
      await forgetAttempts(run, attempt, request.ip)
      return enter(deps, { request, reply }, { person, how: 'passkey' })
    },
  })
}
