/**
 * Poolers of transactions (PgBouncer with pool_mode = transaction). Consecutive transactions of one connection run in different sessions of
 * the server, so locks, notices and settings of a session get lost: role and scope of one request would apply to the next request of
 * somebody else. Sereno works through such a pooler only by SERENO_POOLER_URL.
 */
import type pg from 'pg'
import { withClient } from '#engine/store/open-client.ts'
import { appRole, asApp } from './roles.ts'

/** A pooler hands a free session on at once; several attempts, because its other clients may take it. */
const maxAttempts = 5

const refusal = (cause?: unknown): Error =>
  new Error(
    'DATABASE_URL leads through a connection pooler, but locks and change notices need sessions. Set DATABASE_URL to the direct address of the server, and SERENO_POOLER_URL to that of the pooler.',
    { cause },
  )

const sessionOf = async (client: pg.Client): Promise<number> =>
  (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid ?? 0

const isShared = (url: string): Promise<boolean> =>
  withClient(url, (first) =>
    withClient(url, async (second) => {
      const session = await sessionOf(first)
      for (let i = 0; i < maxAttempts; i++) if ((await sessionOf(second)) === session || (await sessionOf(first)) !== session) return true
      return false
    }),
  )

/** Throws if the connections of this address are not sessions of the server. */
export const refusePooled = async (url: string): Promise<void> => {
  // PgBouncer refuses the options of a connection, or ignores them when it is configured to
  const role = await withClient(asApp(url), sessionOf).catch((cause: Error) => {
    if (/unsupported startup parameter/.test(cause.message)) throw refusal(cause)
    // that the role does not exist yet is found later
    return undefined
  })
  if (role !== undefined) {
    const [row] = await withClient(asApp(url), async (client) => (await client.query<{ me: string }>('select current_user as me')).rows)
    if (row?.me !== appRole) throw refusal()
  }
  if (await isShared(url)) throw refusal()
}

interface Seen {
  readonly database: string
  readonly started: string
}

const seen = async (client: pg.Client): Promise<Seen | undefined> =>
  (
    await client.query<Seen>(
      `select oid::text || ' ' || datname as database, pg_postmaster_start_time()::text as started from pg_database where datname = current_database()`,
    )
  ).rows[0]

/** Throws if the pooler does not lead to the database of the direct address, or its user may not take the role of the program. */
export const checkPooler = async (poolerUrl: string, ownerUrl: string): Promise<void> => {
  const direct = await withClient(ownerUrl, seen)
  const pooled = await withClient(poolerUrl, async (client) => {
    await client.query(`begin; set local role ${appRole}; rollback`)
    return seen(client)
  })
  if (direct?.database !== pooled?.database || direct?.started !== pooled?.started)
    throw new Error('SERENO_POOLER_URL leads to another database than DATABASE_URL.')
}
