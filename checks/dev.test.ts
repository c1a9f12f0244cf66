/** `npm run dev`: screens and server on one port, and a server that restarts without failed requests. */
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase } from '#testing/database.ts'
import { eventually } from '#testing/eventually.ts'
import { startProgram } from '#testing/process.ts'
import { startRestarted } from '../scripts/restarted.ts'
import { root } from './imports.ts'

const folder = mkdtempSync(join(tmpdir(), 'dev-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })

test('a program that ended with an error starts at the next change, and many changes cause one start', async () => {
  const program = join(folder, 'program.mjs')
  const lines: string[] = []
  let starts = 0
  writeFileSync(program, `process.exit(1)`)
  const running = startRestarted({
    args: [program],
    cwd: folder,
    env: {},
    tell: (line) => lines.push(line),
    onReady: () => {
      starts++
    },
  })
  await eventually('it has ended', () => lines.some((line) => line.startsWith('The server ended by itself')))
  writeFileSync(program, `process.send('ready')`)
  for (let save = 0; save < 5; save++) running.restart()
  await running.ready()
  expect(starts).toBe(1)
  await running.stop()
  running.restart()
  expect(lines).toHaveLength(1)
})

test('one port serves the screens and the API, also while the server restarts', { timeout: 60_000 }, async () => {
  const { ownerUrl } = await freshDatabase()
  const port = await freePort()
  const dev = startProgram(process.execPath, ['scripts/dev.ts'], {
    cwd: root,
    // NODE_ENV of Vitest would make Vite bundle all packages again
    env: { NODE_ENV: undefined, DATABASE_URL: ownerUrl, SERENO_PORT: String(port), SERENO_DATA: folder },
  })
  await dev.until(/The server was ready/, 50_000)
  const url = `http://localhost:${port}`
  expect(await (await fetch(`${url}/records/incident`, { headers: { accept: 'text/html' } })).text()).toContain('/@vite/client')
  const now = new Date()
  utimesSync(join(root, 'src/server/main.ts'), now, now)
  await dev.until(/src\/server\/main\.ts changed; starting the server again/)
  const answer = await fetch(`${url}/api/health`)
  expect(await answer.json()).toMatchObject({ status: 'ok' })
  expect(dev.output().match(/The server was ready/g)).toHaveLength(2)
  expect(await dev.stop()).toBe(0)
})
