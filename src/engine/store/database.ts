/**
 * The connection to PostgreSQL. Every query runs in a scope: the organisations whose rows it can see (row-level security). Each
 * connection remembers its last scope, so that further queries in the same scope need no extra round trip.
 *
 * Behind a pooler of transactions (PgBouncer), nothing of a session lasts longer than a transaction: every statement has one, which begins
 * with the role, the scope and the limits, and no statement is prepared by name. What needs a session connects to the server directly.
 */

import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type RawBuilder, sql } from 'kysely'
import pg from 'pg'
import type { Actor } from '#kernel/actor.ts'
import { Fault } from '#kernel/trouble.ts'
import { reportRarely } from '../log/log.ts'
import { metrics } from '../metrics/metrics.ts'
import { databaseFault, isConnectionLost, isDeadlock, isDiskFull, isStarting, unreachable } from './database-trouble.ts'
import { type SessionLock, whileLocked } from './session-lock.ts'

/**
 * '*' for the program itself; otherwise the ids of the organisations whose records are visible, separated by commas, and after a semicolon
 * those of which only the shared records are (migrations/0015).
 */
export type Scope = string

/** The scope of an actor. */
export const scopeOf = ({ organisations, above = [] }: Pick<Actor, 'organisations' | 'above'>): Scope =>
  organisations === 'all' ? '*' : `${organisations.join(',')};${above.join(',')}`

/**
 * Runs one statement and returns its rows. `one-off` is for queries over many records: PostgreSQL plans them for their actual parameters
 * each time. The generic plan of a prepared statement does not know the period (the KPI board of a year took 50 % longer with it).
 */
export interface Run {
  <T>(query: RawBuilder<T>, plan?: 'prepared' | 'one-off'): Promise<readonly T[]>
  /** The same in the scope of the program; inside a transaction, the same transaction. For what declarations do, not people. */
  readonly asProgram: Run
  /** The same in another scope; inside a transaction, the same transaction. */
  readonly in: (scope: Scope) => Run
  /** Whether its statements are part of a transaction; otherwise each is one by itself. */
  readonly inTransaction: boolean
}

export interface Database {
  /** For libraries that send their own queries. Its connections are sessions, also with a pooler. */
  readonly pool: pg.Pool
  /** By name, for the metrics. */
  readonly pools: Readonly<Record<string, pg.Pool>>
  /** Each statement is its own transaction, which begins again after a deadlock. Returns the same function for the same scope. */
  readonly as: (scope: Scope) => Run
  /**
   * Runs `work` in one transaction, which is rolled back if `work` throws. If PostgreSQL ends it because of a deadlock, it runs again: `work`
   * changes nothing but the database.
   */
  readonly transaction: <T>(scope: Scope, work: (run: Run) => Promise<T>) => Promise<T>
  /** Runs `work` while a session of its own holds the lock; not at all if another session holds it. */
  readonly whileLocked: (lock: SessionLock, work: (isLost: () => boolean) => Promise<void>) => Promise<void>
  readonly end: () => Promise<void>
}

export interface DatabaseOptions {
  readonly connections?: number
  /** 0 for no limit. */
  readonly statementTimeoutMs?: number
  /** The address of a pooler of transactions, as a user who may take the role `appRole`. */
  readonly pooler?: Pooler | undefined
}

export interface Pooler {
  readonly url: string
  readonly appRole: string
}

/** How often a transaction begins that PostgreSQL ends because of a deadlock. */
const maxTransactionAttempts = 5

/** A server that is down or recovers is not asked again within this time: hundreds of attempts a second would slow its recovery down. */
const closedMs = 50

/** Connections of each of the two pools. */
const defaultConnections = 12
const defaultStatementTimeoutMs = 60_000
/** A question of a person that takes longer is cancelled in the database, so that it keeps nobody else waiting. */
const questionTimeoutMs = 30_000
/** A node that stops in the middle of a transaction (overloaded, cut off) holds its locks no longer than this. */
const idleInTransactionMs = 10_000
/** A statement that is not answered this long after its timeout in the database has lost its connection, though nobody closed it. */
const lateAnswerMs = 5_000
const connectTimeoutMs = 30_000
const maxConnectAttempts = 20
const connectAgainMs = 50
/** Direct connections of each node with a pooler, for sessions of people. */
const directConnections = 4

const types = pg.types
const arrayOf = (parse: (text: string) => unknown) => (text: string) =>
  ((types.getTypeParser as (oid: number) => (text: string) => unknown)(1009)(text) as (string | null)[]).map((one) =>
    one === null ? null : parse(one),
  )
