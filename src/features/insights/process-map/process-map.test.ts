import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '#engine/engine.ts'
import { createRecord, moveRecord } from '#engine/records/records.ts'
import { api } from '#http/api.ts'
import { makeApp } from '#http/app.ts'
import type { Actor } from '#kernel/actor.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { type CountedList, openWork } from './open-work.ts'
import { mapRoutes } from './process-map-routes.ts'
import { nextReviews, type ReviewList } from './reviews.ts'

interface RoomJson {
  readonly process: string
  readonly open: readonly CountedList[]
  readonly kpis: Readonly<Record<'bad' | 'warning' | 'good', number>>
  readonly reviews: readonly Omit<ReviewList, 'process'>[]
}

let house: TestHouse
let app: FastifyInstance
const people: Record<string, Actor> = {}

beforeAll(async () => {
  house = await openHouse()
  people['olga'] = await house.person('Olga', 'auditor')
  people['ana'] = await house.person('Ana', 'agent')
  people['eva'] = await house.person('Eva')
  app = await makeApp()
  api(app, {
    engine: house.engine,
    version: '0.0.0',
    setUp: async () => true,
    actorOf: async (request) => people[String(request.headers['x-who'])],
    more: [(route) => mapRoutes(route, house.engine)],
  })
})
afterAll(() => app.close())

const make = (type: string, values: Readonly<Record<string, unknown>>) => createRecord(house.engine, house.system, type, values)
const ask = async (who: string, url: string) => {
  const answer = await app.inject({ method: 'GET', url, headers: { 'x-who': who } })
  return { status: answer.statusCode, body: JSON.parse(answer.body) }
}
const mapFor = async (who: string): Promise<readonly RoomJson[]> => (await ask(who, '/api/map?zone=Europe/Madrid')).body.processes
const room = async (who: string, process: string): Promise<RoomJson | undefined> =>
  (await mapFor(who)).find((one) => one.process === process)
const dayIn = (moment: unknown): string => new Date(String(moment)).toLocaleDateString('sv-SE', { timeZone: 'Europe/Madrid' })
const listed = async (who: string, { type, where }: { readonly type: string; readonly where: unknown }, sort = '') => {
  const url = `/api/records/${type}?count=true&where=${encodeURIComponent(JSON.stringify(where))}${sort ? `&sort=${sort}` : ''}`
  return (await ask(who, url)).body as { count: number; records: readonly Record<string, unknown>[] }
}

test('a process shows its open work by type; finished records and types that are not work do not count', async () => {
  for (const title of ['one', 'two', 'three']) await make('incident', { title })
  const { id } = await make('incident', { title: 'mended' })
  const manager: Actor = { ...house.system, roles: ['incident-manager'] }
  await moveRecord(house.engine, manager, 'incident', id, 'resolve', { resolution: 'x' })
  await make('problem', { title: 'why' })
  expect((await room('olga', 'incident'))?.open).toMatchObject([{ type: 'incident', count: 3 }])
  expect((await room('olga', 'problem'))?.open).toMatchObject([{ type: 'problem', count: 1 }])
  // people and organisations are always open
  expect((await room('olga', 'directory'))?.open).toEqual([])
})

test('a person who sees only their own incidents has only those on the map', async () => {
  await make('incident', { title: 'mine', requester: people['eva']?.id })
  expect((await room('eva', 'incident'))?.open).toMatchObject([{ type: 'incident', count: 1 }])
  expect((await room('olga', 'incident'))?.open).toMatchObject([{ type: 'incident', count: 4 }])
})

test('the next review is the earliest review date of a record in force; past dates are late', async () => {
  const risk = (title: string, reviewBy: string | null) => make('risk', { title, threat: 'x', reviewBy })
  await risk('later', '2026-06-01')
  await risk('soon', '2026-03-02')
  await risk('never', null)
  const [first] = (await room('ana', 'risk'))?.reviews ?? []
  expect(first).toMatchObject({ type: 'risk', field: 'reviewBy', next: '2026-03-02', count: 2, late: { count: 0 } })
  await risk('past', '2026-03-01')
  const dismissed = await risk('dismissed', '2026-02-01')
  const manager: Actor = { ...house.system, roles: ['risk-manager'] }
  await moveRecord(house.engine, manager, 'risk', dismissed.id, 'dismiss', { reason: 'x' })
  const [next] = (await room('ana', 'risk'))?.reviews ?? []
  expect(next).toMatchObject({ next: '2026-03-01', count: 3, late: { count: 1 } })
})

