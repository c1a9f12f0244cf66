/** Moves that the program makes by itself: when their time has come, and when a promise is broken. */
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { createRecord, moveRecord, runAs, seeRecord } from '../records/records.ts'
import { answerLate } from './late.ts'
import { makeTimelyMoves } from './timely.ts'

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

test('a broken promise of resolution becomes a hierarchical escalation, once, and only while the incident is open', async () => {
  const { id } = await createRecord(house.engine, agent, 'incident', { title: 'Sin red' })
  const entry = (threshold: number, agreementKind = 'sla') => ({
    type: 'incident',
    record: id,
    payload: { metric: 'resolution', threshold, agreementKind },
  })
  const escalations = async () => (await house.engine.database.as('*')(sql`select kind from escalation where incident = ${id}`)).length
  await answerLate(house.engine, entry(75))
  await answerLate(house.engine, entry(100, 'ola'))
  expect(await escalations()).toBe(0)
  await answerLate(house.engine, entry(100))
  expect(await escalations()).toBe(1)
  await moveRecord(house.engine, agent, 'incident', id, 'resolve', { resolution: 'x' })
  await answerLate(house.engine, entry(100))
  expect(await escalations()).toBe(1)
})
