/** Opens the database: the included PostgreSQL, which this program runs, or an external server (DATABASE_URL). */
import { setTimeout as pause } from 'node:timers/promises'
import type { Pooler } from '#engine/store/database.ts'
import type { Config } from '../config/config.ts'
import { makeCluster, passwordOf } from './cluster.ts'
import { findPlace } from './data-place.ts'
import { checkPooler, refusePooled } from './pooler.ts'
import { appRole, asApp, ensureAppRole, makeRoles } from './roles.ts'
import { type ServerOptions, startServer } from './server.ts'

export interface OpenedDatabase {
  /** The owner of the tables, for migrations only. */
  readonly ownerUrl: string
  /** For everything else: the role sereno_app, to which row-level security applies. */
  readonly appUrl: string
  /** The pooler of transactions in front of the server, for all statements that need no session. */
  readonly pooler?: Pooler | undefined
  /** Stops the included PostgreSQL after its last commit is on disk; an external server keeps running. Close all pools before. */
  stop(): Promise<void>
}

const toConsole = (line: string) => console.error(line)

/** Opens the database of the configuration. */
export const openDatabase = (
  config: Pick<Config, 'data' | 'databaseUrl'> & Partial<Pick<Config, 'poolerUrl'>>,
  print = toConsole,
): Promise<OpenedDatabase> =>
  config.databaseUrl ? openExternal(config.databaseUrl, print, config.poolerUrl) : openIncluded(config.data, { durable: true, print })

/** Starts the included PostgreSQL. The caller holds the lock of the data folder (lock.ts), so a PostgreSQL that already runs there is stopped. */
export const openIncluded = async (data: string, options: ServerOptions): Promise<OpenedDatabase> => {
  const place = await findPlace(data, options.print)
  await makeCluster(place, options.durable)
  const password = passwordOf(place)
  const server = await startServer(place, options)
  const urlOf = (user: string, database: string) => `postgres://${user}:${password}@127.0.0.1:${server.port}/${database}`
  await makeRoles(urlOf('postgres', 'postgres'), password)
  const ownerUrl = urlOf('sereno', 'sereno')
  return { ownerUrl, appUrl: asApp(ownerUrl), stop: server.stop }
}

const maxWaitSeconds = 30
const notReadyYet = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ECONNRESET|ETIMEDOUT|starting up|timeout/

/** Connects to an external server. It may start later than this program, so the connection is tried for some time. */
const openExternal = async (ownerUrl: string, print: (line: string) => void, poolerUrl?: string): Promise<OpenedDatabase> => {
  const { host } = new URL(ownerUrl)
  for (let round = 0; ; round++) {
    try {
      await refusePooled(ownerUrl)
      await ensureAppRole(ownerUrl)
      if (poolerUrl) await checkPooler(poolerUrl, ownerUrl)
      const pooler = poolerUrl ? { url: poolerUrl, appRole } : undefined
      return { ownerUrl, appUrl: asApp(ownerUrl), pooler, stop: async () => {} }
    } catch (cause) {
      const { message, code } = cause as Error & { code?: string }
      if (!notReadyYet.test(`${code} ${message}`)) throw cause
      if (round === 0) print(`Waiting for the database at ${host} …`)
      if (round >= maxWaitSeconds)
        throw new Error(
          `The database at ${host} cannot be reached (${code ?? message}). Check DATABASE_URL and whether the server is running.`,
          {
            cause,
          },
        )
      await pause(1_000)
    }
  }
}
