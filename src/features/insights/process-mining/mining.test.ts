import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { requestedCondition } from '#engine/access/request-conditions.ts'
import { createRecord, moveRecord, runAs } from '#engine/records/records.ts'
import type { Actor } from '#kernel/actor.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { type Mined, mine } from './mine.ts'

let house: TestHouse
let teams: readonly string[]
const everything = { all: [] }
/** The moment this many minutes after nine o'clock of the first day. */
const at = (minutes: number): string => new Date(Date.parse('2026-03-02T09:00:00.000Z') + minutes * 60_000).toISOString()

type Step = readonly [minutes: number, move: string, values?: Record<string, unknown>]

/** Creates an incident by its steps; the first one is its creation. */
const story = async (title: string, begun: number, values: Record<string, unknown>, ...steps: readonly Step[]): Promise<string> => {
  const { engine, system } = house
  const manager: Actor = { ...system, roles: ['incident-manager'] }
  const { id } = await createRecord(engine, manager, 'incident', { title, openedAt: at(begun), ...values }, { at: at(begun) })
  for (const [minutes, move, more] of steps) await moveRecord(engine, manager, 'incident', id, move, more ?? {}, { at: at(minutes) })
  return id
}

const mined = (where: unknown, who: Actor = house.system): Promise<Mined> =>
  mine(house.engine, runAs(house.engine, who), {
    type: 'incident',
    asker: who,
    where: requestedCondition(house.engine, 'incident', who, where),
  })
const titled = (prefix: string) => ({ field: 'title', startsWith: prefix })

beforeAll(async () => {
  house = await openHouse()
  house.setTime(at(1000))
  const made = await Promise.all(['Desk', 'Network', 'Servers'].map((title) => createRecord(house.engine, house.system, 'team', { title })))
  teams = made.map(({ id }) => id)
})

test('states, steps and waiting times equal values computed by hand', async () => {
  await story('plain one', 0, {}, [10, 'start'], [40, 'resolve', { resolution: 'x' }], [100, 'close'])
  await story(
    'plain two',
    0,
    {},
    [20, 'start'],
    [30, 'hold', { waitingFor: 'caller' }],
    [50, 'resume'],
    [60, 'resolve', { resolution: 'x' }],
  )
  const found = await mined(titled('plain'))
  expect(found.records).toBe(2)
  expect(found.events).toBe(9)
  expect(found.states.map(({ state, count, visits, seconds }) => [state, count, visits, seconds / 60])).toEqual([
    ['new', 2, 2, 30],
    ['in-progress', 3, 3, 50],
    ['pending', 1, 1, 20],
    // the second one is resolved and stays so until now
    ['resolved', 2, 2, 60 + 940],
    ['closed', 1, 1, 0],
  ])
  expect(found.edges.map(({ from, to, count, median, mean, conforms }) => [from, to, count, median / 60, mean / 60, conforms])).toEqual([
    ['in-progress', 'resolved', 2, 20, 20, true],
    ['new', 'in-progress', 2, 15, 15, true],
    ['in-progress', 'pending', 1, 10, 10, true],
    ['pending', 'in-progress', 1, 20, 20, true],
    ['resolved', 'closed', 1, 60, 60, true],
  ])
  expect(found.begins).toEqual([{ state: 'new', count: 2 }])
  expect(found.ends).toEqual([
    { state: 'closed', count: 1 },
    { state: 'resolved', count: 1 },
  ])
  expect(found.moves.find(({ move }) => move === 'start')).toEqual({ move: 'start', from: 'new', to: 'in-progress', count: 2 })
  expect(found.variants).toEqual([
    { path: ['new', 'in-progress', 'pending', 'in-progress', 'resolved'], count: 1, share: 50 },
    { path: ['new', 'in-progress', 'resolved', 'closed'], count: 1, share: 50 },
  ])
  expect(found.different).toBe(2)
})

test('a return to an earlier state is rework; a return from an end state is a reopening', async () => {
  await story(
    'again',
    0,
    {},
    [10, 'start'],
    [20, 'resolve', { resolution: 'x' }],
    [30, 'reopen'],
    [40, 'resolve'],
    [50, 'reopen'],
    [60, 'resolve'],
  )
  await story('again not', 0, {}, [10, 'start'])
  const { rework } = await mined(titled('again'))
  expect(rework).toEqual({
    returns: 4,
    records: 1,
    share: 50,
    states: [
      { state: 'in-progress', count: 2 },
      { state: 'resolved', count: 2 },
    ],
    reopenings: { count: 2, records: 1 },
  })
})

