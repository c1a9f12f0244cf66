/** The whole program in a process of its own, used over HTTP: on a clone of a template, or on a database that it creates itself. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterFile } from './after-file.ts'
import { type AnswerCheck, answerCheck, type OpenApi } from './answers.ts'
import { freshDatabase } from './database.ts'
import { startProgram, type TestProgram } from './process.ts'
import type { TemplateName } from './templates.ts'

const main = join(import.meta.dirname, '../server/main.ts')

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })

/** JSON that a test reads by name, as any client does. */
// biome-ignore lint/suspicious/noExplicitAny: what a name has is what the test finds out
export type ReadJson = any

export interface Sereno {
  readonly url: string
  readonly program: TestProgram
  /** Sends JSON with the token of the administrator. Throws if the status is not 2xx or the answer differs from the description of the API. */
  /** With the administrator's token, or as the person of a session. */
  readonly call: (method: string, path: string, body?: unknown, cookie?: string) => Promise<ReadJson>
  /** The cookie of a new session. */
  readonly signIn: (email: string, password: string) => Promise<string>
  /** The described routes that were not called yet. */
  readonly uncalled: () => Promise<readonly string[]>
  /** Creates a record. Returns its id. */
  readonly make: (type: string, values: Readonly<Record<string, unknown>>) => Promise<string>
}

/** Starts on a clone of a template unless `env` names a database. With `own` it creates its database as for a user, which takes some seconds more. */
export const startSereno = async (
  env: Readonly<Record<string, string>> = {},
  database: TemplateName | 'own' = 'migrated',
): Promise<Sereno> => {
  const folder = mkdtempSync(join(tmpdir(), 'sereno-whole-'))
  chmodSync(folder, 0o711)
  const databaseUrl = env['DATABASE_URL'] ?? (database === 'own' ? undefined : (await freshDatabase(database)).ownerUrl)
  const port = await freePort()
  const token = 'whole-0123456789-0123456789'
  const program = startProgram(process.execPath, [main], {
    env: { SERENO_DATA: folder, SERENO_PORT: String(port), SERENO_ADMIN_TOKEN: token, ...env, DATABASE_URL: databaseUrl },
  })
  // PostgreSQL has a process group of its own and ends only with an orderly stop
  afterFile(async () => {
    if (program.ended() === undefined) await program.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  await program.until(/is ready/)
  const url = `http://localhost:${port}`
  let described: Promise<AnswerCheck> | undefined
  const description = (): Promise<AnswerCheck> => {
    described ??= fetch(`${url}/api/openapi.json`).then(async (answer) => answerCheck((await answer.json()) as OpenApi))
    return described
  }
  const signIn: Sereno['signIn'] = async (email, password) => {
    const answer = await fetch(`${url}/api/sign-in`, {
      method: 'POST',
      headers: { origin: url, 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
    if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`)
    return answer.headers
      .getSetCookie()
      .map((text) => text.split(';')[0])
      .join('; ')
  }
  const call: Sereno['call'] = async (method, path, body, cookie) => {
    const answer = await fetch(url + path, {
      method,
      headers: {
        ...(cookie === undefined ? { authorization: `Bearer ${token}` } : { cookie, origin: url }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    if (!answer.headers.get('content-type')?.includes('application/json')) return text === '' ? undefined : text
    const json = JSON.parse(text)
    const { check } = await description()
    check(method, path, json)
    return json
  }
  const uncalled = async () => (await description()).unchecked()
  return {
    url,
    program,
    call,
    signIn,
    uncalled,
    make: async (type, values) => (await call('POST', `/api/records/${type}`, { values })).record.id,
  }
}
