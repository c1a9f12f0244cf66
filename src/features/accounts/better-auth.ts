/**
 * Sessions and passwords, by better-auth. It stores users, sessions and passwords (scrypt) in tables of its own (migrations/0004); each
 * user belongs to a person of the directory. Only its functions are called, never its HTTP handler, so that limits, the check of the
 * origin, second factors and the texts of refusals are the same for all ways to sign in (attempts.ts, same-origin.ts, enter.ts).
 */
import { betterAuth, type Session } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '#engine/store/database.ts'
import { saveIfPossible } from '#engine/store/database-trouble.ts'
import { poolOfSessions, withDatabaseErrors } from './session-store.ts'

/** A session ends this long after its last use; a use extends it once an hour. */
const sessionSeconds = 7 * 86_400
const renewAfterSeconds = 3600
export const shortestPassword = 10
export const longestPassword = 128
const maxAgentLength = 300
const prefix = 'sereno'

const times = { createdAt: 'created_at', updatedAt: 'updated_at' } as const

/** A retired person gets no session. */
const isActive = async (database: Database, user: string): Promise<false | undefined> => {
  const rows = await database.as('*')(
    sql`select from sign_in_user u join record r on r.id = u.person where u.id = ${user} and r.state = 'active'`,
  )
  return rows.length === 0 ? false : undefined
}

/** Begins the session of a user who has proved who they are, in any way. */
const begin = createAuthEndpoint('/begin', { method: 'POST', body: z.object({ user: z.string() }) }, async (context): Promise<boolean> => {
  const { internalAdapter } = context.context
  const user = await internalAdapter.findUserById(context.body.user)
  // null for a retired person, by isActive
  const session: Session | null = user && (await internalAdapter.createSession(user.id))
  if (!user || !session) return false
  await setSessionCookie(context, { session, user })
  return true
})

const makeAuth = (database: Database, publicUrl: string, secret: string) =>
  betterAuth({
    database: { db: new Kysely({ dialect: new PostgresDialect({ pool: poolOfSessions(database.pool) }) }), type: 'postgres' },
    secret,
    baseURL: publicUrl,
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: shortestPassword, maxPasswordLength: longestPassword },
    session: {
      expiresIn: sessionSeconds,
      updateAge: renewAfterSeconds,
      modelName: 'sign_in_session',
      fields: { ...times, expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', userId: 'user_id' },
    },
    user: {
      modelName: 'sign_in_user',
      fields: { ...times, emailVerified: 'email_verified' },
      additionalFields: { person: { type: 'string', required: true, unique: true, input: false } },
    },
    account: {
      modelName: 'sign_in_account',
      fields: {
        ...times,
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
    },
    databaseHooks: { session: { create: { before: (session) => isActive(database, session.userId) } } },
    verification: { modelName: 'sign_in_verification', fields: { ...times, expiresAt: 'expires_at' } },
    plugins: [{ id: 'begin', endpoints: { begin } }],
    // only its HTTP handler has limits, and it is not used
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // it logs mistyped addresses
    logger: { disabled: true },
    advanced: {
      cookiePrefix: prefix,
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: 'uuid' },
    },
  })

/** From where a request came, as a session shows it. */
export interface Seen {
  readonly address: string
  readonly agent: string
}

export interface SessionRow {
  readonly id: string
  readonly createdAt: string
  readonly usedAt: string
  readonly expiresAt: string
  readonly address: string | null
  readonly agent: string | null
  readonly current: boolean
}

export interface SignIn {
  readonly publicUrl: string
  /** The person with this address and password. Undefined for a wrong password or an unknown address, which take the same time. */
  readonly checkPassword: (email: string, password: string) => Promise<string | undefined>
  /** Begins a session. Returns the values of Set-Cookie; undefined for a retired person, or one without an address. */
  readonly begin: (person: string, seen: Seen) => Promise<readonly string[] | undefined>
  /** The person of the session in the Cookie header. */
  readonly session: (cookie: string) => Promise<string | undefined>
  /** Extends the session when it is time and the database can save it. Returns the new cookies, if any. */
  readonly prolong: (cookie: string) => Promise<readonly string[]>
  /** Ends the session. Returns the cookies that remove it from the browser. */
  readonly out: (cookie: string) => Promise<readonly string[]>
  /** The sessions of a person that have not ended; the one of the Cookie header is the current one. */
  readonly sessions: (person: string, cookie: string | undefined) => Promise<readonly SessionRow[]>
  readonly hash: (password: string) => Promise<string>
  /** For secrets that the program has to read again. */
  readonly encrypt: (text: string) => Promise<string>
  readonly decrypt: (text: string) => Promise<string>
}

