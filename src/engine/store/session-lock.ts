/**
 * A lock that belongs to a PostgreSQL session of its own. The server releases it at once when the program dies, and after `silentSeconds`
 * when it is stopped or its machine loses the network.
 */
import { openClient } from './open-client.ts'

const beatMs = 2_000
const silentSeconds = 15
const answerWithinMs = 10_000

export interface SessionLock {
  /** One of `advisoryLocks`. */
  readonly lock: number
  /** What the lock is for, in the name space of its number. */
  readonly key: string
}

/**
 * Runs `work` while the session holds the lock. Does nothing if another session holds it. `isLost` tells `work` that the session has ended,
 * so that another node may have begun the same work.
 */
export const whileLocked = async (
  url: string,
  { lock, key }: SessionLock,
  work: (isLost: () => boolean) => Promise<void>,
): Promise<void> => {
  const client = openClient({
    connectionString: url,
    application_name: 'sereno lock',
    connectionTimeoutMillis: answerWithinMs,
    query_timeout: answerWithinMs,
  })
  let lost = false
  const end = (): void => {
    lost = true
  }
  client.on('error', end)
  client.on('end', end)
  try {
    await client.connect()
    await client.query(`set idle_session_timeout = '${silentSeconds}s'`)
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as got', [lock, key])
    if (!rows[0]?.got) return
    const beat = setInterval(() => void client.query('select 1').catch(end), beatMs)
    try {
      await work(() => lost)
    } finally {
      clearInterval(beat)
    }
  } finally {
    // a session that is lost cannot be ended
    await client.end().catch(() => undefined)
  }
}
