/**
 * The one PostgreSQL of a test run. It belongs to the main process of Vitest and is started by the first test file that needs a
 * database, so that a run of pure tests never waits for it. Test files run in processes of their own and request it over HTTP.
 *
 * It is not durable: fsync is off and its folder is removed afterwards. The next run removes the leftovers of a killed one.
 */
import { chmodSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { takeLock } from '#server/config/lock.ts'
import { openOurs } from '#server/postgres/database.ts'
import { clearLeftovers } from '#server/postgres/leftovers.ts'
import { withClient } from '#server/postgres/roles.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The URL that returns the address of the test server. */
    databaseBroker: string
  }
}

export interface TestServer {
  /** The owner's URL; its database is `sereno`, which tests do not use. */
  readonly ownerUrl: string
  /** A migrated, empty database to clone. */
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

const remove = async (folder: string) => {
  const home = join(folder, 'postgres')
  if (existsSync(home)) {
    await clearLeftovers(join(home, 'cluster'))
    rmSync(realpathSync(home), { recursive: true, force: true })
  }
  rmSync(folder, { recursive: true, force: true })
}

const migrate = async (ownerUrl: string) => {
  const path = new URL('../engine/migrate/run.ts', import.meta.url)
  if (!existsSync(path)) return
  const module: { migrate(url: string): Promise<void> } = await import(path.href)
  await module.migrate(ownerUrl)
}

const open = async () => {
  await sweep()
  const folder = mkdtempSync(join(tmpdir(), prefix))
  // mkdtemp makes the folder private, but the user of PostgreSQL must be able to enter it
  chmodSync(folder, 0o711)
  const lock = takeLock(folder, 0)
  if ('refused' in lock) throw new Error(lock.refused)
  const close = () => remove(folder)
  try {
    const { ownerUrl, stop } = await openOurs(folder, { durable: false, tell: (sentence) => console.error(sentence) })
    const server: TestServer = { ownerUrl, template: 'template_migrated' }
    await withClient(ownerUrl, (client) => client.query(`create database ${server.template}`))
    const url = new URL(ownerUrl)
    url.pathname = `/${server.template}`
    await migrate(url.href)
    return { server, close: () => stop().then(close) }
  } catch (error) {
    await close()
    throw error
  }
}

export const setup = async (project: TestProject) => {
  let opened: ReturnType<typeof open> | undefined
  const broker = createServer((_, response) => {
    opened ??= open()
    opened.then(
      ({ server }) => response.end(JSON.stringify(server)),
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