test('a record that returns to a team is ping-pong; a first team and the same team again are not reassignments', async () => {
  const [desk, network, servers] = teams
  const to = (minutes: number, team: string | undefined): Step => [minutes, 'assign', { team }]
  await story('pong', 0, { team: desk }, to(10, network), to(20, desk), to(30, network), to(40, servers))
  await story('pong once', 0, {}, to(10, desk), to(20, desk), to(30, servers))
  const { reassignments, pingPong } = await mined(titled('pong'))
  expect(reassignments).toEqual({ count: 5, records: 2 })
  expect(pingPong).toMatchObject({ count: 2, records: 1, pairs: [{ count: 2 }] })
  expect(pingPong.pairs[0]?.titles.toSorted()).toEqual(['Desk', 'Network'])
})

test('steps outside the lifecycle are reported with both states, as are unusual first states', async () => {
  const fine = await story('odd fine', 0, {}, [10, 'start'])
  const jump = await story('odd jump', 0, {})
  const elsewhere = await story('odd elsewhere', 0, {})
  const log = (record: string, minutes: number, from: string | null, state: string) =>
    house.engine.database.as('*')(sql`
      insert into story (record, type, organisation, version, at, kind, from_state, to_state, actor_kind, actor_name)
      values (${record}, 'incident', ${house.organisation}, 2, ${at(minutes)}, 'imported', ${from}, ${state}, 'import', 'log')`)
  await log(jump, 10, 'new', 'new')
  await log(jump, 20, 'new', 'closed')
  await log(elsewhere, 0, null, 'pending')
  const found = await mined(titled('odd'))
  expect(found.conformance).toEqual({
    records: 3,
    conforming: 1,
    share: expect.closeTo(33.33, 2),
    deviations: [
      { from: 'new', to: 'closed', count: 1, records: 1 },
      { from: null, to: 'pending', count: 1, records: 1 },
    ],
  })
  expect(found.edges.find(({ to }) => to === 'closed')).toMatchObject({ from: 'new', count: 1, conforms: false, mean: 1200 })
  // when a log has the beginning, the creation that the import adds is not an event
  expect(found.states.find(({ state }) => state === 'new')).toMatchObject({ count: 2, visits: 2 })
  expect((await mined({ field: 'id', is: fine })).conformance.share).toBe(100)
})

test('the time in each subprocess follows from the values at that time', async () => {
  await story(
    'sub',
    0,
    {},
    [10, 'start'],
    [40, 'escalate', { team: teams[1] }],
    [100, 'start'],
    [160, 'declareMajor'],
    [200, 'resolve', { resolution: 'x' }],
    [260, 'close'],
  )
  const { subprocesses } = await mined(titled('sub'))
  const minutes = Object.fromEntries(subprocesses.map(({ name, seconds }) => [name, seconds / 60]))
  expect(minutes).toEqual({
    'logging-categorisation': 10,
    'first-level-resolution': 30,
    'second-level-resolution': 120,
    'major-incidents': 40,
    'monitoring-escalation': 200,
    'closure-evaluation': 60,
  })
  expect(subprocesses.every(({ process, records }) => process === 'incident' && records === 1)).toBe(true)
})

test('only readable records opened in the period are mined', async () => {
  await story('seen by none', 0, {}, [10, 'start'])
  const caller = await house.person('Eva')
  await createRecord(house.engine, caller, 'incident', { title: 'seen by Eva' })
  expect((await mined(titled('seen'))).records).toBe(2)
  const own = await mined(titled('seen'), caller)
  expect(own).toMatchObject({ records: 1, variants: [{ path: ['new'], count: 1, share: 100 }] })
  const stranger = { ...caller, organisation: teams[0] as string, organisations: [teams[0] as string], roles: ['auditor'] }
  expect((await mined(titled('seen'), stranger)).records).toBe(0)
  const where = requestedCondition(house.engine, 'incident', house.system, titled('seen'))
  const later = await mine(house.engine, runAs(house.engine, house.system), { type: 'incident', asker: house.system, where, from: at(500) })
  expect(later.records).toBe(1)
})

test('mining without records returns empty results for every record type', async () => {
  for (const type of house.engine.house.records.keys()) {
    const found = await mine(house.engine, runAs(house.engine, house.system), {
      type,
      asker: house.system,
      where: { field: 'title', is: 'no such title' },
    })
    expect(found, type).toMatchObject({
      records: 0,
      events: 0,
      states: [],
      edges: [],
      variants: [],
      conformance: { share: null, deviations: [] },
      rework: { returns: 0, share: null },
    })
  }
  expect(
    (await mine(house.engine, runAs(house.engine, house.system), { type: 'team', asker: house.system, where: everything })).records,
  ).toBeGreaterThan(2)
})
