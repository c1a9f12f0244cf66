import { gzipSync } from 'node:zlib'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeRecord, createRecord } from '#engine/records/records.ts'
import { openEngine, type RunningEngine } from '#engine/start/open-engine.ts'
import { readRecord } from '#engine/store/rows.ts'
import { number } from '#fields/number/kind.ts'
import { theSystem } from '#kernel/actor.ts'
import { freshDatabase } from '#testing/database.ts'
import { eventually } from '#testing/eventually.ts'
import { buildHouse } from '#testing/house.ts'
import { imported, importer } from './desk.ts'

let engine: RunningEngine
let organisation: string
beforeAll(async () => {
  const database = await freshDatabase()
  engine = await openEngine({ house: () => buildHouse({ incident: { x_floor: number() } }), appUrl: database.appUrl, connections: 5 })
  organisation = (await createRecord(engine, theSystem, 'organisation', { title: 'Aurora', kind: 'internal' })).id
})
afterAll(() => engine.stop())

const rows = (query: RawBuilder<Record<string, unknown>>) => engine.database.as('*')(query)
const record = async (type: string, key: string) => readRecord(engine.house, engine.database.as('*'), type, key)
const story = (number: string) =>
  rows(
    sql`select at, kind, from_state, to_state, actor_name, changes from story where record = (select id from record where number = ${number}) order by at, id`,
  )
const titleOf = async (id: unknown) => (await rows(sql`select title from record where id = ${id}`))[0]?.['title']

/** One row, one incident. */
const list = (name: string, more: Record<string, unknown> = {}, fields: Record<string, unknown> = {}) => ({
  name,
  type: 'incident',
  key: { column: 'no', field: 'number' },
  dates: { format: 'D.M.YYYY H:mm', zone: 'Europe/Madrid' },
  ...more,
  fields: { title: 'what', openedAt: 'opened', ...fields },
})

test('a row becomes a record: dates in their time zone, values mapped, empty cells empty', async () => {
  const map = list(
    'rows',
    { nulls: ['-'] },
    {
      impact: { column: 'impact', values: { '1': 'high', '2': 'low' } },
      priority: { constant: 'low' },
      description: { concat: '{what}: {note}' },
      contact: { column: 'by', default: 'email' },
    },
  )
  const { run } = await imported(engine, map, 'no,what,opened,impact,note,by\nINC500,Printer is out,1.7.2025 8:05,1,-,\n')
  expect(run).toMatchObject({ state: 'done', recordsCreated: 1, rowsBad: 0 })
  expect(await record('incident', 'INC500')).toMatchObject({
    title: 'Printer is out',
    openedAt: '2025-07-01T06:05:00.000Z',
    impact: 'high',
    priority: 'low',
    description: 'Printer is out:',
    contact: 'email',
    state: 'new',
    phase: 'new',
    organisation,
  })
})

test('values that the map does not set are derived as for any new record', async () => {
  await imported(
    engine,
    list('derived', {}, { impact: { constant: 'high' }, urgency: { constant: 'high' } }),
    'no,what,opened\nINC501,Mail is down,1.7.2025 8:05\n',
  )
  expect(await record('incident', 'INC501')).toMatchObject({ priority: 'critical', line: 'first', effort: 0 })
})

test('a dry run has a verdict for each row and writes nothing', async () => {
  const map = list('dry', {}, { team: { column: 'team', reference: { by: 'title', create: true } } })
  await imported(engine, map, 'no,what,opened,team\nINC510,as it is,1.7.2025 8:00,Network\nINC511,before,1.7.2025 8:00,Network\n')
  const before = await rows(sql`select (select count(*) from record) as records, (select count(*) from story) as stories`)
  const { run, verdicts } = await imported(
    engine,
    map,
    'no,what,opened,team\nINC510,as it is,1.7.2025 8:00,Network\nINC511,after,1.7.2025 8:00,Network\nINC512,new,1.7.2025 8:00,Storage\nINC513,new,31.2.2025 8:00,Storage\n',
    { dryRun: true },
  )
  expect(verdicts.map(({ line, verdict }) => [line, verdict])).toEqual([
    [2, 'nothing'],
    [3, 'change'],
    [4, 'create'],
    [5, 'bad'],
  ])
  expect(verdicts[3]?.reason).toBe('Opened: “31.2.2025 8:00” is not a date of the format D.M.YYYY H:mm.')
  expect(run).toMatchObject({ state: 'done', recordsCreated: 1, recordsChanged: 1, recordsUnchanged: 1, rowsBad: 1, made: { team: 1 } })
  expect(await rows(sql`select (select count(*) from record) as records, (select count(*) from story) as stories`)).toEqual(before)
})

