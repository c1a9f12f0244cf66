/** Gives the addresses of the database: of the PostgreSQL that Sereno brings and runs, or of yours by DATABASE_URL. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Config } from '../config/config.ts'
import { makeCluster, passwordOf } from './cluster.ts'
import { findPlace } from './place.ts'
import { asApp, ensureAppRole, makeRoles } from './roles.ts'
import { type ServerOptions, startServer } from './server.ts'

export interface OpenedDatabase {
  /** For migrations only: owns the tables. */
  readonly ownerUrl: string
  /** For everything else: the role sereno_app, bound by row-level security. */
  readonly appUrl: string
  /** Ends the PostgreSQL that we run, after its last commit is on disk; a server of your own is left alone. Close the pools first. */
  stop(): Promise<void>
}

const toConsole = (sentence: string) => console.error(sentence)

export const openDatabase = (config: Pick<Config, 'data' | 'databaseUrl'>, tell = toConsole): Promise<OpenedDatabase> =>
  config.databaseUrl ? openYours(config.databaseUrl, tell) : openOurs(config.data, { durable: true, tell })

/** Whoever calls this holds the lock of the data folder (lock.ts): what it finds running there it stops. */
export const openOurs = async (data: string, options: ServerOptions): Promise<OpenedDatabase> => {
  const place = await findPlace(data, options.tell)
  await makeCluster(place, options.durable)
  const password = passwordOf(place)
  const server = await startServer(place, options)
  const urlOf = (user: string, database: string) => `postgres://${user}:${password}@127.0.0.1:${server.port}/${database}`
  await makeRoles(urlOf('postgres', 'postgres'), password)
  const ownerUrl = urlOf('sereno', 'sereno')
  return { ownerUrl, appUrl: asApp(ownerUrl), stop: server.stop }
}

const notYet = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ECONNRESET|ETIMEDOUT|starting up|timeout/

/** In a cluster the database may come up after us: half a minute of patience. */
const openYours = async (ownerUrl: string, tell: (sentence: string) => void): Promise<OpenedDatabase> => {
  const { host } = new URL(ownerUrl)
  for (let round = 0; ; round++) {
    try {
      await ensureAppRole(ownerUrl)
      return { ownerUrl, appUrl: asApp(ownerUrl), stop: async () => {} }
    } catch (cause) {
      const { message, code } = cause as Error & { code?: string }
      if (!notYet.test(`${code} ${message}`)) throw cause
      if (round === 0) tell(`The database at ${host} does not answer yet; waiting for it.`)
      if (round >= 30)
        throw new Error(`The database at ${host} cannot be reached (${code ?? message}). Check DATABASE_URL and that the server runs.`, {
          cause,
        })
      await pause(1_000)
    }
  }
}
