/** Moves that the program makes: when they are due, and when a target is breached. */
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { hasConsequences } from '../clocks/breach-consequences.ts'
import { changeRecord, createRecord, moveRecord, runAs, seeRecord } from '../records/records.ts'
import { handleBreach } from './handle-breach.ts'
import { makeTimelyMoves } from './timely-moves.ts'

let house: TestHouse
let agent: Actor
beforeAll(async () => {
  house = await openHouse()
  agent = await house.person('Ana', 'agent', 'first-level-support')
})
const stateOf = async (id: string): Promise<string> =>
  (await seeRecord(house.engine, runAs(house.engine, house.system), house.system, 'incident', id)).state

test('a resolved incident closes after five days, not before', async () => {
  const { id } = await createRecord(house.engine, agent, 'incident', { title: 'Sin correo' })
  await moveRecord(house.engine, agent, 'incident', id, 'resolve', { resolution: 'reiniciado' })
  house.setTime('2026-03-07T08:00:00.000Z')
  expect(await makeTimelyMoves(house.engine)).toBe(0)
  house.setTime('2026-03-07T09:00:00.001Z')
  expect(await makeTimelyMoves(house.engine)).toBe(1)
  expect(await stateOf(id)).toBe('closed')
  expect(await makeTimelyMoves(house.engine)).toBe(0)
})

test('a breached resolution target escalates an open incident once', async () => {
  const { id } = await createRecord(house.engine, agent, 'incident', { title: 'Sin red' })
  const { id: agreement } = await createRecord(house.engine, house.system, 'agreement', { title: 'Red', kind: 'sla' })
  const entry = (threshold: number, agreementKind = 'sla') => ({
    type: 'incident',
    record: id,
    payload: { metric: 'resolution', threshold, agreementKind, agreement, target: agreement },
  })
  const escalations = async () => (await house.engine.database.as('*')(sql`select kind from escalation where incident = ${id}`)).length
  await handleBreach(house.engine, entry(75))
  await handleBreach(house.engine, entry(100, 'ola'))
  expect(await escalations()).toBe(0)
  await handleBreach(house.engine, entry(100))
  expect(await escalations()).toBe(1)
  const [{ message = null } = {}] = await house.engine.database.as('*')<{ message: unknown }>(
    sql`select message from story where record = ${id} and actor_kind = 'system' and kind = 'moved'`,
  )
  expect(message).toMatchObject({ id: 'clocks.targetPassed' })
  await moveRecord(house.engine, agent, 'incident', id, 'resolve', { resolution: 'x' })
  await handleBreach(house.engine, entry(100))
  expect(await escalations()).toBe(1)
})

test('a breach is a job only where something follows from it', () => {
  const follows = (metric: string, kind: string) => hasConsequences(house.engine.house, { type: 'incident', metric, kind })
  expect([follows('resolution', 'sla'), follows('resolution', 'uc')]).toEqual([true, true])
  expect([follows('resolution', 'ola'), follows('constructor', 'sla')]).toEqual([false, false])
})

test('a breached supplier target creates one breach of the contract', async () => {
  const make = async (type: string, values: Readonly<Record<string, unknown>>) =>
    (await createRecord(house.engine, house.system, type, values)).id
  const organisation = await make('organisation', { title: 'Fast Lines', kind: 'supplier' })
  const uc = await make('agreement', { title: 'Lines at once', kind: 'uc', supplier: organisation })
  const target = await make('service-level-target', {
    title: 'At once',
    agreement: uc,
    recordType: 'incident',
    metric: 'resolution',
    target: 1,
  })
  const supplier = await make('supplier', { title: 'Fast Lines', organisationOf: organisation })
  const contract = await make('contract', { title: 'Lines', supplier, agreement: uc, state: 'in-force' })
  await make('contract', { title: 'Old lines', supplier, agreement: uc, state: 'ended' })
  const incident = await createRecord(house.engine, agent, 'incident', { title: 'The line is cut' })
  const late = {
    type: 'incident',
    record: incident.id,
    payload: { metric: 'resolution', threshold: 100, agreementKind: 'uc', agreement: uc, target },
  }
  const breaches = () => house.engine.database.as('*')(sql`select contract, incident, target from "contract_breach"`)
  await handleBreach(house.engine, { ...late, payload: { ...late.payload, threshold: 75 } })
  expect(await breaches()).toEqual([])
  await handleBreach(house.engine, late)
  await handleBreach(house.engine, late)
  // a clock without an agreement
  await handleBreach(house.engine, { ...late, payload: { ...late.payload, agreement: null, target: null } })
  expect(await breaches()).toEqual([{ contract, incident: incident.id, target }])
})

