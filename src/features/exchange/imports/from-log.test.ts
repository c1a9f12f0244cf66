/** Logs of states only: moments and counts are computed from the rows, rows are left out, and several columns order them. */
import { beforeAll, expect, test } from 'vitest'
import type { RunningEngine } from '#engine/start/open-engine.ts'
import { readRecord } from '#engine/store/rows.ts'
import { openHouse } from '#testing/engine.ts'
import { imported } from './desk.ts'

let engine: RunningEngine
beforeAll(async () => {
  engine = (await openHouse()).engine
})

const incident = (number: string) => readRecord(engine.house, engine.database.as('*'), 'incident', number)
const done = ['resolved', 'closed']
const map = (name: string, more: Record<string, unknown> = {}) => ({
  name,
  type: 'incident',
  mode: 'log',
  key: { column: 'no', field: 'number' },
  log: { at: 'at' },
  state: { column: 'state', values: { new: 'new', work: 'in-progress', done: 'resolved', closed: 'closed', none: 'keep' } },
  fields: {
    title: 'no',
    team: { column: 'team', reference: { by: 'title', create: true } },
    resolvedAt: { fromLog: { reached: done } },
    reopenings: { fromLog: { left: done } },
    reassignments: { fromLog: { changed: 'team' } },
    effort: { fromLog: { spent: ['in-progress'] } },
  },
  ...more,
})
const rows = (no: string, ...lines: readonly string[]) => `no,at,state,team\n${lines.map((line) => `${no},${line}\n`).join('')}`

test('moments and counts of a log of states and teams are computed from all of its rows', async () => {
  await imported(
    engine,
    map('counted'),
    rows(
      'INC701',
      '2025-03-03T08:00Z,new,Desk',
      '2025-03-03T09:00Z,work,Desk',
      '2025-03-03T09:30Z,none,',
      '2025-03-03T10:00Z,done,Storage',
      '2025-03-03T12:00Z,work,Storage',
      '2025-03-03T12:20Z,done,Desk',
      '2025-03-05T08:00Z,closed,Desk',
    ),
  )
  expect(await incident('INC701')).toMatchObject({
    state: 'closed',
    openedAt: '2025-03-03T08:00:00.000Z',
    resolvedAt: '2025-03-03T12:20:00.000Z',
    closedAt: '2025-03-05T08:00:00.000Z',
    reopenings: 1,
    reassignments: 2,
    effort: 80 * 60,
  })
})

test('a record that was reopened and is still in work has no moment of resolution', async () => {
  const { run } = await imported(
    engine,
    map('open-again'),
    rows('INC702', '2025-03-03T08:00Z,new,', '2025-03-03T10:00Z,done,', '2025-03-03T12:00Z,work,'),
  )
  expect(run).toMatchObject({ rowsBad: 0, recordsCreated: 1 })
  expect(await incident('INC702')).toMatchObject({ state: 'in-progress', resolvedAt: null, reopenings: 1, reassignments: 0 })
})

test('a corrected map repairs states, moments and counts, as an event at the end of the log and not of the day of the import', async () => {
  const file = rows(
    'INC706',
    '2025-03-03T08:00Z,new,Desk',
    '2025-03-03T10:00Z,done,Desk',
    '2025-03-03T12:00Z,work,Storage',
    '2025-03-04T12:00Z,done,Storage',
  )
  const values = { new: 'new', work: 'pending', done: 'in-progress' }
  await imported(engine, map('mended', { state: { column: 'state', values } }), file)
  expect(await incident('INC706')).toMatchObject({ state: 'in-progress', resolvedAt: null, reopenings: 0 })
  const { run } = await imported(engine, map('mended'), file)
  expect(run).toMatchObject({ recordsChanged: 1, rowsBad: 0 })
  const mended = await incident('INC706')
  expect(mended).toMatchObject({ state: 'resolved', resolvedAt: '2025-03-04T12:00:00.000Z', reopenings: 1, reassignments: 1 })
  expect(mended?.updatedAt).toBe('2025-03-04T12:00:00.000Z')
  expect((await imported(engine, map('mended'), file)).run).toMatchObject({ recordsUnchanged: 1 })
})

test('rows that the map leaves out are counted, listed and change nothing', async () => {
  const skip = [
    { column: 'state', in: ['note', 'mail'] },
    { column: 'at', empty: true },
  ]
  const file = rows('INC703', '2025-03-03T08:00Z,new,', '2025-03-03T09:00Z,note,', ',work,', '2025-03-03T10:00Z,done,')
  const { run, verdicts } = await imported(engine, map('skipping', { skip }), file)
  expect(run).toMatchObject({ state: 'done', rowsRead: 4, rowsDone: 4, rowsBad: 0, rowsSkipped: 2 })
  expect(verdicts).toMatchObject([
    { line: 3, verdict: 'skipped' },
    { line: 4, verdict: 'skipped' },
  ])
  expect(await incident('INC703')).toMatchObject({ state: 'resolved', resolvedAt: '2025-03-03T10:00:00.000Z' })
})

test('the state can come from two columns, and two columns order the rows, also below a millisecond', async () => {
  const two = {
    log: { at: 'at', order: ['at', 'step'] },
    state: { concat: '{state} / {sub}', values: { 'open / new': 'new', 'open / work': 'in-progress', 'shut / ok': 'resolved' } },
  }
  const file = (no: string, lines: readonly string[]) => `no,at,step,state,sub,team\n${lines.map((line) => `${no},${line},\n`).join('')}`
  await imported(
    engine,
    map('two', two),
    file('INC704', ['2025-03-03T10:00Z,10,shut,ok', '2025-03-03T10:00Z,9,open,work', '2025-03-03T08:00Z,1,open,new']),
  )
  expect(await incident('INC704')).toMatchObject({ state: 'resolved', reopenings: 0 })
  await imported(
    engine,
    map('two-again', two),
    file('INC705', ['2025-03-03T10:00:00.000900Z,1,shut,ok', '2025-03-03T10:00:00.000100Z,1,open,work', '2025-03-03T08:00:00Z,1,open,new']),
  )
  expect(await incident('INC705')).toMatchObject({ state: 'resolved', reopenings: 0 })
})

test('a map whose computed fields cannot be filled is refused with a sentence for each', async () => {
  const wrong = {
    title: 'no',
    resolvedAt: { fromLog: { reached: ['solved'] } },
    reopenings: { fromLog: { changed: 'service' } },
    major: { fromLog: { left: done } },
    effort: { fromLog: { left: done, spent: done } },
  }
  const refusal = async (fields: unknown) =>
    imported(engine, map('refused', { fields }), '').then(
      () => '',
      (error: { sentence?: unknown }) => JSON.stringify(error.sentence),
    )
  expect(await refusal(wrong)).toContain('oneOfLog')
  const said = await refusal({ ...wrong, effort: 'no' })
  for (const problem of ['unknownState', 'changedNotMapped', 'notNumber']) expect(said).toContain(problem)
})
