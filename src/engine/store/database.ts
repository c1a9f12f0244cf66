/**
 * The connection to PostgreSQL. Every query runs in the scope of somebody: the organisations whose rows the database lets through
 * (row-level security). A connection remembers the scope it was last given, so that a busy organisation costs no extra round trip.
 */
import { createHash } from 'node:crypto'
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type RawBuilder, sql } from 'kysely'
import pg from 'pg'
import { Fault } from '#kernel/trouble.ts'
import { report } from '../log/log.ts'

/** '*' for the program itself, else the ids of organisations with commas between. */
export type Scope = string

export const scopeOf = (organisations: readonly string[] | 'all'): Scope => (organisations === 'all' ? '*' : organisations.join(','))

/**
 * Runs one statement and gives its rows. `anew` is for questions over many records: with a plan of its own each time, since the plan that
 * PostgreSQL keeps for a statement seen often does not know the period (a year's board took half as long again with it).
 */
export type Run = <T>(query: RawBuilder<T>, plan?: 'kept' | 'anew') => Promise<readonly T[]>

export interface Database {
  /** For libraries that bring their own queries. */
  readonly pool: pg.Pool
  /** By name, to be observed. */
  readonly pools: Readonly<Record<string, pg.Pool>>
  /** Statements one by one, each its own transaction. */
  readonly as: (scope: Scope) => Run
  /** All or nothing; rolls back when the work throws. */
  readonly transaction: <T>(scope: Scope, work: (run: Run) => Promise<T>) => Promise<T>
  readonly end: () => Promise<void>
}

const types = pg.types
const arrayOf = (parse: (text: string) => unknown) => (text: string) =>
  ((types.getTypeParser as (oid: number) => (text: string) => unknown)(1009)(text) as (string | null)[]).map((one) =>
    one === null ? null : parse(one),
  )
const moment = (text: string): string => new Date(text).toISOString()
// Values in memory are the values on the wire: see kernel/field.ts.
const parsers = new Map<number, (text: string) => unknown>([
  [1184, moment],
  [1185, arrayOf(moment)],
  [1082, (text) => text],
  [1700, Number],
  [20, Number],
  [1016, arrayOf(Number)],
])
const getTypeParser: pg.CustomTypesConfig['getTypeParser'] = (oid, format) => parsers.get(oid) ?? types.getTypeParser(oid, format)

/** Turns a built query into text and parameters; it never touches a connection. */
const compiler = new Kysely<never>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

export const compile = (query: RawBuilder<unknown>): { readonly text: string; readonly values: readonly unknown[] } => {
  const compiled = query.compile(compiler)
  return { text: compiled.sql, values: compiled.parameters }
}

/** Statements seen often are prepared under a name; rare shapes would only fill the server's memory. */
const seen = new Map<string, { count: number; name: string }>()
const nameOf = (text: string): string | undefined => {
  const known = seen.get(text)
  if (known) {
    known.count++
    return known.count > 3 ? known.name : undefined
  }
  if (seen.size > 2000) seen.clear()
  seen.set(text, { count: 1, name: `s${createHash('md5').update(text).digest('hex').slice(0, 20)}` })
  return undefined
}

export const openDatabase = (url: string, options: { readonly connections?: number } = {}): Database => {
  const open = (max: number): pg.Pool => {
    const pool = new pg.Pool({
      connectionString: url,
      max,
      types: { getTypeParser },
      application_name: 'sereno',
      statement_timeout: 60_000,
      idle_in_transaction_session_timeout: 60_000,
    })
    // A server that goes away must not stop the program: what was being asked fails, and the next query says so.
    pool.on('error', (error) => report('database', error))
    // the same error reaches the pool, or the query that was under way
    pool.on('connect', (client) => client.on('error', () => undefined))
    return pool
  }
  // The program itself and people take turns in nearly every request: with a pool for each, hardly any connection changes its scope.
  const connections = options.connections ?? 12
  const pools = { program: open(connections), people: open(connections) }
  const scopes = new WeakMap<pg.PoolClient, Scope>()

  const on =
    (client: pg.PoolClient, scope: Scope): Run =>
    async (query, plan = 'kept') => {
      if (scopes.get(client) !== scope) {
        await client.query(`select set_config('sereno.scope', $1, false)`, [scope])
        scopes.set(client, scope)
      }
      const { text, values } = compile(query)
      const name = plan === 'kept' ? nameOf(text) : undefined
      const result = await client.query(name ? { name, text, values: values as unknown[] } : { text, values: values as unknown[] })
      return result.rows
    }

  const withClient = async <T>(scope: Scope, work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    const client = await (scope === '*' ? pools.program : pools.people).connect().catch((cause: unknown) => {
      throw new Fault('database.unreachable', undefined, { retry: true, cause })
    })
    let broken: Error | undefined
    try {
      return await work(client)
    } catch (error) {
      if (isConnectionLost(error)) broken = error as Error
      throw error
    } finally {
      client.release(broken)
    }
  }

  return {
    pool: pools.program,
    pools,
    as: (scope) => (query, plan) => withClient(scope, (client) => on(client, scope)(query, plan)),
    transaction: (scope, work) =>
      withClient(scope, async (client) => {
        await client.query('begin')
        try {
          const result = await work(on(client, scope))
          await client.query('commit')
          return result
        } catch (error) {
          // set_config inside a rolled-back transaction is undone, so the remembered scope is no longer certain
          scopes.delete(client)
          // the error that led here is thrown; a connection on which nothing can be rolled back is not used again
          await client.query('rollback').catch(() => undefined)
          throw error
        }
      }),
    end: async () => {
      await Promise.all([pools.program.end(), pools.people.end()])
    },
  }
}

const isConnectionLost = (error: unknown): boolean => {
  const code = (error as { code?: string }).code ?? ''
  return code.startsWith('08') || code === '57P01' || code === 'ECONNRESET' || code === 'EPIPE'
}

/** Throws where the database does not answer. */
export const ping = (database: Pick<Database, 'as'>): Promise<unknown> => database.as('*')(sql`select 1`)
