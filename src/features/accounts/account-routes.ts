/** /api/setup, sign-in and sign-out, who I am, passwords, tokens and preferences. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import { currencyOf } from '#engine/currency.ts'
import type { Engine } from '#engine/engine.ts'
import { runAs, seeRecord } from '#engine/records/records.ts'
import type { Values } from '#engine/records/values.ts'
import type { routesOn } from '#http/route.ts'
import { refused } from '#http/schema-problems.ts'
import { type Actor, isAdministrator } from '#kernel/actor.ts'
import { fallbackLanguage, type Language } from '#kernel/localized-text.ts'
import { messageMaker } from '#kernel/messages.ts'
import { isZone } from '#kernel/time.ts'
import { Fault } from '#kernel/trouble.ts'
import { loginName, setPassword } from './accounts.ts'
import type { Actors } from './actors.ts'
import { countAttempt, forgetAttempts } from './attempts.ts'
import { longestPassword, type SignedIn, type SignIn } from './better-auth.ts'
import { en } from './en.ts'
import { setUp, setupNeeded } from './first-setup.ts'
import { refuseElsewhere, refuseOtherSites } from './same-origin.ts'
import { listTokens, makeToken, revokeToken } from './tokens.ts'

const maker = messageMaker(en)

export interface SignInDeps {
  readonly engine: Engine
  readonly signIn: SignIn
  readonly actors: Actors
  /** The first event rules of a new installation. */
  readonly eventRules: (language: Language) => readonly Values[]
  /** Begins to load the sample company that was wanted; not waited for. */
  readonly startSample?: () => void
}

const line = z.string().trim().min(1).max(200)
const email = z.string().trim().pipe(z.email().max(254))
// the rules for a new password have sentences of their own (accounts.ts); an old one is only compared
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
  roles: z.array(z.string().max(100)).max(100).optional().describe('At most those of its maker; all of them when absent'),
  connector: z.boolean().optional().describe('For a program, not in the name of its maker'),
  expiresAt: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text).toISOString())
    .optional(),
})
const maxPreferencesLength = 100_000
const preferences = z
  .record(z.string().max(100), z.unknown())
  .refine((value) => JSON.stringify(value).length <= maxPreferencesLength, refused(maker('preferencesTooLarge')))

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
    summary: 'Whether nobody has set up this installation yet',
    open: true,
    answer: async () => ({ needed: await setupNeeded(engine) }),
  })
  route({
    method: 'POST',
    path: '/api/setup',
    summary: 'Sets up a new installation and signs its administrator in',
    open: true,
    body: setupBody(engine.messages.languages),
    answer: async ({ body, request, reply }) => {
      refuseElsewhere(request, signIn.publicUrl)
      const made = await setUp(engine, signIn, body, deps.eventRules(body.language))
      if (body.sample) deps.startSample?.()
      await enter(deps, request, reply, body.email, body.password)
      reply.code(201)
      return made
    },
  })
}

/** Whether the two fit together; one sentence for whatever does not. */
const admit = async ({ engine, signIn }: SignInDeps, request: FastifyRequest, name: string, secret: string): Promise<SignedIn> => {
  const account = loginName(name)
  const run = engine.database.as('*')
  await countAttempt(run, account, request.ip)
  const entered = await signIn.withPassword(account, secret, { address: request.ip, agent: request.headers['user-agent'] ?? '' })
  if (!entered) throw new Fault('sign-in.needed', maker('wrongCredentials'))
  await forgetAttempts(run, account, request.ip)
  return entered
}

/** Signs in and lets the browser keep the session. */
const enter = async (deps: SignInDeps, request: FastifyRequest, reply: FastifyReply, name: string, secret: string): Promise<string> => {
  const { person, cookies } = await admit(deps, request, name, secret)
  reply.header('set-cookie', [...cookies])
  return person
}

