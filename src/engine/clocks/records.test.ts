/** Clocks in the database: started, paused and stopped by writes, reported by ticks of several nodes, and replayed from the story. */

import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { clockName, type Message } from '#kernel/messages.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { eventually } from '#testing/eventually.ts'
import { perform, planMove } from '../records/perform-write.ts'
import { changeRecord, createRecord, moveRecord } from '../records/records.ts'
import { type ClockRow, selectClocks } from '../store/clock-rows.ts'
import type { Database, Run } from '../store/database.ts'
import { readRecord } from '../store/rows.ts'
import { readClocks } from './read-clocks.ts'
import { refreshClocks } from './refresh.ts'
import { replayClocks, selectStory } from './replay.ts'
import { tickClocks } from './tick.ts'

let house: TestHouse
let lead: Actor
const ids: Record<string, string> = {}
const make = async (type: string, values: Record<string, unknown>): Promise<string> =>
  (await createRecord(house.engine, house.system, type, { title: type, ...values })).id
const all = () => house.engine.database.as('*')
const clocksOf = (record: AnyRecord): Promise<readonly ClockRow[]> => all()(selectClocks(record.id))
const clock = async (record: AnyRecord, metric = 'resolution'): Promise<ClockRow | undefined> =>
  (await clocksOf(record)).find((row) => row.metric === metric)
const facts = (record: AnyRecord) =>
  all()<{ message: Message | null; related: Record<string, unknown> }>(
    sql`select message, related from story where record = ${record.id} and kind = 'fact' order by id`,
  )
const at = (time: string): void => house.setTime(`2026-03-${time}:00.000Z`)
const open = (values: Record<string, unknown> = {}): Promise<AnyRecord> =>
  createRecord(house.engine, house.system, 'incident', {
    title: 'No mail',
    service: ids['mail'],
    impact: 'high',
    urgency: 'high',
    ...values,
  })
const move = (record: AnyRecord, name: string, values: Record<string, unknown> = {}) =>
  moveRecord(house.engine, lead, 'incident', record.id, name, values)

beforeAll(async () => {
  house = await openHouse()
  lead = await house.person('Lucía', 'agent', 'incident-manager', 'first-level-support')
  ids['mail'] = await make('service', { title: 'Mail' })
  ids['team'] = await make('team', { title: 'Desk' })
  ids['office'] = await make('calendar', {
    title: 'Office',
    zone: 'Europe/Madrid',
    hours: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]])),
  })
  ids['agreement'] = await make('agreement', {
    title: 'Gold',
    kind: 'sla',
    service: ids['mail'],
    customer: house.organisation,
    state: 'in-force',
    validFrom: '2026-01-01',
  })
  const target = (values: Record<string, unknown>) =>
    make('service-level-target', { agreement: ids['agreement'], recordType: 'incident', ...values })
  await target({ metric: 'response', target: 1800 })
  await target({ metric: 'resolution', target: 4 * 3600, calendar: ids['office'] })
  await target({ metric: 'resolution', target: 16 * 3600, calendar: ids['office'], where: { field: 'priority', is: 'low' } })
  // of a field that existed when the target was written
  const old = await target({ metric: 'resolution', target: 3600 })
  await all()(sql`update service_level_target set "where" = cast('{"field":"nowhere","is":1}' as jsonb) where id = ${old}`)
  await house.engine.reload()
})

test('an incident of a covered service has two clocks from its creation', async () => {
  at('02T10:00')
  const record = await open()
  expect(await clocksOf(record)).toMatchObject([
    {
      metric: 'resolution',
      state: 'running',
      startedAt: '2026-03-02T10:00:00.000Z',
      dueAt: '2026-03-02T14:00:00.000Z',
      nextAt: '2026-03-02T13:00:00.000Z',
    },
    { metric: 'response', state: 'running', dueAt: '2026-03-02T10:30:00.000Z' },
  ])
  expect(await clocksOf(await open({ service: null }))).toEqual([])
})

test('moves stop, pause and reopen the clocks of an incident and set its outcome flags, and a replay of its story returns the same clocks', async () => {
  at('02T10:00')
  const record = await open()
  at('02T10:20')
  await move(record, 'start')
  at('02T11:00')
  await move(record, 'hold', { waitingFor: 'caller' })
  expect(await clock(record)).toMatchObject({ state: 'paused', elapsedSeconds: 3600, dueAt: null })
  at('03T09:00')
  await move(record, 'resume')
  at('03T10:00')
  await changeRecord(house.engine, lead, 'incident', record.id, { impact: 'low', urgency: 'low' })
  at('03T13:00')
  const { record: done } = await move(record, 'resolve', { resolution: 'restarted' })
  expect(done).toMatchObject({ withinSla: false, respondedInTime: true })
  expect(await clock(record)).toMatchObject({ state: 'missed', breachedAt: '2026-03-03T12:00:00.000Z', elapsedSeconds: 5 * 3600 })
  at('04T09:00')
  const { record: again } = await move(record, 'reopen')
  expect(again).toMatchObject({ withinSla: null })
  at('04T09:30')
  await move(record, 'resolve', { resolution: 'really' })

  const present = (await readRecord(house.engine.house, all(), 'incident', record.id)) as AnyRecord
  const replay = replayClocks(house.engine, present, await all()(selectStory(record.id)), house.engine.now())
  const shape = (rows: readonly ClockRow[]) =>
    rows.map(({ id: _, raised: __, nextAt: ___, ...row }) => row).sort((a, b) => a.metric.localeCompare(b.metric))
  expect(shape(replay.rows)).toEqual(shape(await clocksOf(record)))
  expect(replay.outcome).toEqual({ respondedInTime: true, withinSla: false })
})

