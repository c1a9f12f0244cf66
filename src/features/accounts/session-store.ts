/**
 * The database as better-auth sees it: a pool of the engine. Without this, a session that cannot be read because PostgreSQL is down
 * would look like a fault of the program, because better-auth replaces every error by one of its own.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'

const calls = new AsyncLocalStorage<{ error?: unknown }>()

/** Keeps the error of the database for the call of `withDatabaseErrors` that it belongs to. */
const kept = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (error) {
    const call = calls.getStore()
    if (call) call.error = error
    throw error
  }
}

/** The engine's pool returns moments as text; better-auth needs dates, so its queries use the default type parsers. */
export const poolOfSessions = (pool: pg.Pool): PostgresPool => ({
  connect: async () => {
    const client = await kept(pool.connect())
    return {
      query: (text: string, values: readonly unknown[]) => kept(client.query({ text, values: [...values], types: pg.types })),
      release: () => client.release(),
      // kysely's type also has a query by cursor, which better-auth does not use
    } as unknown as PostgresPoolClient
  },
  // the engine ends its pool
  end: async () => undefined,
  options: pool.options,
})

/** Calls better-auth. Throws the error of the database if there was one, else that of better-auth. */
export const withDatabaseErrors = <T>(call: () => Promise<T>): Promise<T> => {
  const state: { error?: unknown } = {}
  return calls.run(state, async () => {
    try {
      return await call()
    } catch (error) {
      throw state.error ?? error
    }
  })
}
