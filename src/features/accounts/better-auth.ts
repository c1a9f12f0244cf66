/**
 * Sign-in with a password, by better-auth. It stores users, sessions and passwords (scrypt) in tables of its own (migrations/0004); each
 * user belongs to a person of the directory. Only its functions are called, never its HTTP handler, so that limits, the check of the
 * origin and the texts of refusals are the same for all routes (attempts.ts, same-origin.ts, account-routes.ts).
 */
import { betterAuth } from 'better-auth'
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, sql } from 'kysely'
import pg from 'pg'
import type { Database } from '#engine/store/database.ts'
import { assert } from '#kernel/trouble.ts'

/** A session ends this long after its last use; a use extends it once a day. */
const sessionSeconds = 7 * 86_400
const renewAfterSeconds = 86_400
export const shortestPassword = 10
export const longestPassword = 128
const prefix = 'sereno'

/** The engine's pool returns moments as text; better-auth needs dates, so its queries use the default type parsers. */
const withDates = (pool: pg.Pool): PostgresPool => ({
  connect: async () => {
    const client = await pool.connect()
    return {
      query: (text: string, values: readonly unknown[]) => client.query({ text, values: [...values], types: pg.types }),
      release: () => client.release(),
      // kysely's type also has a query by cursor, which better-auth does not use
    } as unknown as PostgresPoolClient
  },
  // the engine ends its pool
  end: async () => undefined,
  options: pool.options,
})

const times = { createdAt: 'created_at', updatedAt: 'updated_at' } as const

/** A retired person gets no session; better-auth responds as for a wrong password. */
const isActive = async (database: Database, user: string): Promise<false | undefined> => {
  const rows = await database.as('*')(
    sql`select from sign_in_user u join record r on r.id = u.person where u.id = ${user} and r.state = 'active'`,
  )
  return rows.length === 0 ? false : undefined
}

const makeAuth = (database: Database, publicUrl: string, secret: string) =>
  betterAuth({
    database: { db: new Kysely({ dialect: new PostgresDialect({ pool: withDates(database.pool) }) }), type: 'postgres' },
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

export interface SignedIn {
  readonly person: string
  /** Values of Set-Cookie. */
  readonly cookies: readonly string[]
}

export interface SignIn {
  readonly publicUrl: string
  /** Undefined for a wrong password or an unknown address, which take the same time. */
  readonly withPassword: (
    email: string,
    password: string,
    seen: { readonly address: string; readonly agent: string },
  ) => Promise<SignedIn | undefined>
  /** The person of the session in the Cookie header. */
  readonly session: (cookie: string) => Promise<string | undefined>
  /** Extends the session when it is time. Returns the new cookies, if any. */
  readonly prolong: (cookie: string) => Promise<readonly string[]>
  /** Ends the session. Returns the cookies that remove it from the browser. */
  readonly out: (cookie: string) => Promise<readonly string[]>
  readonly hash: (password: string) => Promise<string>
}

export const openSignIn = async (database: Database, publicUrl: string): Promise<SignIn> => {
  const [row] = await database.as('*')<{ secret: string }>(sql`select secret from sign_in_secret`)
  if (!row) throw new Error('The database has no secret for cookies; was migration 0004 changed by hand?')
  const auth = makeAuth(database, publicUrl, row.secret)
  return {
    publicUrl,
    withPassword: async (email, password, seen) => {
      const headers = new Headers({ 'x-forwarded-for': seen.address, 'user-agent': seen.agent.slice(0, 300) })
      const answer = await auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true }).catch(refusedAsNothing)
      return answer && { person: personOf(answer.response.user), cookies: answer.headers.getSetCookie() }
    },
    session: async (cookie) =>
      (await auth.api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } }))?.user.person,
    prolong: async (cookie) =>
      (await auth.api.getSession({ headers: new Headers({ cookie }), returnHeaders: true })).headers.getSetCookie(),
    out: async (cookie) => (await auth.api.signOut({ headers: new Headers({ cookie }), returnHeaders: true })).headers.getSetCookie(),
    hash: async (password) => (await auth.$context).password.hash(password),
  }
}

/** better-auth throws refusals with status 400 (no address) or 401; everything else is an error. */
const refusedAsNothing = (error: unknown): undefined => {
  const { statusCode } = error as { statusCode?: number }
  if (statusCode === 401 || statusCode === 400) return undefined
  throw error
}

/** The person of a user of better-auth, which types additional fields loosely. */
const personOf = (user: object): string => {
  const person = 'person' in user ? user.person : undefined
  assert(typeof person === 'string', 'every user of better-auth belongs to a person')
  return person
}

/** Whether a Cookie header can contain a session of Sereno, so that other cookies cost no query. */
export const carriesSession = (cookie: string | undefined): cookie is string => cookie?.includes(`${prefix}.session_token=`) ?? false