test('another priority changes the target of the running clock and keeps its time', async () => {
  at('02T10:00')
  const record = await open()
  const before = await clock(record)
  at('02T12:00')
  await changeRecord(house.engine, lead, 'incident', record.id, { impact: 'low', urgency: 'low' })
  // the shortest target that applies is still the general one
  expect((await clock(record))?.targetId).toBe(before?.targetId)
  await all()(sql`update record set state = 'retired', phase = 'closed' where id = ${before?.targetId}`)
  await house.engine.reload()
  await changeRecord(house.engine, lead, 'incident', record.id, { urgency: 'medium', impact: 'low', title: 'Still no mail' })
  expect(await clock(record)).toMatchObject({
    id: before?.id,
    targetSeconds: 16 * 3600,
    startedAt: before?.startedAt,
    dueAt: '2026-03-04T10:00:00.000Z',
  })
  await all()(sql`update record set state = 'active', phase = 'active' where id = ${before?.targetId}`)
  await house.engine.reload()
})

test('a change of agreements updates the clocks of open records, and new clocks have the pauses of the story', async () => {
  at('04T08:00')
  const [record, unpromised] = [await open(), await open({ service: await make('service', { title: 'Print' }) })]
  at('04T09:00')
  await move(unpromised, 'assign', { team: ids['team'] })
  await move(unpromised, 'hold', { waitingFor: 'supplier' })
  at('04T11:00')
  await move(unpromised, 'resume')
  expect(await clocksOf(unpromised)).toEqual([])
  const agreement = await make('agreement', {
    title: 'Print',
    kind: 'sla',
    service: unpromised['service'],
    customer: house.organisation,
    state: 'in-force',
    validFrom: '2026-03-01',
  })
  await make('service-level-target', { agreement, recordType: 'incident', metric: 'resolution', target: 5 * 3600 })
  const target = (await clock(record))?.targetId
  await all()(sql`update service_level_target set target = 7200 where id = ${target}`)
  await house.engine.reload()
  expect(await refreshClocks(house.engine)).toBeGreaterThanOrEqual(2)
  expect(await clock(record)).toMatchObject({
    targetSeconds: 7200,
    dueAt: '2026-03-04T10:00:00.000Z',
    breachedAt: '2026-03-04T10:00:00.000Z',
  })
  expect(await clock(unpromised)).toMatchObject({ startedAt: '2026-03-04T08:00:00.000Z', dueAt: '2026-03-04T15:00:00.000Z' })
  expect(await refreshClocks(house.engine)).toBe(0)
  await all()(sql`update service_level_target set target = 14400 where id = ${target}`)
  await house.engine.reload()
})

test('two nodes that update the clocks at once start one clock for each promise', async () => {
  at('05T08:00')
  const service = await make('service', { title: 'Scan' })
  const records = await Promise.all(Array.from({ length: 40 }, () => open({ service })))
  const customer = house.organisation
  const promise = { title: 'Scan', kind: 'sla', service, customer, state: 'in-force', validFrom: '2026-03-01' }
  await make('service-level-target', {
    agreement: await make('agreement', promise),
    recordType: 'incident',
    metric: 'resolution',
    target: 3600,
  })
  await house.engine.reload()
  await Promise.all([refreshClocks(house.engine), refreshClocks(house.engine)])
  const counts = await Promise.all(records.map(async (record) => (await clocksOf(record)).length))
  expect(new Set(counts)).toEqual(new Set([1]))
})

