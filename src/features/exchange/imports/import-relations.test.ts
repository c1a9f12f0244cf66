/** A file of relations: each row relates a record to others, once, with an entry in its story. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecord } from '#engine/records/records.ts'
import { openEngine, type RunningEngine } from '#engine/start/open-engine.ts'
import { theSystem } from '#kernel/actor.ts'
import { freshDatabase } from '#testing/database.ts'
import { buildHouse } from '#testing/house.ts'
import { imported } from './desk.ts'

let engine: RunningEngine
beforeAll(async () => {
  const database = await freshDatabase()
  engine = await openEngine({ house: buildHouse, appUrl: database.appUrl, connections: 5 })
  await createRecord(engine, theSystem, 'organisation', { title: 'Aurora', kind: 'internal' })
  const machines = {
    name: 'machines',
    type: 'ci',
    key: { column: 'id', field: 'externalId' },
    state: { column: 'id', values: {}, otherwise: 'in-use' },
    fields: { title: 'id', class: { constant: 'server' } },
  }
  await imported(engine, machines, 'id\nweb\ndb\ndisk\nlamp\n')
})
afterAll(() => engine.stop())

const map = (more: Record<string, unknown> = {}) => ({
  name: 'dependencies',
  type: 'ci',
  mode: 'relations',
  key: { column: 'from', field: 'externalId' },
  relations: [{ column: 'to', relation: 'depends-on', type: 'ci', reference: { by: 'externalId' }, separator: '+' }],
  ...more,
})
const relations = () =>
  engine.database.as('*')(sql`
    select f.title as "from", t.title as "to", l.relation from relation l join record f on f.id = l.from_id join record t on t.id = l.to_id order by 1, 2`)
const entries = () =>
  engine.database.as('*')(sql`
    select r.title, s.message -> 'params' ->> 'title' as other from story s join record r on r.id = s.record where s.kind = 'related' order by 1, 2`)

test('each row relates its record to those of the cell, and the story of the record has an entry for each', async () => {
  const { run } = await imported(engine, map(), 'from,to\nweb,db+disk\ndb,disk\nweb,db\n')
  expect(run).toMatchObject({ state: 'done', rowsRead: 3, rowsBad: 0, recordsChanged: 2 })
  expect(await relations()).toEqual([
    { from: 'db', to: 'disk', relation: 'depends-on' },
    { from: 'web', to: 'db', relation: 'depends-on' },
    { from: 'web', to: 'disk', relation: 'depends-on' },
  ])
  expect(await entries()).toEqual([
    { title: 'db', other: 'disk' },
    { title: 'web', other: 'db' },
    { title: 'web', other: 'disk' },
  ])
})

test('the same relations again change nothing, and a row with an unknown record is bad alone', async () => {
  const { run, verdicts } = await imported(engine, map({ name: 'more' }), 'from,to\nweb,db\nweb,moon\nnobody,db\nlamp,lamp\nlamp,web\n')
  expect(run).toMatchObject({ state: 'done', rowsBad: 3 })
  expect(verdicts.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    expect.stringMatching(/^3 .*“moon”/),
    expect.stringMatching(/^4 .*“nobody”/),
    expect.stringMatching(/^5 .*itself/),
  ])
  expect(await relations()).toHaveLength(4)
  expect(await entries()).toHaveLength(4)
})

test('a map with an unknown relation, or with relations in another mode, is refused', async () => {
  const refusal = (more: Record<string, unknown>) =>
    imported(engine, map(more), '').then(
      () => '',
      (error: { sentence?: unknown }) => JSON.stringify(error.sentence),
    )
  const wrong = [{ column: 'to', relation: 'likes', type: 'ci', reference: { by: 'externalId' } }]
  expect(await refusal({ relations: wrong })).toContain('unknownRelation')
  expect(await refusal({ mode: 'records', fields: { title: 'from' } })).toContain('relationsNeedMode')
})