test('a standard change from an approved template is approved, scheduled and started by the program', async () => {
  const template = await createRecord(house.engine, house.system, 'change-template', {
    title: 'Parches',
    plan: 'uno tras otro',
    backout: 'la imagen anterior',
    state: 'approved',
  })
  const times = { plannedStart: '2026-03-09T20:00:00.000Z', plannedEnd: '2026-03-09T21:00:00.000Z' }
  house.setTime('2026-03-08T09:00:00.000Z')
  const ask = (values: Readonly<Record<string, unknown>>) =>
    createRecord(house.engine, agent, 'change', { title: 'Parches de marzo', description: 'x', ...values })
  const standard = await ask({ kind: 'standard', template: template.id, ...times })
  const normal = await ask(times)
  const state = async (id: string) => (await seeRecord(house.engine, runAs(house.engine, house.system), house.system, 'change', id)).state
  expect([await state(standard.id), await state(normal.id)]).toEqual(['scheduled', 'new'])
  expect(await makeTimelyMoves(house.engine)).toBe(0)
  house.setTime('2026-03-09T20:00:00.000Z')
  expect(await makeTimelyMoves(house.engine)).toBe(1)
  expect(await state(standard.id)).toBe('implementing')
})

test('a schedule creates its task one day ahead, again and again', async () => {
  house.setTime('2026-03-10T09:00:00.000Z')
  const { id } = await createRecord(house.engine, house.system, 'job-schedule', {
    title: 'Copias',
    kind: 'backup',
    recurrence: 'FREQ=DAILY',
    nextAt: '2026-03-11T22:00:00.000Z',
    state: 'active',
  })
  const tasks = () =>
    house.engine.database.as('*')(sql`select due_at as "dueAt" from operational_task where schedule = ${id} order by due_at`)
  expect(await makeTimelyMoves(house.engine)).toBe(0)
  house.setTime('2026-03-10T22:00:01.000Z')
  expect(await makeTimelyMoves(house.engine)).toBe(1)
  expect(await makeTimelyMoves(house.engine)).toBe(0)
  house.setTime('2026-03-11T22:00:01.000Z')
  expect(await makeTimelyMoves(house.engine)).toBe(1)
  expect(await tasks()).toEqual([{ dueAt: '2026-03-11T22:00:00.000Z' }, { dueAt: '2026-03-12T22:00:00.000Z' }])
})

test('two nodes that make the timely moves at once create one task of a schedule', async () => {
  house.setTime('2026-03-12T09:00:00.000Z')
  for (let i = 0; i < 20; i++)
    await createRecord(house.engine, house.system, 'job-schedule', {
      title: `Weekly ${i}`,
      recurrence: 'FREQ=WEEKLY',
      nextAt: '2026-03-12T10:00:00.000Z',
      state: 'active',
    })
  await Promise.all([makeTimelyMoves(house.engine), makeTimelyMoves(house.engine)])
  const tasks = await house.engine.database.as('*')(
    sql`select count(*) as n from operational_task t join record r on r.id = t.id where r.title like 'Weekly %' group by t.schedule`,
  )
  expect(tasks).toEqual(Array.from({ length: 20 }, () => ({ n: 1 })))
})

test('a changed address of a CI creates one unauthorised change, unless a change covers the CI', async () => {
  house.setTime('2026-03-12T09:00:00.000Z')
  const scanner: Actor = { ...house.system, kind: 'connector', name: 'scanner', roles: ['connector'] }
  const make = async (address: string) =>
    (await createRecord(house.engine, house.system, 'ci', { title: address, address, state: 'in-use' })).id
  const sees = (id: string, address: string) => changeRecord(house.engine, scanner, 'ci', id, { address })
  const raised = (id: string) =>
    house.engine.database.as('*')(
      sql`select r.state from change t join record r on r.id = t.id where ${id} = any (t.cis) and t.unauthorised`,
    )
  const [alone, covered] = [await make('10.0.0.1'), await make('10.0.0.2')]
  const times = { plannedStart: '2026-03-12T08:00:00.000Z', plannedEnd: '2026-03-12T10:00:00.000Z' }
  await createRecord(house.engine, house.system, 'change', { title: 'Nueva red', cis: [covered], ...times })
  await sees(alone, '10.0.1.1')
  await sees(alone, '10.0.1.2')
  await sees(covered, '10.0.2.2')
  expect(await raised(alone)).toEqual([{ state: 'new' }])
  expect(await raised(covered)).toEqual([])
})
