/** The whole program in a process of its own, spoken to over HTTP: on a clone of a template, or on the database that it makes itself. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { freshDatabase } from './database.ts'
import { startProgram, type TestProgram } from './process.ts'
import type { TemplateName } from './templates.ts'

const main = join(import.meta.dirname, '../server/main.ts')

const started: { readonly program: TestProgram; readonly folder: string }[] = []
// registered here and not at the start, which is in a `beforeAll`: a hook registered inside another never runs, and PostgreSQL, which
// has its own process group, would keep running after each file
afterAll(async () => {
  for (const { program, folder } of started) {
    if (program.ended() === undefined) await program.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })

export interface Sereno {
  readonly url: string
  readonly program: TestProgram
  /** Sends JSON with the administrator's token; throws with the answer if it is not 2xx. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads JSON as any client does
  readonly call: (method: string, path: string, body?: unknown) => Promise<any>
  /** Creates a record. Returns its id. */
  readonly make: (type: string, values: Readonly<Record<string, unknown>>) => Promise<string>
}

/** With its `own` database it starts as a user starts it, which takes some seconds more. `variables` change its configuration. */
export const startSereno = async (
  database: TemplateName | 'own' = 'migrated',
  variables: Readonly<Record<string, string>> = {},
): Promise<Sereno> => {
  const folder = mkdtempSync(join(tmpdir(), 'sereno-whole-'))
  chmodSync(folder, 0o711)
  const databaseUrl = variables['DATABASE_URL'] ?? (database === 'own' ? undefined : (await freshDatabase(database)).ownerUrl)
  const port = await freePort()
  const token = 'whole-0123456789-0123456789'
  const program = startProgram(process.execPath, [main], {
    env: { SERENO_DATA: folder, SERENO_PORT: String(port), SERENO_ADMIN_TOKEN: token, ...variables, DATABASE_URL: databaseUrl },
  })
  started.push({ program, folder })
  await program.until(/is ready/)
  const url = `http://localhost:${port}`
  const call: Sereno['call'] = async (method, path, body) => {
    const answer = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return text === '' ? undefined : JSON.parse(text)
  }
  return { url, program, call, make: async (type, values) => (await call('POST', `/api/records/${type}`, { values })).record.id }
}