describe('ticks', () => {
  beforeAll(async () => {
    await all()(sql`update clock set next_at = null`)
  })

  test('report each threshold once, in the story and the outbox, with the exact moment of the breach', async () => {
    at('09T10:00')
    const record = await open()
    at('09T10:22')
    expect(await tickClocks(house.engine)).toBe(0)
    at('09T10:23')
    expect(await tickClocks(house.engine)).toBe(1)
    expect(await tickClocks(house.engine)).toBe(0)
    at('09T15:00')
    expect(await tickClocks(house.engine)).toBe(2)
    expect((await facts(record)).map((fact) => fact.message?.params)).toEqual([
      { threshold: 75, clock: clockName('incident', 'response'), kind: 'SLA' },
      { threshold: 100, clock: clockName('incident', 'response'), kind: 'SLA' },
      { threshold: 100, clock: clockName('incident', 'resolution'), kind: 'SLA' },
    ])
    expect((await facts(record))[2]?.related).toMatchObject({ metric: 'resolution', threshold: 100 })
    expect(await clock(record)).toMatchObject({ raised: 100, breachedAt: '2026-03-09T14:00:00.000Z', nextAt: null, state: 'running' })
    expect(await readClocks(house.engine, all(), record)).toMatchObject([
      { metric: 'response', state: 'breached', agreement: { title: 'Gold' }, calendar: null, elapsed: 5 * 3600 },
      { metric: 'resolution', state: 'breached', calendar: { title: 'Office' }, elapsed: 5 * 3600, remaining: -3600, percent: 125 },
    ])
  })

  test('of several nodes at the same time report each threshold once', async () => {
    at('16T10:00')
    const records = await Promise.all(Array.from({ length: 130 }, () => open()))
    at('16T11:00')
    const counts = await Promise.all(Array.from({ length: 3 }, () => tickClocks(house.engine)))
    const rest = await tickClocks(house.engine)
    expect(counts.reduce((sum, one) => sum + one, rest)).toBe(130)
    const rows = await all()<{ n: number }>(
      sql`select count(*) as n from story where kind = 'fact' and record = any (cast(${records.map((record) => record.id)} as uuid[]))`,
    )
    expect(rows[0]?.n).toBe(130)
  })

  test('and a move at the same time lose nothing: each threshold is reported once', async () => {
    await all()(sql`update clock set next_at = null`)
    at('17T10:00')
    const record = await open()
    await move(record, 'assign', { team: ids['team'] })
    // the very moment of the threshold
    at('17T13:00')
    let planned = 0
    const hold = async (run: Run, lock: boolean) => {
      const before = (await readRecord(house.engine.house, run, 'incident', record.id, lock)) as AnyRecord
      const writing = { engine: house.engine, run, who: lead, at: house.engine.now() }
      const plan = await planMove(writing, 'hold', { record: before, values: { waitingFor: 'caller' }, comment: {} })
      if (planned++ === 0) expect(await tickClocks(house.engine)).toBe(1)
      if ('refused' in plan) throw new Error('an assigned incident can wait')
      return plan
    }
    await perform(house.engine, lead, hold)
    expect(await clock(record)).toMatchObject({ raised: 75, state: 'paused' })
    at('17T13:01')
    await move(record, 'resume')
    await tickClocks(house.engine)
    expect((await facts(record)).map((fact) => fact.message?.params?.['threshold'])).toEqual([75])
  })

  test('of a node that dies are repeated by the next one', async () => {
    await all()(sql`update clock set next_at = null`)
    at('23T10:00')
    const record = await open()
    at('23T10:25')
    const transaction: Database['transaction'] = (scope, work) =>
      house.engine.database.transaction(scope, async (run) => {
        await work(run)
        throw Object.assign(new Error('killed before the commit'), { code: '57P01' })
      })
    const failing = { ...house.engine, database: { ...house.engine.database, transaction } }
    await expect(tickClocks(failing)).rejects.toThrow('killed')
    expect(await facts(record)).toEqual([])
    // PostgreSQL releases the locks once it has seen that the connection is closed
    expect(await eventually('the next tick', async () => (await tickClocks(house.engine)) || undefined)).toBe(1)
  })

  test('do not report clocks that were stopped in time', async () => {
    at('24T10:00')
    const record = await open()
    at('24T10:10')
    await move(record, 'start')
    await move(record, 'resolve', { resolution: 'x' })
    at('30T10:00')
    await tickClocks(house.engine)
    expect(await facts(record)).toEqual([])
  })
})

test('a clock whose calendar has an unknown time zone counts in UTC and says so', async () => {
  at('31T10:00')
  await expect(make('calendar', { zone: 'Mars/Olympus', hours: {} })).rejects.toMatchObject({ code: 'value.refused' })
  const record = await open()
  // as it was stored before zones were checked
  await all()(sql`update calendar set zone = 'Mars/Olympus' where id = ${ids['office']}`)
  await house.engine.reload()
  const shown = (await readClocks(house.engine, all(), record)).find((one) => one.metric === 'resolution')
  expect(JSON.stringify(shown?.explanation)).toContain('{"id":"clocks.unknownZone","params":{"zone":"Mars/Olympus"}}')
  expect(shown).toMatchObject({ startedAt: '2026-03-31T10:00:00.000Z', state: 'running' })
  expect(await open()).toMatchObject({ state: 'new' })
})
