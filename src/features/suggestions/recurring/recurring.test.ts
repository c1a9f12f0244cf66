/** What comes again is seen, and a problem is raised for it. */
import { beforeEach, expect, test } from 'vitest'
import { visibleTo } from '#engine/access/request-conditions.ts'
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
const seen = async (who = agent) => (await groupsOf(house.engine, who, trend())).map(({ by, count }) => ({ by, count }))
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

test('three incidents that agree make a trend; each belongs to its first way to agree', async () => {
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

test('old ones, cancelled ones and those of a problem do not count, and the list behind a group has its number', async () => {
  const { ci } = places
  const problem = await make('problem', { title: 'Conocido' })
  await incidents(3, { ci })
  await incidents(5, { ci, problem })
  await incidents(5, { ci, state: 'cancelled' })
  await incidents(5, { ci, openedAt: '2025-01-01T00:00:00.000Z' })
  const [group] = await groupsOf(house.engine, agent, trend())
  expect(group?.count).toBe(3)
  const where = visibleTo(house.engine, 'incident', agent, group?.where)
  expect(await countRecords(house.engine.house, runAs(house.engine, agent), { type: 'incident', where })).toBe(3)
})

test('a problem raised for a group names what it has in common, and every incident names the problem', async () => {
  const { service, category } = places
  const ids = await incidents(3, { service, category })
  const problem = await raise(house.engine, agent, trend(), { service, category })
  expect(problem).toMatchObject({ type: 'problem', service, category, origin: 'proactive' })
  for (const id of ids)
    expect(await seeRecord(house.engine, runAs(house.engine, agent), agent, 'incident', id)).toMatchObject({ problem: problem.id })
  expect(await seen()).toEqual([])
  await expect(raise(house.engine, agent, trend(), { service, category })).rejects.toThrow('recurring.tooFew')
})

test('of two who raise the same at once, one raises it', async () => {
  const { ci } = places
  await incidents(3, { ci })
  const both = await Promise.allSettled([raise(house.engine, agent, trend(), { ci }), raise(house.engine, agent, trend(), { ci })])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const where = { field: 'origin', is: 'proactive' }
  expect(await countRecords(house.engine.house, runAs(house.engine, agent), { type: 'problem', where })).toBe(1)
})

test('who may not raise a problem raises none, and nothing is left of the attempt', async () => {
  const { ci } = places
  await incidents(3, { ci })
  const requester = await house.person('Luis', 'requester')
  expect(await seen(requester)).toEqual([])
  await expect(raise(house.engine, requester, trend(), { ci })).rejects.toThrow()
  await expect(raise(house.engine, agent, trend(), { priority: ci })).rejects.toThrow('recurring.wrongFields')
  expect(await seen()).toEqual([{ by: { ci }, count: 3 }])
})