test('custom fields are imported like any other', async () => {
  const map = list('custom', {}, { x_floor: 'floor' })
  await imported(engine, map, 'no,what,opened,floor\nINC505,a,1.7.2025 8:00,4\n')
  expect(await record('incident', 'INC505')).toMatchObject({ x_floor: 4 })
  await imported(engine, map, 'no,what,opened,floor\nINC505,a,1.7.2025 8:00,\n')
  expect(await record('incident', 'INC505')).toMatchObject({ x_floor: null })
})

test('the same file again changes nothing; a different row changes its record, with a story entry', async () => {
  const map = list('again')
  const file = 'no,what,opened\nINC520,first,1.7.2025 8:00\nINC521,first,1.7.2025 8:00\n'
  await imported(engine, map, file)
  expect((await imported(engine, map, file)).run).toMatchObject({ recordsCreated: 0, recordsChanged: 0, recordsUnchanged: 2 })
  expect((await imported(engine, map, file.replace('INC521,first', 'INC521,second'))).run).toMatchObject({
    recordsChanged: 1,
    recordsUnchanged: 1,
  })
  expect(await record('incident', 'INC521')).toMatchObject({ title: 'second', version: 2 })
  expect((await story('INC521')).at(-1)).toMatchObject({
    kind: 'imported',
    changes: { title: ['first', 'second'] },
    actor_name: 'file.csv',
  })
})

test('references are found, or created once if the map allows it; constants distinguish records with the same title', async () => {
  const refer = (with_: Record<string, string>, create: unknown = true) => ({ reference: { by: 'title', with: with_, create } })
  const map = list(
    'refer',
    {},
    {
      category: { column: 'cat', ...refer({ purpose: 'category' }) },
      symptom: { column: 'cat', ...refer({ purpose: 'symptom' }) },
      requester: { column: 'mail', reference: { by: 'email', create: true } },
      assignee: { column: 'agent', reference: { by: 'email', create: true } },
      ci: { column: 'ci', reference: { by: 'title', create: { class: 'server', state: 'in-use' } } },
    },
  )
  const { run } = await imported(
    engine,
    map,
    'no,what,opened,cat,mail,agent,ci\nINC570,a,1.7.2025 8:00,Disk,ana@example.org,ANA@example.org,srv1\nINC571,b,1.7.2025 8:00,Disk,ana@example.org,,srv1\n',
  )
  expect(run).toMatchObject({ recordsCreated: 2, rowsBad: 0, made: { category: 2, person: 1, ci: 1 } })
  const [one, other] = [await record('incident', 'INC570'), await record('incident', 'INC571')]
  expect(one?.['category']).toBe(other?.['category'])
  expect(one?.['category']).not.toBe(one?.['symptom'])
  expect(one?.['assignee']).toBe(other?.['requester'])
  expect(await rows(sql`select r.state, c.class, r.opened_at from record r join ci c on c.id = r.id where r.title = 'srv1'`)).toEqual([
    { state: 'in-use', class: 'server', opened_at: '2025-07-01T06:00:00.000Z' },
  ])
})

test('a missing or ambiguous reference makes a bad row with the reason', async () => {
  await createRecord(engine, { ...theSystem, organisation }, 'team', { title: 'Twins' })
  await createRecord(engine, { ...theSystem, organisation }, 'team', { title: 'Twins' })
  const { run, verdicts } = await imported(
    engine,
    list('missing', {}, { team: { column: 'team', reference: { by: 'title' } } }),
    'no,what,opened,team\nINC580,a,1.7.2025 8:00,Nobody\nINC581,b,1.7.2025 8:00,Twins\nINC582,c,1.7.2025 8:00,\n',
  )
  expect(run).toMatchObject({ recordsCreated: 1, rowsBad: 2 })
  expect(verdicts.map((row) => row.reason)).toEqual([
    'Team: there is no Team with the Title “Nobody”.',
    'Team: 2 records of the type Team have the Title “Twins”.',
  ])
})

