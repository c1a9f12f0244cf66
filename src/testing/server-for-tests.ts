/**
 * The PostgreSQL of a test run. It belongs to the main process of Vitest and is started by the first test file that needs a
 * database, so that a run of pure tests never waits for it. Test files run in processes of their own and request it over HTTP.
 *
 * It is fast and not durable: fsync is off, and its folder is removed afterwards. Only templates that a run had to create are kept for
 * the next one (kept-cluster.ts). The next run also removes what a killed run has left behind.
 */
import { chmodSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { takeLock } from '#server/config/lock.ts'
import { clearLeftovers } from '#server/postgres/leftovers.ts'
import { openIncluded } from '#server/postgres/open-postgres.ts'
import { forgetClusters, keepCluster, restoreCluster } from './kept-cluster.ts'
import { openTemplates, type TemplateName } from './templates.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The URL that returns the address of the test server. */
    databaseBroker: string
  }
}

export interface TestServer {
  /** The owner's URL; its database is `sereno`, which tests do not use. */
  readonly ownerUrl: string
  /** The database to clone. */
  readonly template: string
}

const prefix = 'sereno-test-'

const sweep = async () => {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name)
    const lock = takeLock(folder, 0)
    if ('release' in lock) await remove(folder)
  }
}

const removeDatabase = async (folder: string) => {
  const home = join(folder, 'postgres')
  if (!existsSync(home)) return
  await clearLeftovers(join(home, 'cluster'))
  rmSync(realpathSync(home), { recursive: true, force: true })
  rmSync(home, { recursive: true, force: true })
}

const remove = async (folder: string) => {
  await removeDatabase(folder)
  rmSync(folder, { recursive: true, force: true })
}

const start = async (folder: string) => {
  const options = { durable: false, print: (sentence: string) => console.error(sentence) }
  if (!restoreCluster(folder)) return openIncluded(folder, options)
  try {
    return await openIncluded(folder, options)
  } catch (error) {
    console.error('The kept database of an earlier run does not start; a new one is made.', error)
    forgetClusters()
    await removeDatabase(folder)
    return openIncluded(folder, options)
  }
}

const open = async () => {
  await sweep()
  const folder = mkdtempSync(join(tmpdir(), prefix))
  // mkdtemp makes the folder private, but the user of PostgreSQL must be able to enter it
  chmodSync(folder, 0o711)
  const lock = takeLock(folder, 0)
  if ('refused' in lock) throw new Error(lock.refused)
  try {
    const { ownerUrl, stop } = await start(folder)
    const templates = openTemplates(ownerUrl)
    return {
      use: async (name: TemplateName): Promise<TestServer> => ({ ownerUrl, template: await templates.use(name) }),
      close: async () => {
        const worthKeeping = await templates.tidy().catch(() => false)
        await stop()
        if (worthKeeping) keepCluster(folder)
        await remove(folder)
      },
    }
  } catch (error) {
    await remove(folder)
    throw error
  }
}

export const setup = async (project: TestProject) => {
  let opened: ReturnType<typeof open> | undefined
  const broker = createServer((request, response) => {
    opened ??= open()
    opened
      .then(({ use }) => use(request.url?.slice(1) as TemplateName))
      .then(
        (server) => response.end(JSON.stringify(server)),
        (error) => response.writeHead(500).end(String(error?.stack ?? error)),
      )
  })
  await new Promise<void>((done) => broker.listen(0, '127.0.0.1', done))
  const address = broker.address()
  project.provide('databaseBroker', `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
  return async () => {
    broker.closeAllConnections()
    broker.close()
    const result = await opened?.catch(() => undefined)
    await result?.close()
  }
}
