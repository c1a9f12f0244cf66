/** Rows with references to missing records: trees in one file, types that refer to each other, and references that stay missing. */
import { beforeAll, expect, test } from 'vitest'
import { createRecord } from '#engine/records/records.ts'
import type { RunningEngine } from '#engine/start/open-engine.ts'
import { readRecord } from '#engine/store/rows.ts'
import { theSystem } from '#kernel/actor.ts'
import { openHouse } from '#testing/engine.ts'
import { imported, outcomeOf, readyRun } from './desk.ts'
import { workOff } from './importer.ts'

let engine: RunningEngine
beforeAll(async () => {
  engine = (await openHouse()).engine
})

const record = async (type: string, key: string) => readRecord(engine.house, engine.database.as('*'), type, key)

const sites = (name: string, parent: object = {}) => ({
  name,
  type: 'site',
  key: { column: 'no', field: 'number' },
  fields: { title: 'what', parent: { column: 'in', reference: { by: 'title', missing: 'leave', ...parent } } },
})

test('a tree is imported from one file with leaves before the root, and cycles too', async () => {
  const file = 'no,what,in\nA1,Desk,Floor\nA2,Floor,Tower\nA3,Tower,\nA4,Left,Right\nA5,Right,Left\n'
  const { run, verdicts } = await imported(engine, sites('tree'), file)
  expect(verdicts).toEqual([])
  expect(run).toMatchObject({ state: 'done', recordsCreated: 5, recordsChanged: 0, rowsDone: 5, rowsBad: 0 })
  const [desk, floor, tower, left, right] = await Promise.all(['A1', 'A2', 'A3', 'A4', 'A5'].map((number) => record('site', number)))
  expect([desk?.['parent'], floor?.['parent'], tower?.['parent']]).toEqual([floor?.['id'], tower?.['id'], null])
  expect([left?.['parent'], right?.['parent']]).toEqual([right?.['id'], left?.['id']])
  expect((await imported(engine, sites('tree'), file)).run).toMatchObject({ recordsCreated: 0, recordsChanged: 0, recordsUnchanged: 5 })
})

test('a run stopped between rows and references continues with the references', async () => {
  const id = await readyRun(engine, sites('stopped'), 'no,what,in\nG1,Shelf,Rack\nG2,Rack,\n')
  let asked = 0
  await workOff(engine, () => ++asked > 1)
  expect((await outcomeOf(engine, id)).run).toMatchObject({ state: 'writing', recordsCreated: 2 })
  expect(await record('site', 'G1')).toMatchObject({ parent: null })
  await workOff(engine)
  expect(await outcomeOf(engine, id)).toMatchObject({ run: { state: 'done', recordsCreated: 2, rowsDone: 2 }, verdicts: [] })
  expect((await record('site', 'G1'))?.['parent']).toBe((await record('site', 'G2'))?.['id'])
})

test('a dry run reports missing references', async () => {
  const { run, verdicts } = await imported(engine, sites('dry'), 'no,what,in\nB1,Desk,Cellar\n', { dryRun: true })
  expect(run).toMatchObject({ recordsCreated: 1, rowsBad: 0 })
  expect(verdicts).toMatchObject([{ line: 2, verdict: 'create', reason: 'Within: there is no Site with the Title “Cellar”.' }])
})

test('a missing reference is reported with its line, keeps the old value, and is found at the next import', async () => {
  const file = 'no,what,in\nC1,Desk,Attic\nC2,Chair,\n'
  const first = await imported(engine, sites('missing'), file)
  expect(first.run).toMatchObject({ recordsCreated: 2, rowsBad: 0 })
  expect(first.verdicts).toMatchObject([{ line: 2, verdict: 'nothing', reason: 'Within: there is no Site with the Title “Attic”.' }])
  const attic = await createRecord(engine, theSystem, 'site', { title: 'Attic', organisation: first.run.organisation })
  const second = await imported(engine, sites('missing'), file)
  expect(second.verdicts).toEqual([])
  expect(second.run).toMatchObject({ recordsCreated: 0, recordsChanged: 1, recordsUnchanged: 1 })
  expect(await record('site', 'C1')).toMatchObject({ parent: attic.id, version: 2 })
  const third = await imported(engine, sites('missing'), file.replace('Attic', 'Nowhere').replace('Desk', 'Table'))
  expect(third.verdicts).toHaveLength(1)
  expect(await record('site', 'C1')).toMatchObject({ title: 'Table', parent: attic.id })
})

test('without `leave`, or for a required reference, the row is bad', async () => {
  const strict = await imported(engine, sites('strict', { missing: 'refuse' }), 'no,what,in\nD1,Desk,Cellar\n')
  expect(strict.run).toMatchObject({ recordsCreated: 0, rowsBad: 1 })
  const map = {
    name: 'required',
    type: 'work-log-entry',
    key: { column: 'no', field: 'number' },
    fields: { title: 'what', effort: { constant: '1:00' }, incident: { column: 'on', reference: { by: 'number', missing: 'leave' } } },
  }
  const { run, verdicts } = await imported(engine, map, 'no,what,on\nE1,work,INC1\n')
  expect(run).toMatchObject({ recordsCreated: 0, rowsBad: 1 })
  expect(verdicts).toMatchObject([{ line: 2, verdict: 'bad', reason: 'Incident: there is no Incident with the Number “INC1”.' }])
})

test('a structured value is JSON in its cell', async () => {
  const map = {
    name: 'calendars',
    type: 'calendar',
    key: { column: 'no', field: 'number' },
    fields: { title: 'what', zone: { constant: 'Europe/Madrid' }, hours: 'hours', daysOff: 'off' },
  }
  const file = `no,what,hours,off\nF1,Office,"{""mon"":[[""09:00"",""17:30""]]}","{""2026-12-24"":""Nochebuena""}"\nF2,Odd,monday,\n`
  const { verdicts } = await imported(engine, map, file)
  expect(await record('calendar', 'F1')).toMatchObject({ hours: { mon: [['09:00', '17:30']] }, daysOff: { '2026-12-24': 'Nochebuena' } })
  expect(verdicts).toMatchObject([{ line: 3, verdict: 'bad', reason: expect.stringContaining('must be time spans such as') }])
})
