/**
 * The database for commands of the machine (backup, restore, check): the server of DATABASE_URL, or the included one. If Sereno runs on the
 * data folder, the command connects to its PostgreSQL; otherwise it takes the lock of the folder and starts PostgreSQL for itself.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config/config.ts'
import { takeLock } from '../config/lock.ts'
import { type OpenedDatabase, openDatabase } from './open-postgres.ts'
import { asApp } from './roles.ts'

type Place = Pick<Config, 'data' | 'databaseUrl' | 'port'>

/** The address of the included database that another process runs on this data folder; undefined if none is ready. */
const runningOwnerUrl = (data: string): string | undefined => {
  const pidFile = join(data, 'postgres', 'cluster', 'postmaster.pid')
  const lines = existsSync(pidFile) ? readFileSync(pidFile, 'utf8').split('\n') : []
  const [, , , port, , , , status] = lines.map((line) => line.trim())
  if (!port || status !== 'ready') return undefined
  return `postgres://sereno:${readFileSync(join(data, 'postgres', 'password'), 'utf8').trim()}@127.0.0.1:${port}/sereno`
}

/** Opens it. `alone` refuses a data folder on which Sereno runs. */
export const openForCommand = async (config: Place, print: (line: string) => void, alone = false): Promise<OpenedDatabase> => {
  if (config.databaseUrl) return openDatabase(config, print)
  const lock = takeLock(config.data, config.port)
  if ('refused' in lock) {
    const ownerUrl = alone ? undefined : runningOwnerUrl(config.data)
    if (!ownerUrl) throw new Error(lock.refused)
    return { ownerUrl, appUrl: asApp(ownerUrl), stop: async () => undefined }
  }
  try {
    const database = await openDatabase(config, print)
    return {
      ...database,
      stop: async () => {
        await database.stop()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}
