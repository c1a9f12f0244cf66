import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunningRound } from '#engine/jobs/rounds.ts'
import { createRecord } from '#engine/records/records.ts'
import { openEngine, type RunningEngine } from '#engine/start/open-engine.ts'
import { type FastifyInstance, makeApp } from '#http/app.ts'
import { routesOn } from '#http/route.ts'
import { type Actor, theSystem } from '#kernel/actor.ts'
import { importCommand } from '#server/import-command.ts'
import { freshDatabase } from '#testing/database.ts'
import { buildHouse } from '#testing/house.ts'
import type { ReadJson } from '#testing/sereno.ts'
import { importer, startImporting } from './desk.ts'
import { importRoutes, importUpload } from './import-routes.ts'

let engine: RunningEngine
let app: FastifyInstance
let worker: Pick<RunningRound, 'stop'>
let server: string
let folder: string

const somebody: Actor = { ...importer, kind: 'person', name: 'Somebody', roles: ['requester', 'agent'] }
beforeAll(async () => {
  const database = await freshDatabase()
  engine = await openEngine({ house: buildHouse, appUrl: database.appUrl, connections: 6 })
  await createRecord(engine, theSystem, 'organisation', { title: 'Aurora', kind: 'internal' })
  app = await makeApp()
  const who: Record<string, Actor> = { 'Bearer admin': importer, 'Bearer agent': somebody }
  const context = {
    engine,
    actorOf: async ({ headers }: { headers: { authorization?: string | undefined } }) => who[headers.authorization ?? ''],
  }
  importRoutes(routesOn(app, context, []), engine)
  importUpload(app, context)
  server = await app.listen({ port: 0, host: '127.0.0.1' })
  worker = startImporting(engine)
  folder = await mkdtemp(join(tmpdir(), 'sereno-import-'))
})
afterAll(async () => {
  await worker.stop()
  await app.close()
  await engine.stop()
  await rm(folder, { recursive: true, force: true })
})

