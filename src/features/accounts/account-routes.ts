/** Routes for the set-up, sign-in and sign-out, the signed-in person, passwords, tokens and preferences. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Engine } from '#engine/engine.ts'
import { runAs, seeRecord } from '#engine/records/records.ts'
import type { routesOn } from '#http/route.ts'
import { refused } from '#http/schema-problems.ts'
import { type Actor, isAdministrator } from '#kernel/actor.ts'
import type { Language } from '#kernel/localized-text.ts'
import { messagesOf } from '#kernel/messages.ts'
import type { Values } from '#kernel/model.ts'
import { Fault } from '#kernel/trouble.ts'
import * as answers from './account-answers.ts'
import { loginName, readLogin, setPassword } from './accounts.ts'
import type { Actors } from './actors.ts'
import { countAttempt, forgetAttempts } from './attempts.ts'
import { longestPassword, type SignedIn, type SignIn } from './better-auth.ts'
import { describeMe } from './describe-me.ts'
import { en } from './en.ts'
import { setUp, setupNeeded } from './first-setup.ts'
import { readPreferences, writePreferences } from './preferences.ts'
import { refuseElsewhere, refuseOtherSites } from './same-origin.ts'
import { listTokens, makeToken, revokeToken } from './tokens.ts'

const messageOf = messagesOf(en)

export interface SignInDeps {
  readonly engine: Engine
  readonly signIn: SignIn
  readonly actors: Actors
  /** The first event rules of a new installation. */
  readonly eventRules: (language: Language) => readonly Values[]
  /** Starts to load the sample company, and does not wait for it. */
  readonly startSample?: () => void
}

const line = z.string().trim().min(1).max(200)
const email = z.string().trim().pipe(z.email().max(254))
// accounts.ts checks the rules for a new password; an old one is only compared
const password = z
  .string()
  .min(1)
  .max(longestPassword * 2)

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
const passwordBody = z.object({ old: password, new: password })
const accountBody = z.object({ person: z.string().max(60).describe('Id or number of the person'), password })
const tokenBody = z.object({
  name: line,
  roles: z.array(z.string().max(100)).max(100).optional().describe('At most the roles of its creator; all of them by default'),
  connector: z.boolean().optional().describe('For a program, not in the name of its creator'),
  expiresAt: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text).toISOString())
    .optional(),
})
const maxPreferencesLength = 100_000
const preferences = z
  .record(z.string().max(100), z.unknown())
  .refine((value) => JSON.stringify(value).length <= maxPreferencesLength, refused(messageOf('preferencesTooLarge')))

type Declare = ReturnType<typeof routesOn>

export const signInRoutes = (route: Declare, deps: SignInDeps): void => {
  setupRoutes(route, deps)
  sessionRoutes(route, deps)
  passwordRoutes(route, deps)
  tokenRoutes(route, deps)
  preferenceRoutes(route, deps)
}

const setupRoutes = (route: Declare, deps: SignInDeps): void => {
  const { engine, signIn } = deps
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
      await enter(deps, request, reply, body.email, body.password)
      reply.code(201)
      return made
    },
  })
}

/** Checks address and password. Returns undefined for every reason alike, so that it reveals nothing. */
const admit = async (
  { engine, signIn }: SignInDeps,
  request: FastifyRequest,
  name: string,
  secret: string,
): Promise<SignedIn | undefined> => {
  const account = loginName(name)
  const run = engine.database.as('*')
  await countAttempt(run, account, request.ip)
  const entered = await signIn.withPassword(account, secret, { address: request.ip, agent: request.headers['user-agent'] ?? '' })
  if (entered) await forgetAttempts(run, account, request.ip)
  return entered
}