export const openSignIn = async (database: Database, publicUrl: string): Promise<SignIn> => {
  const run = database.as('*')
  const [row] = await run<{ secret: string }>(sql`select secret from sign_in_secret`)
  if (!row) throw new Error('The database has no secret for cookies; was migration 0004 changed by hand?')
  const key = row.secret
  const auth = makeAuth(database, publicUrl, key)
  const { password: passwords } = await auth.$context
  const sessionOf = (cookie: string) =>
    withDatabaseErrors(() => auth.api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } }))
  const cookiesOf = async (call: () => Promise<{ readonly headers: Headers }>): Promise<readonly string[]> =>
    (await withDatabaseErrors(call)).headers.getSetCookie()
  return {
    publicUrl,
    checkPassword: async (email, password) => {
      const [found] = await run<{ person: string; password: string }>(sql`
        select u.person, a.password from sign_in_user u
        join sign_in_account a on a.user_id = u.id and a.provider_id = 'credential'
        where u.email = ${email} and a.password is not null`)
      // takes as long for an unknown address
      if (!found) await passwords.hash(password)
      else if (await passwords.verify({ hash: found.password, password })) return found.person
      return undefined
    },
    begin: async (person, { address, agent }) => {
      const user = await ensureUser(database, person)
      if (user === undefined) return undefined
      const headers = new Headers({ 'x-forwarded-for': address, 'user-agent': agent.slice(0, maxAgentLength) })
      const answer = await withDatabaseErrors(() => auth.api.begin({ body: { user }, headers, returnHeaders: true }))
      return answer.response ? answer.headers.getSetCookie() : undefined
    },
    session: async (cookie) => (await sessionOf(cookie))?.user.person,
    prolong: async (cookie) => {
      const prolonged = cookiesOf(() => auth.api.getSession({ headers: new Headers({ cookie }), returnHeaders: true }))
      return (await saveIfPossible(prolonged)) ?? []
    },
    out: (cookie) => cookiesOf(() => auth.api.signOut({ headers: new Headers({ cookie }), returnHeaders: true })),
    sessions: async (person, cookie) => {
      const current = cookie === undefined ? null : ((await sessionOf(cookie))?.session.id ?? null)
      return run<SessionRow>(sql`
        select s.id, s.created_at as "createdAt", s.updated_at as "usedAt", s.expires_at as "expiresAt",
          s.ip_address as address, s.user_agent as agent, s.id = ${current}::uuid is true as current
        from sign_in_session s join sign_in_user u on u.id = s.user_id
        where u.person = ${person} and s.expires_at > now() order by s.updated_at desc`)
    },
    hash: (password) => passwords.hash(password),
    encrypt: (data) => symmetricEncrypt({ key, data }),
    decrypt: (data) => symmetricDecrypt({ key, data }),
  }
}

/** The user of a person for better-auth; undefined for a person without an address. Sessions need a user also without a password. */
const ensureUser = async (database: Database, person: string): Promise<string | undefined> => {
  const [user] = await database.as('*')<{ id: string }>(sql`
    with there as (select id from sign_in_user where person = ${person}), made as (
      insert into sign_in_user (name, email, person)
      select r.title, lower(p.email), p.id from person p join record r on r.id = p.id
      where p.id = ${person} and p.email is not null and not exists (select from there)
      on conflict (person) do update set updated_at = now()
      returning id
    )
    select id from there union all select id from made limit 1`)
  return user?.id
}

/** Whether a Cookie header can contain a session of Sereno, so that other cookies cost no query. */
export const carriesSession = (cookie: string | undefined): cookie is string => cookie?.includes(`${prefix}.session_token=`) ?? false