test('records without a number get numbers after all imported ones', async () => {
  await imported(engine, list('numbered'), 'no,what,opened\nINC0007000,far,1.7.2025 8:00\n')
  const made = await createRecord(engine, { ...theSystem, organisation }, 'incident', { title: 'next' })
  expect(made.number).toBe('INC0007001')
  const map = { name: 'sites', type: 'site', key: { column: 'id', field: 'externalId' }, fields: { title: 'name', address: 'address' } }
  await imported(engine, map, 'id,name,address\nM1,Madrid,"Gran Vía 1\n28013 Madrid"\n')
  expect(await rows(sql`select r.number, s.address, r.shared from record r join site s on s.id = r.id where s.external_id = 'M1'`)).toEqual(
    [{ number: 'SITE0000001', address: 'Gran Vía 1\n28013 Madrid', shared: true }],
  )
})

test('an import changes only the fields in the map; other changes by people stay', async () => {
  const map = list('desk')
  await imported(engine, map, 'no,what,opened\nINC600,old,1.7.2025 8:00\n')
  await changeRecord(engine, { ...theSystem, organisation }, 'incident', 'INC600', { description: 'looked into it', title: 'renamed' })
  await imported(engine, map, 'no,what,opened\nINC600,new,1.7.2025 8:00\n')
  expect(await record('incident', 'INC600')).toMatchObject({ title: 'new', description: 'looked into it' })
  expect((await story('INC600')).at(-1)?.['changes']).toEqual({ title: ['renamed', 'new'] })
})

test('imported records are found by the search, and live screens get one notice for a batch', async () => {
  await engine.drain()
  const heard: string[] = []
  const stop = engine.onNotices((notices) => heard.push(...notices.map((notice) => `${notice.type} ${notice.kind}`)))
  // this mark follows the notices of the tests before
  await rows(sql`select pg_notify('sereno_changes', '[["mark", null, null, null, "end"]]')`)
  await eventually('the mark', () => heard.includes('mark end'))
  heard.length = 0
  await imported(
    engine,
    list('search'),
    `no,what,opened\n${Array.from({ length: 50 }, (_, i) => `INC61${String(i).padStart(2, '0')},Impresión atascada,1.7.2025 8:00`).join('\n')}\n`,
  )
  await engine.drain()
  await eventually('the notice', () => heard.length > 0)
  expect(heard).toEqual(['incident imported'])
  stop()
  expect(
    await rows(sql`select count(*) as n from record where search @@ websearch_to_tsquery('sereno_es', 'impresion atascadas')`),
  ).toEqual([{ n: 50 }])
})

test('gzip, semicolons, single quotes and other encodings are read', async () => {
  const map = { ...list('form'), csv: { delimiter: ';', quote: "'", encoding: 'windows-1252' } }
  const { run } = await imported(engine, map, gzipSync(Buffer.from("no;what;opened\nINC650;'caf\xe9; \x80';1.7.2025 8:00\n", 'latin1')))
  expect(run).toMatchObject({ state: 'done', recordsCreated: 1 })
  expect(await record('incident', 'INC650')).toMatchObject({ title: 'café; €' })
})

test('an importer writes to its own organisation and changes no records of others', async () => {
  const other = (await createRecord(engine, theSystem, 'organisation', { title: 'Boreal', kind: 'customer' })).id
  await imported(engine, list('ours'), 'no,what,opened\nINC660,ours,1.7.2025 8:00\n')
  const who = { ...importer, organisation: other, organisations: [other] }
  const { run, verdicts } = await imported(
    engine,
    list('theirs'),
    'no,what,opened\nINC660,stolen,1.7.2025 8:00\nINC661,theirs,1.7.2025 8:00\n',
    { who },
  )
  expect(run).toMatchObject({ recordsCreated: 1, rowsBad: 1 })
  expect(verdicts[0]?.reason).toBe('Another record, perhaps one that you may not see, has the same number.')
  expect(await record('incident', 'INC660')).toMatchObject({ title: 'ours', organisation })
  expect(await record('incident', 'INC661')).toMatchObject({ organisation: other })
  expect(await titleOf(other)).toBe('Boreal')
  await expect(imported(engine, { ...list('foreign'), organisation: 'Aurora' }, '', { who })).rejects.toThrow(
    'imports.organisationNotYours',
  )
})
