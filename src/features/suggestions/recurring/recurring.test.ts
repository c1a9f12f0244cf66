/** Recurring incidents are found, and a problem can be created for them. */
import { beforeEach, expect, test } from 'vitest'
import { visibleTo } from '#engine/access/rights.ts'
import { createRecord, runAs, seeRecord } from '#engine/records/records.ts'
import { countRecords } from '#engine/store/list.ts'
import type { Actor } from '#kernel/actor.ts'
import type { RecurringGroup } from '#kernel/recurring.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { raise } from './raise-record.ts'
import { groupsOf } from './recurring-groups.ts'

let house: TestHouse
let agent: Actor
let places: { readonly service: string; readonly category: string; readonly ci: string }
const make = async (type: string, values: Readonly<Record<string, unknown>>): Promise<string> =>
  (await createRecord(house.engine, house.system, type, values)).id
const trend = (): RecurringGroup => house.engine.house.processes.get('problem')?.recurring['repeated-incidents'] as RecurringGroup
const seen = async (who = agent) => (await groupsOf(house.engine, who, trend())).groups.map(({ by, count }) => ({ by, count }))
const incidents = (n: number, values: Readonly<Record<string, unknown>>): Promise<readonly string[]> =>
  Promise.all(Array.from({ length: n }, (_, i) => make('incident', { title: `Sin correo ${i}`, ...values })))

beforeEach(async () => {
  house = await openHouse()
  agent = await house.person('Ana', 'agent', 'problem-manager')
  places = {
    service: await make('service', { title: 'Correo' }),
    category: await make('category', { title: 'Acceso' }),
    ci: await make('ci', { title: 'mail01' }),
  }
})

test('three incidents with equal values are a group; each belongs to the first matching fields', async () => {
  const { service, category, ci } = places
  await incidents(2, { service, category })
  expect(await seen()).toEqual([])
  await incidents(1, { service, category })
  await incidents(4, { service, category, ci })
  expect(await seen()).toEqual([
    { by: { ci }, count: 4 },
    { by: { service, category }, count: 3 },
  ])
})

test('old and cancelled incidents and those with a problem do not count, and the list of a group has its number', async () => {
  const { ci } = places
  const problem = await make('problem', { title: 'Conocido' })
  await incidents(3, { ci })
  await incidents(5, { ci, problem })
  await incidents(5, { ci, state: 'cancelled' })
  await incidents(5, { ci, openedAt: '2025-01-01T00:00:00.000Z' })
  const {
    groups: [group],
    groupCount,
  } = await groupsOf(house.engine, agent, trend())
  expect(groupCount).toBe(1)
  expect(group?.count).toBe(3)
  const where = visibleTo(house.engine, 'incident', agent, group?.where)
  expect(await countRecords(house.engine.house, runAs(house.engine, agent), { type: 'incident', where })).toBe(3)
})

test('a problem created for a group has the common values, and every incident refers to it', async () => {
  const { service, category } = places
  const ids = await incidents(3, { service, category })
  const problem = await raise(house.engine, agent, trend(), { service, category })
  expect(problem).toMatchObject({ type: 'problem', service, category, origin: 'proactive' })
  for (const id of ids)
    expect(await seeRecord(house.engine, runAs(house.engine, agent), agent, 'incident', id)).toMatchObject({ problem: problem.id })
  expect(await seen()).toEqual([])
  await expect(raise(house.engine, agent, trend(), { service, category })).rejects.toThrow('recurring.tooFew')
})

test('two concurrent calls for the same group create one problem', async () => {
  const { ci } = places
  await incidents(3, { ci })
  const both = await Promise.allSettled([raise(house.engine, agent, trend(), { ci }), raise(house.engine, agent, trend(), { ci })])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const where = { field: 'origin', is: 'proactive' }
  expect(await countRecords(house.engine.house, runAs(house.engine, agent), { type: 'problem', where })).toBe(1)
})

test('without the right to create problems, nothing is written', async () => {
  const { ci } = places
  await incidents(3, { ci })
  const requester = await house.person('Luis', 'requester')
  expect(await seen(requester)).toEqual([])
  await expect(raise(house.engine, requester, trend(), { ci })).rejects.toThrow()
  await expect(raise(house.engine, agent, trend(), { priority: ci })).rejects.toThrow('recurring.wrongFields')
  expect(await seen()).toEqual([{ by: { ci }, count: 3 }])
})
