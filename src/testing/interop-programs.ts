/** Sereno as a whole program, for tests with programs of others. */
import { createServer } from 'node:net'
import { join } from 'node:path'
import { startProgram, type TestProgram } from './process.ts'

const root = join(import.meta.dirname, '../..')

/** A port that is free now. */
export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

export interface InteropSereno {
  readonly program: TestProgram
  readonly port: number
}

/** Starts Sereno with an empty database in the folder; its first administrator is Ana, of the organisation Interop. */
export const startSereno = async (folder: string, token: string): Promise<InteropSereno> => {
  const port = await freePort()
  const program = startProgram(process.execPath, ['src/server/main.ts'], {
    cwd: root,
    env: { SERENO_PORT: String(port), SERENO_DATA: join(folder, 'data'), SERENO_ADMIN_TOKEN: token, SERENO_SAMPLE: '0' },
  })
  await program.until(/is ready/, 120_000)
  const ana = {
    name: 'Ana',
    email: 'ana@example.com',
    password: 'a quiet night 2026',
    language: 'en',
    organisation: 'Interop',
    sample: false,
  }
  const done = await fetch(`http://127.0.0.1:${port}/api/setup`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(ana),
  })
  if (done.status !== 201) throw new Error(`setup: ${done.status} ${await done.text()}`)
  return { program, port }
}