const moment = (text: string): string => {
  // a page has hundreds of moments, and nearly all have this form of a session in UTC: 2026-11-27 18:51:30.93+00
  const parts = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?\+00$/.exec(text)
  return parts ? `${parts[1]}T${parts[2]}.${(parts[3] ?? '').padEnd(3, '0')}Z` : new Date(text).toISOString()
}
// values in memory have the same form as in JSON, see kernel/field.ts
const parsers = new Map<number, (text: string) => unknown>([
  [1184, moment],
  [1185, arrayOf(moment)],
  [1082, (text) => text],
  [1700, Number],
  [20, Number],
  [1016, arrayOf(Number)],
])
const getTypeParser: pg.CustomTypesConfig['getTypeParser'] = (oid, format) => parsers.get(oid) ?? types.getTypeParser(oid, format)

/** Compiles queries to text and parameters; it never opens a connection. */
const compiler = new Kysely<never>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** The text and the parameters of a query. */
export const compile = (query: RawBuilder<unknown>): { readonly text: string; readonly values: readonly unknown[] } => {
  const compiled = query.compile(compiler)
  return { text: compiled.sql, values: compiled.parameters }
}

/** A query whose text was compiled before. */
export const precompiled = <T>(text: string, parameters: readonly unknown[]): RawBuilder<T> =>
  Object.create(sql<T>``, { compile: { value: () => ({ sql: text, parameters }) } })

/** A statement is prepared under a name once it has run this often; rare statements would only fill the memory of the server. */
const runsUntilPrepared = 3
const maxKnownStatements = 2000
const maxKnownScopes = 1000
const statements = new Map<string, { count: number; name: string }>()
const nameOf = (text: string): string | undefined => {
  const known = statements.get(text)
  if (known) {
    known.count++
    return known.count > runsUntilPrepared ? known.name : undefined
  }
  if (statements.size > maxKnownStatements) statements.clear()
  statements.set(text, { count: 1, name: `s${createHash('md5').update(text).digest('hex').slice(0, 20)}` })
  return undefined
}

/** On a full disk PostgreSQL refuses some new connections ("could not write init file"): meanwhile one of the open ones becomes free. */
const connect = async (pool: pg.Pool): Promise<pg.PoolClient> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await pool.connect()
    } catch (error) {
      if (!isDiskFull(error) || attempt === maxConnectAttempts) throw error
      await pause(connectAgainMs)
    }
  }
}

/** Does the work again when PostgreSQL ended it because of a deadlock: it has written nothing. */
const againAfterDeadlock = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!isDeadlock(error) || attempt === maxTransactionAttempts) throw error
      metrics.deadlocks.inc()
    }
  }
}