/** Signs in, and sets the session cookie. */
const enter = async (deps: SignInDeps, request: FastifyRequest, reply: FastifyReply, name: string, secret: string): Promise<string> => {
  const entered = await admit(deps, request, name, secret)
  if (!entered) throw new Fault('sign-in.needed', messageOf('wrongCredentials'))
  const { person, cookies } = entered
  reply.header('set-cookie', [...cookies])
  return person
}

const sessionRoutes = (route: Declare, deps: SignInDeps): void => {
  const { engine, signIn, actors } = deps
  route({
    method: 'POST',
    path: '/api/sign-in',
    summary: 'Sign in',
    open: true,
    body: signInBody,
    answer: answers.signedIn,
    handle: async ({ body, request, reply }) => {
      refuseElsewhere(request, signIn.publicUrl)
      return { person: await enter(deps, request, reply, body.email, body.password) }
    },
  })
  route({
    method: 'POST',
    path: '/api/sign-out',
    summary: 'Sign out',
    open: true,
    handle: async ({ request, reply }) => {
      const { cookie } = request.headers
      if (cookie) {
        refuseOtherSites(request, signIn.publicUrl)
        reply.header('set-cookie', [...(await signIn.out(cookie))])
        actors.invalidate()
      }
      return reply.code(204).send()
    },
  })
  route({
    method: 'GET',
    path: '/api/me',
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

const passwordRoutes = (route: Declare, deps: SignInDeps): void => {
  const { engine, signIn, actors } = deps
  const accountOf = async (who: Actor, key: string) => {
    const { id, title, email: address } = await seeRecord(engine, runAs(engine, who), who, 'person', key)
    if (!address)
      throw new Fault('value.refused', messageOf('noAddress', { person: title }), { fields: { person: messageOf('hasNoAddress') } })
    return { person: id, name: title, email: address }
  }
  route({
    method: 'POST',
    path: '/api/password',
    summary: 'Change your password; all other sessions end',
    body: passwordBody,
    handle: async ({ body, who, request, reply }) => {
      const mine = await readLogin(engine.database.as('*'), who)
      if (!who.id || !mine) throw new Fault('access.denied', messageOf('noPassword'))
      if (!(await admit(deps, request, mine.email, body.old))) {
        const wrong = messageOf('isWrong')
        throw new Fault('sign-in.needed', messageOf('wrongPassword', { problem: wrong }), { fields: { old: wrong } })
      }
      await setPassword(engine.database.as('*'), signIn, { person: who.id, ...mine }, body.new)
      await enter(deps, request, reply, mine.email, body.new)
      actors.invalidate()
      return reply.code(204).send()
    },
  })
  route({
    method: 'POST',
    path: '/api/accounts',
    summary: 'Set the password of a person',
    body: accountBody,
    handle: async ({ body, who, reply }) => {
      if (!isAdministrator(who)) throw new Fault('access.denied', messageOf('passwordsByAdministrators'))
      await setPassword(engine.database.as('*'), signIn, await accountOf(who, body.person), body.password)
      actors.invalidate()
      return reply.code(204).send()
    },
  })
}

const tokenRoutes = (route: Declare, { engine, actors }: SignInDeps): void => {
  route({
    method: 'GET',
    path: '/api/tokens',
    summary: 'List your tokens; administrators get those of their organisations',
    answer: answers.tokens,
    handle: async ({ who }) => ({ tokens: await listTokens(engine, who) }),
  })
  route({
    method: 'POST',
    path: '/api/tokens',
    summary: 'Create a token; its text is returned only once',
    body: tokenBody,
    answer: answers.newToken,
    handle: async ({ body, who, reply }) => {
      const made = await makeToken(engine, who, body)
      reply.code(201)
      return made
    },
  })
  route({
    method: 'DELETE',
    path: '/api/tokens/:id',
    summary: 'Revoke a token',
    params: z.object({ id: z.uuid() }),
    handle: async ({ params, who, reply }) => {
      await revokeToken(engine, who, params.id)
      actors.invalidate()
      return reply.code(204).send()
    },
  })
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