const sessionRoutes = (route: Declare, deps: SignInDeps): void => {
  const { engine, signIn, actors } = deps
  route({
    method: 'POST',
    path: '/api/sign-in',
    summary: 'Begins a session',
    open: true,
    body: signInBody,
    answer: async ({ body, request, reply }) => {
      refuseElsewhere(request, signIn.publicUrl)
      return { person: await enter(deps, request, reply, body.email, body.password) }
    },
  })
  route({
    method: 'POST',
    path: '/api/sign-out',
    summary: 'Ends the session',
    open: true,
    answer: async ({ request, reply }) => {
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
    summary: 'Who I am',
    answer: async ({ who, request, reply }) => {
      const { cookie, authorization } = request.headers
      const kept = cookie && !authorization ? await signIn.prolong(cookie) : []
      if (kept.length > 0) reply.header('set-cookie', [...kept])
      return describeMe(engine, who)
    },
  })
}

interface MeRow {
  readonly person: Readonly<Record<string, unknown>> | null
  readonly teams: readonly { id: string; title: string }[]
  readonly organisation: { id: string; title: string; zone: string | null } | null
  readonly language: string | null
}

/** A token of a program has no person: it is called by its name. */
const describeMe = async (engine: Engine, who: Actor) => {
  const [row] = await engine.database.as('*')<MeRow>(sql`
    select
      (select jsonb_build_object('id', r.id, 'title', r.title, 'number', r.number, 'email', p.email, 'language', p.language)
        from record r join person p on p.id = r.id where r.id = ${who.id}) as person,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'title', title) order by title), '[]') from record where id = any (cast(${[...who.teams]} as uuid[]))) as teams,
      (select jsonb_build_object('id', r.id, 'title', r.title, 'zone', o.zone) from record r join organisation o on o.id = r.id where r.id = ${who.organisation}) as organisation,
      (select value #>> '{}' from setting where process = 'installation' and name = 'language') as language`)
  const { zone, ...organisation } = row?.organisation ?? { id: null, title: null, zone: null }
  const person = row?.person ?? { id: null, title: who.name, number: null, email: null, language: null }
  return {
    person: { ...person, language: person['language'] ?? row?.language ?? fallbackLanguage },
    roles: who.roles,
    teams: row?.teams ?? [],
    organisation,
    // one that was stored before zones were checked would break every screen
    zone: zone && isZone(zone) ? zone : 'UTC',
    currency: currencyOf(engine.installation()),
  }
}

const passwordRoutes = (route: Declare, deps: SignInDeps): void => {
  const { engine, signIn, actors } = deps
  const accountOf = async (who: Actor, key: string) => {
    const {
      id,
      title,
      email: address,
    } = (await seeRecord(engine, runAs(engine, who), who, 'person', key)) as unknown as { id: string; title: string; email: string | null }
    if (!address) throw new Fault('value.refused', maker('noAddress', { person: title }), { fields: { person: maker('hasNoAddress') } })
    return { person: id, name: title, email: address }
  }
  route({
    method: 'POST',
    path: '/api/password',
    summary: 'Changes my password; all other sessions end',
    body: passwordBody,
    answer: async ({ body, who, request, reply }) => {
      const [mine] = await engine.database.as('*')<{ email: string; name: string }>(
        sql`select email, name from sign_in_user where person = ${who.id}`,
      )
      if (!who.id || !mine) throw new Fault('access.denied', maker('noPassword'))
      await admit(deps, request, mine.email, body.old)
      await setPassword(engine.database.as('*'), signIn, { person: who.id, ...mine }, body.new)
      await enter(deps, request, reply, mine.email, body.new)
      actors.invalidate()
      return reply.code(204).send()
    },
  })
  route({
    method: 'POST',
    path: '/api/accounts',
    summary: 'Gives a person a password to sign in with, or another one',
    body: accountBody,
    answer: async ({ body, who, reply }) => {
      if (!isAdministrator(who)) throw new Fault('access.denied', maker('passwordsByAdministrators'))
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
    summary: 'The tokens that I made; to administrators all',
    answer: async ({ who }) => ({ tokens: await listTokens(engine, who) }),
  })
  route({
    method: 'POST',
    path: '/api/tokens',
    summary: 'Makes a token; its text is shown this once',
    body: tokenBody,
    answer: async ({ body, who, reply }) => {
      const made = await makeToken(engine, who, body)
      reply.code(201)
      return made
    },
  })
  route({
    method: 'DELETE',
    path: '/api/tokens/:id',
    summary: 'Ends a token',
    params: z.object({ id: z.uuid() }),
    answer: async ({ params, who, reply }) => {
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
    summary: 'What I like',
    answer: async ({ who }) =>
      (await run<{ value: unknown }>(sql`select value from preference where person = ${who.id} and name = 'screens'`))[0]?.value ?? {},
  })
  route({
    method: 'PUT',
    path: '/api/preferences',
    summary: 'Keeps what I like',
    body: preferences,
    answer: async ({ body, who }) => {
      if (!who.id) throw new Fault('access.denied', maker('preferencesOfPeople'))
      await run(sql`
        insert into preference (person, name, value) values (${who.id}, 'screens', cast(${JSON.stringify(body)} as jsonb))
        on conflict (person, name) do update set value = excluded.value`)
      return body
    },
  })
}
