/**
 * Kind 23: statements whose text or parameters grow with the data. Each is tried with 70,000 elements, more than the 65,535 parameters that
 * PostgreSQL takes: it is done, or refused with a sentence; never an error of the program, or one that is reported as trouble of the database.
 */
import { beforeAll, expect, test } from 'vitest'
import { readRecords } from '#engine/store/rows.ts'
import { imported } from '#features/exchange/imports/desk.ts'
import { type ApiWorld, openApiWorld, type Someone } from '#testing/api-world.ts'
import { specimenValues } from '#testing/specimen.ts'

const many = 70_000
const longestMs = 120_000

let world: ApiWorld
let admin: Someone
let monitor: Someone
const ids = Array.from({ length: many }, (_, i) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`)
const numbers = Array.from({ length: many }, (_, i) => `INC${String(i).padStart(7, '0')}`)
beforeAll(async () => {
  world = await openApiWorld()
  admin = await world.someone('Ada', ['administrator'])
  monitor = await world.someone('Prometheus', ['connector'])
  await world.make('incident', { title: 'One' })
})

const named = (count: number, prefix: string): object => Object.fromEntries(Array.from({ length: count }, (_, i) => [`${prefix}${i}`, 'x']))

const requests: Readonly<Record<string, () => Promise<{ readonly status: number; readonly text: string }>>> = {
  'a condition with as many values': () => admin.ask('POST', '/api/records/incident/export', { where: { field: 'number', in: numbers } }),
  'a condition with as many references': () => admin.ask('POST', '/api/records/incident/export', { where: { field: 'service', in: ids } }),
  'a condition with as many parts': () =>
    admin.ask('POST', '/api/records/incident/export', { where: { any: numbers.map((number) => ({ field: 'number', is: number })) } }),
  'a stored condition': async () =>
    admin.ask('POST', '/api/records/event-rule', {
      values: { ...(await specimenValues(world, 'event-rule', new Map())), where: { field: 'labels.host', in: numbers } },
    }),
  'a record that refers to as many': () => admin.ask('POST', '/api/records/change', { values: { title: 'Many', cis: ids } }),
  'a record with as many attributes': () =>
    admin.ask('POST', '/api/records/ci', { values: { title: 'Many', class: 'server', attributes: named(many, 'a') } }),
  'alerts in one request': () =>
    monitor.ask(
      'POST',
      '/connect/alertmanager/api/v2/alerts',
      Array.from({ length: many }, (_, i) => ({ labels: { alertname: `a${i}` } })),
    ),
  'labels of one alert': () =>
    monitor.ask('POST', '/connect/alertmanager/api/v2/alerts', [{ labels: { alertname: 'a', ...named(many, 'l') } }]),
  preferences: () => admin.ask('PUT', '/api/preferences', { folded: numbers }),
}

test.each(Object.entries(requests))('%s', { timeout: longestMs }, async (_, request) => {
  const { status, text } = await request()
  console.info(`${status} ${text.slice(0, 160)}`)
  expect(status).toBeLessThan(500)
})

test('records that are read by their ids', async () => {
  expect(await readRecords(world.engine.house, world.engine.database.as('*'), 'incident', ids)).toEqual([])
})

test('rows of a file, each with a reference of its own', { timeout: 600_000 }, async () => {
  const map = { name: 'many', type: 'category', key: { column: 'id', field: 'externalId' }, fields: { title: 'title' } }
  const file = `id,title\n${Array.from({ length: many }, (_, i) => `c${i},Category ${i}`).join('\n')}\n`
  const { run } = await imported(world.engine, map, file)
  expect(run).toMatchObject({ state: 'done', recordsCreated: many, rowsBad: 0 })
  const { status, headers } = await admin.ask('GET', '/api/records/category/export')
  expect({ status, count: Number(headers['record-count']) }).toEqual({ status: 200, count: many })
})