test('a planned audit is the next review of its process until it begins; days are those of the time zone', async () => {
  // half an hour after midnight in Madrid is the previous day in UTC
  const { id } = await make('process-audit', { title: 'a', process: 'change', plannedFor: '2026-03-09T23:30:00.000Z' })
  await make('process-evaluation', { title: 'e', process: 'change', plannedFor: '2026-04-20T08:00:00.000Z' })
  await make('process-evaluation', { title: 'c', process: 'capacity', plannedFor: '2026-03-01T12:00:00.000Z' })
  expect((await room('ana', 'change'))?.reviews).toMatchObject([
    { type: 'process-audit', field: 'plannedFor', next: '2026-03-10', count: 1, late: { count: 0 } },
    { type: 'process-evaluation', field: 'plannedFor', next: '2026-04-20', count: 1 },
  ])
  expect((await room('ana', 'capacity'))?.reviews).toMatchObject([{ next: '2026-03-01', late: { count: 1 } }])
  expect((await room('ana', 'process-evaluation'))?.reviews).toEqual([])
  const manager: Actor = { ...house.system, roles: ['process-manager'] }
  await moveRecord(house.engine, manager, 'process-audit', id, 'start', {})
  expect((await room('ana', 'change'))?.reviews).toMatchObject([{ type: 'process-evaluation' }])
})

test('each number has a list with the same number of records for every reader, the next review first', async () => {
  for (const who of ['olga', 'ana', 'eva']) {
    const rooms = await mapFor(who)
    const lists = rooms.flatMap(({ open, reviews }) => [...open, ...reviews, ...reviews.map(({ type, late }) => ({ type, ...late }))])
    for (const list of lists) expect((await listed(who, list)).count, `${who} ${list.type}`).toBe(list.count)
    for (const { type, where, field, next } of rooms.flatMap(({ reviews }) => reviews))
      expect(dayIn((await listed(who, { type, where }, field)).records[0]?.[field]), `${who} ${type}`).toBe(next)
  }
  expect((await mapFor('olga')).flatMap(({ reviews }) => reviews)).toHaveLength(3)
  expect((await mapFor('eva')).flatMap(({ reviews }) => reviews)).toEqual([])
})

test('red, amber and green KPIs of the map equal those of the status board', async () => {
  const rooms = await mapFor('ana')
  const { kpis } = (await ask('ana', '/api/kpis')).body as { kpis: readonly { process: string; state: string }[] }
  const board = (process: string, state: string): number => kpis.filter((one) => one.process === process && one.state === state).length
  for (const { process, kpis: own } of rooms)
    expect(own, process).toEqual({ bad: board(process, 'bad'), warning: board(process, 'warning'), good: board(process, 'good') })
  expect(rooms.reduce((sum, { kpis: own }) => sum + own.bad + own.warning + own.good, 0)).toBeGreaterThan(0)
})

test('all processes need one query for open work and one for reviews, for every reader', async () => {
  let queries = 0
  const { database } = house.engine
  const counted: Engine = {
    ...house.engine,
    house: house.engine.house,
    database: {
      ...database,
      as: (scope) => {
        const run = database.as(scope)
        return new Proxy(run, {
          apply: (target, self, call: Parameters<typeof run>) => {
            queries++
            return Reflect.apply(target, self, call)
          },
        })
      },
    },
  }
  for (const who of Object.values(people)) {
    queries = 0
    await openWork(counted, who)
    await nextReviews(counted, who, 'UTC')
    // a requester can read no records that are reviewed
    expect(queries).toBeLessThanOrEqual(2)
  }
})