const ask = async (
  method: string,
  path: string,
  body?: unknown,
  token = 'admin',
  type = 'application/json',
): Promise<{ status: number; body: ReadJson }> => {
  const answer = await fetch(`${server}/api/imports${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': type }) },
    ...(body === undefined ? {} : { body: type === 'application/json' ? JSON.stringify(body) : (body as BodyInit) }),
  })
  const text = await answer.text()
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) }
}
const map = { name: 'api', type: 'incident', key: { column: 'no', field: 'number' }, fields: { title: 'what' } }
const finished = async (id: string) => {
  await expect.poll(async () => (await ask('GET', `/${id}`)).body.state, { timeout: 10_000 }).toMatch(/done|failed/)
  return (await ask('GET', `/${id}`)).body
}

test('a file is uploaded in one piece, and its result can be read', async () => {
  const made = await ask('POST', '', { name: 'one.csv', map })
  expect(made).toMatchObject({ status: 201, body: { state: 'uploading', type: 'incident', map: 'api', progress: 0 } })
  const sent = await ask('PUT', `/${made.body.id}/data`, 'no,what\nS1,one\nS2,\n', 'admin', 'text/csv')
  expect(sent.status).toBe(200)
  expect(await finished(made.body.id)).toMatchObject({
    state: 'done',
    rowsRead: 2,
    rowsDone: 2,
    rowsBad: 1,
    recordsCreated: 1,
    progress: 1,
  })
  expect((await ask('GET', `/${made.body.id}/rows?verdict=bad`)).body).toEqual({
    rows: [{ line: 3, key: 'S2', verdict: 'bad', reason: 'Title: a value is required.' }],
    next: null,
  })
  expect((await ask('GET', '')).body.imports[0]).toMatchObject({ id: made.body.id, name: 'one.csv' })
})

test('only administrators import, and they see only their own runs', async () => {
  const { body } = await ask('POST', '', { name: 'mine.csv', map })
  for (const [method, path] of [
    ['GET', ''],
    ['GET', `/${body.id}`],
    ['GET', `/${body.id}/rows`],
    ['DELETE', `/${body.id}`],
  ] as const)
    expect((await ask(method, path, undefined, 'agent')).status, `${method} ${path}`).toBe(403)
  expect((await ask('POST', '', { name: 'x', map }, 'agent')).status).toBe(403)
  expect((await ask('PUT', `/${body.id}/data`, 'no,what\n', 'agent', 'text/csv')).status).toBe(403)
  expect((await ask('GET', '', undefined, 'nobody')).status).toBe(401)
  expect((await ask('DELETE', `/${body.id}`)).status).toBe(204)
  expect((await ask('GET', `/${body.id}`)).body).toMatchObject({ state: 'cancelled' })
  expect(await ask('PUT', `/${body.id}/data`, 'no,what\n', 'admin', 'text/csv')).toMatchObject({
    status: 409,
    body: { code: 'record.changed' },
  })
})

test('a wrong map is refused before the upload, with all its errors', async () => {
  const answer = await ask('POST', '', {
    name: 'wrong',
    map: 'name: a\ntype: incident\nkey: { column: no, field: number }\nfields:\n  titel: what\n',
  })
  expect(answer).toMatchObject({ status: 422, body: { code: 'value.refused' } })
  expect(answer.body.map).toEqual([
    'Line 5, column 10: fields.titel: Incident has no field “titel”.',
    expect.stringContaining('every record needs a title'),
  ])
})

const run = async (...args: readonly string[]): Promise<string> => {
  const lines: string[] = []
  await importCommand([...args, '--server', server, '--token', 'admin'], (line) => lines.push(line))
  return lines.join('\n')
}

test('the command sends a file in parts and prints the result; the second time nothing changes', async () => {
  const row = (i: number): string => `T${i % 900},${randomBytes(1500).toString('hex')}`
  const rows = Array.from({ length: 900 }, (_, i) => `${row(i)},`)
  const nameless = Array.from({ length: 1000 }, () => row(0).slice(2))
  const file = join(folder, 'many.csv.gz')
  await writeFile(
    file,
    gzipSync(
      `no,text,what\n${rows.map((one, i) => `${one}title ${i}`).join('\n')}\n${nameless.map((one) => `,${one.slice(1)},x`).join('\n')}\n`,
      { level: 0 },
    ),
  )
  const mapFile = join(folder, 'map.yaml')
  await writeFile(mapFile, 'name: cli\ntype: incident\nkey: { column: no, field: number }\nfields: { title: what }\n')
  const dry = await run(file, '--map', mapFile, '--dry-run')
  expect(dry).toContain('Records that would be created: 900, changed: 0, unchanged: 0. Rows with errors: 1000')
  const output = await run(file, '--map', mapFile)
  expect(output).toContain('Records created: 900, changed: 0, unchanged: 0. Rows with errors: 1000')
  expect(output).toContain('Line 902: “no” is empty.')
  expect(output).toContain('980 more rows with errors')
  expect(await run(file, '--map', mapFile)).toContain('Records created: 0, changed: 0, unchanged: 900')
}, 60_000)

test('the command names missing arguments in a sentence', async () => {
  await expect(run()).rejects.toThrow('sereno import FILE --map MAP')
  const mapFile = join(folder, 'wrong.yaml')
  await writeFile(mapFile, 'name: cli\ntype: unicorn\nkey: { column: no }\nfields: { title: what }\n')
  await expect(run(mapFile, '--map', mapFile)).rejects.toThrow('there is no record type “unicorn”')
  await expect(
    importCommand([mapFile, '--map', mapFile, '--server', 'http://127.0.0.1:9', '--token', 'x'], () => undefined),
  ).rejects.toThrow('Sereno does not answer at http://127.0.0.1:9')
})
