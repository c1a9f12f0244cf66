import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecord } from '#engine/records/records.ts'
import { openEngine, type RunningEngine } from '#engine/start/open-engine.ts'
import { readRecord } from '#engine/store/rows.ts'
import { theSystem } from '#kernel/actor.ts'
import { freshDatabase } from '#testing/database.ts'
import { buildHouse } from '#testing/house.ts'
import { imported } from './desk.ts'

let engine: RunningEngine
let organisation: string
beforeAll(async () => {
  const database = await freshDatabase()
  engine = await openEngine({ house: buildHouse, appUrl: database.appUrl, connections: 5 })
  organisation = (await createRecord(engine, theSystem, 'organisation', { title: 'Aurora', kind: 'internal' })).id
})
afterAll(() => engine.stop())

const rows = (query: RawBuilder<Record<string, unknown>>) => engine.database.as('*')(query)
const record = async (type: string, key: string) => readRecord(engine.house, engine.database.as('*'), type, key)
const story = (number: string) =>
  rows(
    sql`select at, kind, from_state, to_state, actor_name, changes from story where record = (select id from record where number = ${number}) order by at, id`,
  )

/** One row, one incident. */
const list = (name: string, more: Record<string, unknown> = {}, fields: Record<string, unknown> = {}) => ({
  name,
  type: 'incident',
  key: { column: 'no', field: 'number' },
  dates: { format: 'D.M.YYYY H:mm', zone: 'Europe/Madrid' },
  ...more,
  fields: { title: 'what', openedAt: 'opened', ...fields },
})
const states = {
  column: 'state',
  values: { open: 'in-progress', waiting: { state: 'pending', set: { waitingFor: 'caller' } }, closed: 'closed', odd: 'keep' },
}

const log = (name: string, more: Record<string, unknown> = {}, fields: Record<string, unknown> = {}) =>
  list(
    name,
    { mode: 'log', log: { at: 'at', by: 'who', openedBy: 'opener' }, state: states, ...more },
    { team: { column: 'team', reference: { by: 'title', create: true } }, reassignments: { column: 'moved', take: 'largest' }, ...fields },
  )
const head = 'no,what,opened,at,who,opener,state,team,moved\n'

test('the largest value of a choice follows its scale, and digits below the millisecond order the rows', async () => {
  const map = list(
    'largest',
    { mode: 'log', log: { at: 'at', order: 'at' }, dates: { format: 'YYYY-MM-DD HH:mm:ss.SSS' } },
    { impact: { column: 'impact', take: 'largest' }, openedAt: 'at', contact: 'via' },
  )
  const at = (digits: string): string => `2025-07-01 08:00:00.${digits}`
  const lines = [
    `INC598,x,${at('123456')},high,email`,
    `INC598,x,${at('123455')},low,phone`,
    `INC598,x,${at('123457')},medium,chat`,
    `INC598,x,${at('123456')},low,portal`,
  ]
  const { run } = await imported(engine, map, `no,what,at,impact,via\n${lines.join('\n')}\n`)
  expect(run).toMatchObject({ rowsBad: 0, rowsDone: 4 })
  const found = await record('incident', 'INC598')
  expect(found).toMatchObject({ impact: 'high', contact: 'chat', openedAt: '2025-07-01T08:00:00.123Z' })
})

test('one row has a whole life: opened, resolved and closed, each at its time', async () => {
  const map = list('life', { state: states }, { resolvedAt: { column: 'resolved', validIn: ['resolved', 'closed'] }, closedAt: 'closed' })
  await imported(engine, map, 'no,what,opened,resolved,closed,state\nINC530,cable,1.7.2025 8:00,1.7.2025 9:00,3.7.2025 8:00,closed\n')
  expect((await story('INC530')).map(({ at, from_state, to_state }) => [at, from_state, to_state])).toEqual([
    ['2025-07-01T06:00:00.000Z', null, 'new'],
    ['2025-07-01T07:00:00.000Z', 'new', 'resolved'],
    ['2025-07-03T06:00:00.000Z', 'resolved', 'closed'],
  ])
  expect(await record('incident', 'INC530')).toMatchObject({
    state: 'closed',
    closedAt: '2025-07-03T06:00:00.000Z',
    resolvedAt: '2025-07-01T07:00:00.000Z',
  })
})

