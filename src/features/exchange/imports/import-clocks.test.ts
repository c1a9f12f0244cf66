import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecord, moveRecord } from '#engine/records/records.ts'
import { openEngine, type RunningEngine } from '#engine/start/open-engine.ts'
import { theSystem } from '#kernel/actor.ts'
import { freshDatabase } from '#testing/database.ts'
import { buildHouse } from '#testing/house.ts'
import { imported } from './desk.ts'

let engine: RunningEngine
beforeAll(async () => {
  const database = await freshDatabase()
  engine = await openEngine({ house: buildHouse, appUrl: database.appUrl, connections: 5 })
  const organisation = (await createRecord(engine, theSystem, 'organisation', { title: 'Aurora', kind: 'internal' })).id
  const who = { ...theSystem, organisation, roles: ['system', 'administrator'] }
  const agreement = await createRecord(engine, who, 'agreement', { title: 'Standard', kind: 'sla', validFrom: '2025-01-01' })
  await createRecord(engine, who, 'service-level-target', {
    title: 'Four hours',
    agreement: agreement.id,
    recordType: 'incident',
    metric: 'resolution',
    target: 14_400,
  })
  for (const move of ['negotiate', 'sign', 'activate'])
    await moveRecord(engine, who, 'agreement', agreement.id, move).catch(() => undefined)
  await engine.database.as('*')(sql`update record set state = 'in-force', phase = 'active' where id = ${agreement.id}`)
  await engine.reload()
})
afterAll(() => engine.stop())

const clocks = (number: string) =>
  engine.database.as('*')(sql`
    select c.metric, c.state, c.elapsed_seconds as elapsed, c.breached_at as breached, c.next_at as next, jsonb_array_length(c.ledger) as pauses, i.within_sla as kept
    from clock c join record r on r.id = c.record join incident i on i.id = r.id where r.number = ${number}`)
const map = {
  name: 'clocks',
  type: 'incident',
  mode: 'log',
  key: { column: 'no', field: 'number' },
  dates: { format: 'YYYY-MM-DD HH:mm' },
  log: { at: 'at' },
  state: {
    column: 'state',
    values: { open: 'in-progress', waiting: { state: 'pending', set: { waitingFor: 'caller' } }, done: 'resolved' },
  },
  fields: { title: 'what', openedAt: 'opened' },
}

test('imported history has the clocks of the agreement at that time, without pauses', async () => {
  const file = (no: string, end: string) =>
    `${no},x,2025-05-05 08:00,2025-05-05 08:30,open\n${no},x,2025-05-05 08:00,2025-05-05 09:00,waiting\n${no},x,2025-05-05 08:00,2025-05-05 15:00,open\n${no},x,2025-05-05 08:00,${end},done\n`
  await imported(
    engine,
    map,
    `no,what,opened,at,state\n${file('Q1', '2025-05-05 17:00')}${file('Q2', '2025-05-05 19:00')}Q3,x,2024-12-31 08:00,2024-12-31 09:00,open\n`,
  )
  expect(await clocks('Q1')).toMatchObject([
    { metric: 'resolution', state: 'met', elapsed: 3 * 3600, pauses: 1, kept: true, breached: null },
  ])
  expect(await clocks('Q2')).toMatchObject([
    { metric: 'resolution', state: 'missed', elapsed: 5 * 3600, pauses: 1, kept: false, breached: '2025-05-05T18:00:00.000Z' },
  ])
  expect(await clocks('Q3')).toEqual([])
})

test('new rows of a log update its clocks', async () => {
  const start = 'no,what,opened,at,state\nQ4,x,2025-05-05 08:00,2025-05-05 08:30,open\n'
  await imported(engine, map, start)
  expect(await clocks('Q4')).toMatchObject([{ state: 'running' }])
  await imported(engine, map, `${start}Q4,x,2025-05-05 08:00,2025-05-05 10:00,done\n`)
  expect(await clocks('Q4')).toMatchObject([{ state: 'met', elapsed: 2 * 3600, kept: true }])
})
