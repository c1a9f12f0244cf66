/** Connections to PostgreSQL of their own, outside the pools: for migrations, backups, locks and notices. */
import pg from 'pg'

const connectTimeoutMs = 10_000

/**
 * A client that is not connected yet. Losing its connection never ends the program: its running query and all later ones fail. Add a
 * listener for `error` only to act at once.
 */
export const openClient = (config: pg.ClientConfig): pg.Client => {
  const client = new pg.Client({ keepAlive: true, connectionTimeoutMillis: connectTimeoutMs, ...config })
  // without a listener, the event would be an uncaught exception
  client.on('error', () => undefined)
  return client
}

/** Runs `work` on a connection of its own, and closes it. */
export const withClient = async <T>(where: string | pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = openClient(typeof where === 'string' ? { connectionString: where } : where)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