test('a log becomes the story with authors, states and changes; the last row has the current values', async () => {
  const map = log('log')
  await imported(
    engine,
    map,
    `${head}INC540,disk,1.7.2025 8:00,1.7.2025 8:10,Ana,Eva,open,Desk,0\nINC540,disk,1.7.2025 8:00,1.7.2025 9:00,Ben,Eva,waiting,Storage,2\nINC540,disk,1.7.2025 8:00,1.7.2025 9:30,Ben,Eva,odd,Storage,1\nINC540,disk full,1.7.2025 8:00,2.7.2025 9:00,Ana,Eva,closed,Storage,1\n`,
  )
  const entries = await story('INC540')
  expect(entries.map((entry) => [entry['at'], entry['kind'], entry['actor_name'], entry['from_state'], entry['to_state']])).toEqual([
    ['2025-07-01T06:00:00.000Z', 'created', 'Eva', null, 'new'],
    ['2025-07-01T06:10:00.000Z', 'imported', 'Ana', 'new', 'in-progress'],
    ['2025-07-01T07:00:00.000Z', 'imported', 'Ben', 'in-progress', 'pending'],
    ['2025-07-01T07:30:00.000Z', 'imported', 'Ben', null, null],
    ['2025-07-02T07:00:00.000Z', 'imported', 'Ana', 'pending', 'closed'],
  ])
  expect(entries[2]?.['changes']).toMatchObject({ waitingFor: [null, 'caller'], reassignments: [0, 2] })
  expect(entries[4]?.['changes']).toEqual({ title: ['disk', 'disk full'], waitingFor: ['caller', null] })
  expect(await record('incident', 'INC540')).toMatchObject({
    title: 'disk full',
    state: 'closed',
    waitingFor: null,
    reassignments: 2,
    version: 5,
    updatedAt: '2025-07-02T07:00:00.000Z',
  })
})

test('rows of a log can be anywhere in the file and are sorted by a column', async () => {
  const map = log('scattered', { log: { at: 'at', order: 'at' } })
  await imported(
    engine,
    map,
    `${head}INC551,b,1.7.2025 8:00,1.7.2025 10:00,,,closed,,0\nINC550,a,1.7.2025 8:00,1.7.2025 8:00,,,open,,0\nINC551,b,1.7.2025 8:00,1.7.2025 9:00,,,open,,0\n`,
  )
  expect((await story('INC551')).map((entry) => entry['to_state'])).toEqual(['new', 'in-progress', 'closed'])
  expect(await record('incident', 'INC551')).toMatchObject({ state: 'closed' })
})

test('a log with a row that cannot be read makes no record with states and counts that are wrong; the corrected file does', async () => {
  const file = (at: string): string =>
    `${head}INC561,x,1.7.2025 8:00,1.7.2025 8:10,Ana,,open,Desk,0\nINC561,x,1.7.2025 8:00,${at},Ana,,closed,Desk,0\nINC562,y,1.7.2025 8:00,1.7.2025 8:10,Ana,,open,Desk,0\n`
  const { run, verdicts } = await imported(engine, log('broken'), file('soon'))
  expect(run).toMatchObject({ recordsCreated: 1, rowsBad: 2 })
  expect(verdicts.map(({ line, reason }) => [line, reason])).toEqual([
    [2, expect.stringContaining('line 3 of the same record cannot be read')],
    [3, expect.stringContaining('“soon”')],
  ])
  expect(await record('incident', 'INC561')).toBeUndefined()
  expect((await imported(engine, log('broken'), file('1.7.2025 9:10'))).run).toMatchObject({
    recordsCreated: 1,
    recordsUnchanged: 1,
    rowsBad: 0,
  })
  expect(await record('incident', 'INC561')).toMatchObject({ state: 'closed', closedAt: '2025-07-01T07:10:00.000Z' })
})

test('new rows of a log are added to the story, the others are not repeated', async () => {
  const map = log('grown')
  const start = `${head}INC560,x,1.7.2025 8:00,1.7.2025 8:10,Ana,Eva,open,Desk,0\n`
  await imported(engine, map, start)
  const { run } = await imported(engine, map, `${start}INC560,x,1.7.2025 8:00,1.7.2025 9:10,Ben,Eva,waiting,Desk,0\n`)
  expect(run).toMatchObject({ recordsChanged: 1, recordsCreated: 0 })
  expect((await story('INC560')).map((entry) => [entry['actor_name'], entry['to_state']])).toEqual([
    ['Eva', 'new'],
    ['Ana', 'in-progress'],
    ['Ben', 'pending'],
  ])
})

test('a person in the actor column is the actor of the story entry', async () => {
  const person = (
    await createRecord(engine, { ...theSystem, organisation }, 'person', { title: 'Ana Ruiz', email: 'ana.ruiz@example.org' })
  ).id
  await imported(
    engine,
    log('actor', { log: { at: 'at', by: { column: 'who', person: 'email' } } }),
    `${head}INC590,x,1.7.2025 8:00,1.7.2025 8:10,ana.ruiz@example.org,,open,,0\n`,
  )
  expect(
    await rows(
      sql`select actor, actor_kind from story where kind = 'imported' and record = (select id from record where number = 'INC590')`,
    ),
  ).toEqual([{ actor: person, actor_kind: 'person' }])
})
