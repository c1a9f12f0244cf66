/** Routes for the set-up, the sign-in with a password and a second factor, the sign-out, and the signed-in user. */
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Language } from '#kernel/localized-text.ts'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { noteAccess } from './access-events.ts'
import * as answers from './account-answers.ts'
import { loginName, personWithAddress } from './accounts.ts'
import { countAttempt, forgetAttempts } from './attempts.ts'
import { longestPassword } from './better-auth.ts'
import { describeMe } from './describe-me.ts'
import { en } from './en.ts'
import { begin, enter, type SignInProof } from './enter.ts'
import { setUp, setupNeeded } from './first-setup.ts'
import { refuseElsewhere, refuseOtherSites } from './same-origin.ts'
import type { Declare, SignInDeps } from './sign-in-deps.ts'
import { readStep, takeStep } from './steps.ts'
import { takeSecondFactor } from './totp.ts'

const messageOf = messagesOf(en)

export const line = z.string().trim().min(1).max(200)
const email = z.string().trim().pipe(z.email().max(254))
// accounts.ts checks the rules for a new password; an old one is only compared
export const password = z
  .string()
  .min(1)
  .max(longestPassword * 2)
export const code = z.string().trim().min(1).max(40)

const setupBody = (languages: readonly Language[]) =>
  z.object({
    name: line,
    email,
    password,
    language: z.enum(languages),
    organisation: line,
    sample: z.boolean().default(false),
  })
const signInBody = z.object({ email: z.string().max(254), password })
const codeBody = z.object({ step: z.string().max(200), code })

export const signInOutRoutes = (route: Declare, deps: SignInDeps): void => {
  const { engine, signIn, actors } = deps
  const run = engine.database.as('*')
  route({
    method: 'GET',
    path: '/api/setup',
    summary: 'Check whether this installation needs to be set up',
    open: true,
    answer: answers.setupState,
    handle: async () => ({ needed: await setupNeeded(engine) }),
  })
  route({
    method: 'POST',
    path: '/api/setup',
    summary: 'Set up a new installation and sign in its administrator',
    open: true,
    body: setupBody(engine.messages.languages),
    answer: answers.setUpIds,
    handle: async ({ body, request, reply }) => {
      refuseElsewhere(request, signIn.publicUrl)
      const made = await setUp(engine, signIn, body, deps.eventRules(body.language))
      if (body.sample) deps.startSample?.()
      await begin(deps, { request, reply }, { person: made.person, how: 'setup' })
      reply.code(201)
      return made
    },
  })
  route({
    method: 'POST',
    path: '/api/sign-in',
    summary: 'Sign in with address and password; a second factor may be asked for',
    open: true,
    body: signInBody,
    answer: answers.signedIn,
    handle: async ({ body, request, reply }) => {
      refuseElsewhere(request, signIn.publicUrl)
      const proof = await checkCredentials(deps, request, body.email, body.password)
      if (!proof) throw new Fault('sign-in.needed', messageOf('wrongCredentials'))
      return enter(deps, { request, reply }, proof)
    },
  })
  route({
    method: 'POST',
    path: '/api/sign-in/code',
    summary: 'Continue a sign-in with the code of an authenticator app, or a recovery code',
    open: true,
    body: codeBody,
    answer: answers.signedIn,
    handle: async ({ body, request, reply }) => {
      refuseElsewhere(request, signIn.publicUrl)
      const proof = await readStep<SignInProof>(run, 'second-factor', body.step)
      if (!proof) throw new Fault('sign-in.needed', messageOf('stepOver'))
      await countAttempt(run, `code ${proof.person}`, request.ip)
      const factor = await takeSecondFactor(engine.database, signIn, proof.person, body.code)
      if (!factor) {
        await noteAccess(run, { kind: 'refused', person: proof.person, sender: request, detail: { how: proof.how, second: 'code' } })
        throw new Fault('value.refused', messageOf('wrongCode'), { fields: { code: messageOf('isWrong') } })
      }
      // of two answers to one step, the second has nothing to take
      if (!(await takeStep(run, 'second-factor', body.step))) throw new Fault('sign-in.needed', messageOf('stepOver'))
      await forgetAttempts(run, `code ${proof.person}`, request.ip)
      if (factor === 'recovery') await noteAccess(run, { kind: 'recovery-used', person: proof.person, sender: request })
      return { person: await begin(deps, { request, reply }, proof, factor), step: null }
    },
  })
  route({
    method: 'POST',
    path: '/api/sign-out',
    summary: 'Sign out',
    open: true,
    handle: async ({ who, request, reply }) => {
      const { cookie } = request.headers
      if (cookie) {
        refuseOtherSites(request, signIn.publicUrl)
        reply.header('set-cookie', [...(await signIn.out(cookie))])
        if (who.id) await noteAccess(run, { kind: 'signed-out', by: who, sender: request })
        actors.invalidate()
      }
      return reply.code(204).send()
    },
  })
  route({
    method: 'GET',
    path: '/api/me',
    byScope: true,
    summary: 'Get the signed-in user',
    answer: answers.whoAmI,
    handle: async ({ who, request, reply }) => {
      const { cookie, authorization } = request.headers
      const kept = cookie && !authorization ? await signIn.prolong(cookie) : []
      if (kept.length > 0) reply.header('set-cookie', [...kept])
      return describeMe(engine, who)
    },
  })
}

/**
 * Checks address and password, here and then at the directories of the organisation. Returns undefined for every reason alike, so that it
 * reveals nothing.
 */
export const checkCredentials = async (
  { engine, signIn, checkElsewhere }: SignInDeps,
  request: FastifyRequest,
  name: string,
  secret: string,
): Promise<SignInProof | undefined> => {
  const account = loginName(name)
  const run = engine.database.as('*')
  await countAttempt(run, account, request.ip)
  const here = await signIn.checkPassword(account, secret)
  const elsewhere = here === undefined ? await checkElsewhere?.(account, secret) : undefined
  if (here === undefined && !elsewhere) {
    const person = await personWithAddress(run, account)
    await noteAccess(run, { kind: 'refused', person, sender: request, detail: { how: 'password' } })
    return undefined
  }
  await forgetAttempts(run, account, request.ip)
  return elsewhere ? { ...elsewhere, how: 'ldap' } : here === undefined ? undefined : { person: here, how: 'password' }
}