/** Opens the pools; connections are made when they are first needed. */
export const openDatabase = (url: string, options: DatabaseOptions = {}): Database => {
  const { pooler } = options
  const timeouts = new WeakMap<pg.Pool, number>()
  const open = (max: number, defaultTimeoutMs: number, through = pooler): pg.Pool => {
    const timeoutMs = options.statementTimeoutMs ?? defaultTimeoutMs
    const pool = new pg.Pool({
      connectionString: through?.url ?? url,
      max,
      types: { getTypeParser },
      application_name: 'sereno',
      keepAlive: true,
      connectionTimeoutMillis: connectTimeoutMs,
      ...(timeoutMs > 0 ? { query_timeout: timeoutMs + lateAnswerMs } : {}),
      // a pooler accepts no such settings for a connection; each transaction begins with them
      ...(through ? {} : { statement_timeout: timeoutMs, idle_in_transaction_session_timeout: idleInTransactionMs }),
    })
    timeouts.set(pool, timeoutMs)
    // losing the server must not stop the program: the running query fails, and the next one reports the error
    pool.on('error', (error) => reportRarely('database', error))
    // the pool or the running query reports the same error
    pool.on('connect', (client) => client.on('error', () => undefined))
    return pool
  }
  // nearly every request needs the scope of the program and that of the user: with a pool for each, connections rarely change their scope
  const connections = options.connections ?? defaultConnections
  const pools = { program: open(connections, defaultStatementTimeoutMs), people: open(connections, questionTimeoutMs) }
  const direct = pooler ? { session: open(directConnections, defaultStatementTimeoutMs, undefined) } : undefined
  const scopes = new WeakMap<pg.PoolClient, Scope>()

  const poolFor = (scope: Scope): pg.Pool => (scope === '*' ? pools.program : pools.people)

  const begin = async (client: pg.PoolClient, scope: Scope): Promise<void> => {
    if (!pooler) return void (await client.query('begin'))
    const settings = {
      role: pooler.appRole,
      'sereno.scope': scope,
      statement_timeout: `${timeouts.get(poolFor(scope)) ?? 0}`,
      idle_in_transaction_session_timeout: `${idleInTransactionMs}`,
    }
    const calls = Object.entries(settings).map(([name, value]) => `set_config('${name}', ${client.escapeLiteral(value)}, true)`)
    await client.query(`begin; select ${calls.join(', ')}`)
    scopes.set(client, scope)
  }

  const on = (client: pg.PoolClient, scope: Scope): Run =>
    runOf({ scope, inTransaction: true, inScope: (other) => on(client, other) }, async (query, plan = 'prepared') => {
      if (scopes.get(client) !== scope) {
        await client.query(`select set_config('sereno.scope', $1, ${pooler !== undefined})`, [scope])
        scopes.set(client, scope)
      }
      const { text, values } = compile(query)
      const name = plan === 'prepared' && !pooler ? nameOf(text) : undefined
      const result = await client.query(name ? { name, text, values: values as unknown[] } : { text, values: values as unknown[] })
      return result.rows
    })

  const runs = new Map<Scope, Run>()
  const as = (scope: Scope): Run => {
    const known = runs.get(scope)
    if (known) return known
    if (runs.size >= maxKnownScopes) runs.clear()
    const run = runOf({ scope, inTransaction: false, inScope: as }, (query, plan) =>
      withClient(scope, (client) =>
        againAfterDeadlock(() => (pooler ? inTransaction(client, scope, (inside) => inside(query, plan)) : on(client, scope)(query, plan))),
      ),
    )
    runs.set(scope, run)
    return run
  }

  let closedUntil = 0
  const withClient = async <T>(scope: Scope, work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    if (performance.now() < closedUntil) throw unreachable()
    const client = await connect(poolFor(scope)).catch((cause: unknown) => {
      if (isStarting(cause)) closedUntil = performance.now() + closedMs
      throw databaseFault(cause) ?? unreachable(cause)
    })
    let broken: Error | undefined
    try {
      return await work(client)
    } catch (error) {
      if (isConnectionLost(error)) broken = error as Error
      if (scope !== '*' && isCancelled(error)) throw new Fault('question.too-long', undefined, { cause: error })
      throw error
    } finally {
      client.release(broken)
    }
  }

  const inTransaction = async <T>(client: pg.PoolClient, scope: Scope, work: (run: Run) => Promise<T>): Promise<T> => {
    try {
      await begin(client, scope)
      const result = await work(on(client, scope))
      // after a failed statement whose error was caught, PostgreSQL answers a commit with a rollback
      const { command } = await client.query('commit')
      if (command !== 'COMMIT') throw new Error('the transaction was rolled back, because one of its statements had failed')
      if (pooler) scopes.delete(client)
      return result
    } catch (error) {
      // the rollback undoes set_config, so the remembered scope may be wrong
      scopes.delete(client)
      // the original error is thrown; a connection that cannot roll back is not used again
      if (!isConnectionLost(error)) await client.query('rollback').catch(() => undefined)
      throw error
    }
  }

  return {
    pool: direct?.session ?? pools.program,
    pools: { ...pools, ...direct },
    as,
    transaction: (scope, work) => withClient(scope, (client) => againAfterDeadlock(() => inTransaction(client, scope, work))),
    whileLocked: (lock, work) => whileLocked(url, lock, work),
    end: async () => {
      await Promise.all([pools.program, pools.people, direct?.session].map((pool) => pool?.end()))
    },
  }
}

export type RunQuery = <T>(query: RawBuilder<T>, plan?: 'prepared' | 'one-off') => Promise<readonly T[]>

interface RunContext {
  readonly scope: Scope
  readonly inTransaction: boolean
  readonly inScope: (scope: Scope) => Run
}

const runOf = ({ scope, inTransaction, inScope }: RunContext, query: RunQuery): Run => {
  const change = (other: Scope): Run => (other === scope ? run : inScope(other))
  const run: Run = Object.defineProperties(query as Run, {
    asProgram: { get: () => change('*') },
    in: { value: change },
    inTransaction: { value: inTransaction },
  })
  return run
}

/** A `Run` that is the program's own, for a transaction that somebody else has begun. */
export const runAsProgram = (query: RunQuery): Run => runOf({ scope: '*', inTransaction: true, inScope: () => runAsProgram(query) }, query)

const cancelled = '57014'
const isCancelled = (error: unknown): boolean => (error as { code?: string }).code === cancelled

/** Whether PostgreSQL refused a statement because of its values or rights: it has written nothing. */
export const isStatementRefused = (error: unknown): boolean => /^(22|23|42)/.test((error as { code?: string }).code ?? '')

/** Throws if the database does not answer. */
export const ping = (database: Pick<Database, 'as'>): Promise<unknown> => database.as('*')(sql`select 1`)
