/** Exports for programs and people: rows, rights, texts, formulas, limits, and errors during the transfer. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecord, moveRecord } from '#engine/records/records.ts'
import { withClient } from '#engine/store/open-client.ts'
import { api } from '#http/api.ts'
import { type FastifyInstance, makeApp } from '#http/app.ts'
import { routesOn } from '#http/route.ts'
import type { Actor } from '#kernel/actor.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { csvFile, spreadsheetForm } from '../csv/write-csv.ts'
import { insertBatch } from '../imports/bulk.ts'
import { imported } from '../imports/desk.ts'
import { exportRoutes } from './export-routes.ts'

let house: TestHouse
let app: FastifyInstance
let server: string
let people: Record<string, Actor>
beforeAll(async () => {
  house = await openHouse()
  const other = await createRecord(house.engine, house.system, 'organisation', { title: 'Boreal', kind: 'customer' })
  people = {
    admin: { ...house.system, kind: 'person', name: 'Root', roles: ['administrator'] },
    agent: await house.person('Ana Ñúñez', 'agent'),
    caller: await house.person('Carlos'),
    stranger: { ...(await house.person('Eva', 'agent')), organisation: other.id, organisations: [other.id] },
  }
  app = await makeApp()
  const actorOf = async (request: { headers: Readonly<Record<string, unknown>> }) => people[String(request.headers['x-who'])]
  api(app, { engine: house.engine, version: '0', setUp: async () => true, actorOf, more: [(route) => exportRoutes(route, house.engine)] })
  server = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => app.close())

const get = async (path: string, who = 'agent', body?: object) => {
  const answer = await app.inject({
    method: body ? 'POST' : 'GET',
    url: `/api/records/${path}`,
    headers: { 'x-who': who },
    ...(body ? { payload: body } : {}),
  })
  return { status: answer.statusCode, headers: answer.headers, text: answer.body }
}
const make = (type: string, values: Readonly<Record<string, unknown>>, who = house.system) => createRecord(house.engine, who, type, values)
const titled = (text: string) => encodeURIComponent(JSON.stringify({ field: 'title', startsWith: text }))

test('a file has all records of the list in its order, with its columns, over any number of pages', async () => {
  const rows = Array.from({ length: 1203 }, (_, i) => `INC7${String(i).padStart(4, '0')},Page ${String(i).padStart(4, '0')}`)
  const map = { name: 'pages', type: 'incident', key: { column: 'no', field: 'number' }, fields: { title: 'what' } }
  await imported(house.engine, map, `no,what\n${rows.join('\n')}\n`)
  const { headers, text } = await get(`incident/export?where=${titled('Page')}&sort=-title&columns=number,title`)
  expect(headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': 'attachment; filename="incident-2026-03-02.csv"',
    'record-count': '1203',
  })
  expect(text).toBe(`number,title\r\n${rows.toReversed().join('\r\n')}\r\n`)
  const { columns } = house.engine.house.type('incident').model
  expect((await get('incident/export?search=INC70000')).text.split('\r\n')[0]).toBe(columns.join(','))
  const long = { where: { field: 'number', in: rows.map((row) => row.slice(0, 8)) }, columns: 'number', format: 'ndjson' }
  expect((await get('incident/export', 'agent', long)).text.trimEnd().split('\n')).toHaveLength(1203)
})

test('an export contains the records that its reader can see in the list', async () => {
  await make('incident', { title: 'Mine', requester: people['caller']?.id })
  const numbers = async (who: string) => (await get('incident/export?columns=title', who)).text.trimEnd().split('\r\n').slice(1)
  expect(await numbers('caller')).toEqual(['Mine'])
  expect((await numbers('agent')).length).toBeGreaterThan(1000)
  expect(await numbers('stranger')).toEqual([])
  expect((await get('incident/export', 'nobody')).status).toBe(401)
  expect((await get('unicorn/export')).status).toBe(404)
  expect((await get('incident/export?sort=colour')).status).toBe(400)
  expect((await get('incident/export?zone=Mars')).status).toBe(400)
})

test('a column can show a field of a referenced record if the reader may read all records of that type', async () => {
  const site = await make('site', { title: 'Madrid', externalId: 'M-1' })
  const ana = await make('person', { title: 'Ana', email: 'ana@example.org', site: site.id })
  const problem = await make('problem', { title: 'Why' })
  await make('incident', { title: 'Looks on', requester: ana.id, problem: problem.id })
  const ask = (columns: string, who: string) => get(`incident/export?where=${titled('Looks')}&columns=${columns}`, who)
  expect((await ask('requester,requester.title,requester.email,requester.site', 'admin')).text).toBe(
    `requester,requester.title,requester.email,requester.site\r\n${ana.number},Ana,ana@example.org,${site.number}\r\n`,
  )
  for (const column of ['problem.title', 'problem.priority'])
    expect(await ask(column, 'caller')).toMatchObject({
      status: 403,
      text: expect.stringContaining('you may not read all records of the type Problem'),
    })
  const wrong = await ask('colour,requester.shoe', 'admin')
  expect(wrong).toMatchObject({ status: 400 })
  expect(JSON.parse(wrong.text).detail).toBe('Incident has no field “colour”. Incident has no field “requester.shoe”.')
})

test('a file for people has the texts and number format of their language, and moments in their time zone', async () => {
  const { id } = await make('incident', {
    title: 'Sin red; nada',
    impact: 'high',
    urgency: 'high',
    effort: 5400,
    openedAt: '2026-07-01T08:00:00Z',
  })
  await moveRecord(house.engine, people['agent'] as Actor, 'incident', id, 'start')
  const ask = async (label: string) =>
    (
      await get(
        `incident/export?where=${titled('Sin')}&columns=title,state,priority,assignee,effort,openedAt&zone=Europe/Madrid&bom=true&labels=${label}`,
      )
    ).text
  expect(await ask('es')).toBe(
    '\uFEFFTítulo;Estado;Prioridad;Asignado a;Esfuerzo (h);Abierto\r\n"Sin red; nada";En curso;Crítica;Ana Ñúñez;1,5;2026-07-01T10:00:00+02:00\r\n',
  )
  expect(await ask('en')).toBe(
    '\uFEFFTitle,State,Priority,Assigned to,Effort (h),Opened\r\n"Sin red; nada",In progress,Critical,Ana Ñúñez,1.5,2026-07-01T10:00:00+02:00\r\n',
  )
  expect((await get(`incident/export?where=${titled('Sin')}&columns=openedAt,effort`)).text).toBe(
    'openedAt,effort\r\n2026-07-01T08:00:00.000Z,PT5400S\r\n',
  )
})

test('files for people have the number format of any language', () => {
  const form = (language: string) =>
    csvFile(['a'], [[1.5, 'x']], spreadsheetForm(language))
      .toString()
      .split('\r\n')[1]
  expect(['en', 'es', 'pt', 'de', 'ja'].map(form)).toEqual(['1.5,x', '1,5;x', '1,5;x', '1,5;x', '1.5,x'])
})

test('columns of amounts have the currency of the organisation in the heading', async () => {
  const head = async () => (await get('budget-line/export?columns=title,planned&labels=es', 'admin')).text.split('\r\n')[0]
  expect(await head()).toMatch(/ \(EUR\)$/)
  await withClient(house.ownerUrl, (client) =>
    client.query(`insert into setting (process, name, value) values ('directory', 'currency', '"MXN"')`),
  )
  await house.engine.reload()
  expect(await head()).toMatch(/ \(MXN\)$/)
})

test('a text that looks like a formula is guarded, and restored by an import', async () => {
  expect(csvFile(['a'], [['=1+1'], ['-2'], [-2], ["'=x"], ['a"b'], [null], ['\tx'], ['@x']]).toString()).toBe(
    '\ufeffa\r\n\'=1+1\r\n\'-2\r\n-2\r\n\'\'=x\r\n"a""b"\r\n\r\n"\'\tx"\r\n\'@x\r\n',
  )
  const titles = ['=cmd|x', "'=quoted", '-5', '+34 91', "'plain", '@here; "x"\nno']
  for (const title of titles) await make('site', { title, externalId: `F-${title}` })
  const { text } = await get('site/export?columns=number,title,externalId', 'admin')
  const { text: map } = await get('site/export/map?columns=number,title,externalId', 'admin')
  const file = text.replaceAll(/SITE\d+/g, (number) => `${number}X`).replaceAll('F-', 'G-')
  await imported(house.engine, map, file, { who: people['admin'] as Actor })
  const found = await house.engine.database.as('*')<{ title: string }>(
    sql`select r.title from record r join site s on s.id = r.id where s.external_id like 'G-%' order by r.number`,
  )
  expect(found.map(({ title }) => title)).toEqual(titles.map((title) => title.replace('\n', ' ')))
})

test('the map lists the columns that an import ignores, and refuses columns without a key', async () => {
  const { text } = await get('person/export/map?columns=number,title,state,manager,version,site.externalId', 'admin')
  expect(text).toBe(`# version: the program notes it
name: sereno-person
type: person
csv:
  guarded: true
key:
  column: number
  field: number
state:
  column: state
  values:
    active: active
    retired: retired
fields:
  title: title
  manager:
    column: manager
    reference:
      by: number
      missing: leave
  site:
    column: site.externalId
    reference:
      by: externalId
      missing: leave
`)
  expect((await get('person/export/map?columns=title', 'admin')).text).toContain('another unique field. Add such a column')
  expect((await get('person/export/map?columns=email,title', 'admin')).text).toContain('column: email')
})

test('the OpenAPI description of the export follows from the declaration', async () => {
  const { paths } = (await app.inject('/api/openapi.json')).json()
  const { parameters, responses } = paths['/api/records/{type}/export'].get
  expect(parameters.map((one: { name: string }) => one.name)).toEqual([
    'type',
    'where',
    'sort',
    'search',
    'columns',
    'format',
    'labels',
    'zone',
    'bom',
  ])
  expect(Object.keys(responses[200].content)).toEqual(['text/csv', 'application/x-ndjson'])
})

test('more rows than the limit are refused with the number, not cut off', async () => {
  const small = await makeApp()
  exportRoutes(routesOn(small, { engine: house.engine, actorOf: async () => people['admin'] }, []), house.engine, 2)
  const answer = await small.inject('/api/records/person/export')
  expect(answer).toMatchObject({ statusCode: 413 })
  expect(answer.json().detail).toMatch(/^\d+ records meet the condition, and a file can hold at most 2\. Ask for fewer\.$/)
  await small.close()
})

test('an error during the transfer closes the connection, so that a part is not taken for the whole', async () => {
  const { engine } = house
  const one = await make('problem', { title: 'Heavy' })
  const records = Array.from({ length: 1200 }, (_, i) => ({
    ...one,
    id: crypto.randomUUID(),
    number: `PRB8${String(i).padStart(4, '0')}`,
  }))
  const run = engine.database.as('*')
  await run(insertBatch(engine.house, 'problem', records, { entries: [] }))
  await run(sql`update problem set description = (select string_agg(md5(problem.id::text || i), '') from generate_series(1, 1000) i)`)
  const rename = (from: string, to: string) => withClient(house.ownerUrl, (client) => client.query(`alter table ${from} rename to ${to}`))
  for (const encoding of ['identity', 'gzip']) {
    const answer = await fetch(`${server}/api/records/problem/export?columns=number,description`, {
      headers: { 'x-who': 'admin', 'accept-encoding': encoding },
    })
    expect(answer.status).toBe(200)
    // the first page has been read; reading the next one fails
    await rename('problem', 'mislaid')
    await expect(
      answer.text().then((text) => text.length),
      encoding,
    ).rejects.toThrow()
    await rename('mislaid', 'problem')
  }
})
