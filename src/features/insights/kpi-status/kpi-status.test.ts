import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeRecord, createRecord, moveRecord } from '#engine/records/records.ts'
import { api } from '#http/api.ts'
import { makeApp } from '#http/app.ts'
import type { Actor } from '#kernel/actor.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { specimen } from '#testing/specimen.ts'
import { takeNextDay } from '../snapshots/round.ts'
import type { KpiStatusLine } from './kpi-status.ts'
import { dashboardRoutes } from './kpi-status-routes.ts'

let house: TestHouse
let app: FastifyInstance
const people: Record<string, Actor> = {}
const firstCall = 'first-call-resolution-rate'

beforeAll(async () => {
  house = await openHouse()
  people['olga'] = await house.person('Olga', 'auditor')
  people['ana'] = await house.person('Ana', 'agent')
  people['eva'] = await house.person('Eva')
  people['root'] = await house.person('Root', 'administrator')
  app = await makeApp()
  api(app, {
    engine: house.engine,
    version: '0.0.0',
    setUp: async () => true,
    actorOf: async (request) => people[String(request.headers['x-who'])],
    more: [(route) => dashboardRoutes(route, house.engine)],
  })
})
afterAll(() => app.close())

const ask = async (who: string, url: string, method: 'GET' | 'PUT' = 'GET', payload?: object) => {
  const answer = await app.inject({ method, url, headers: { 'x-who': who }, ...(payload ? { payload } : {}) })
  return { status: answer.statusCode, body: JSON.parse(answer.body) }
}
/** The status over the thirty days up to the end of the day, like the screens. */
const statusLines = async (who: string, query = ''): Promise<readonly KpiStatusLine[]> => {
  const to = new Date(Date.parse(house.engine.now().slice(0, 10)) + 86_400_000)
  const from = new Date(to.getTime() - 30 * 86_400_000)
  return (await ask(who, `/api/dashboard?from=${from.toISOString()}&to=${to.toISOString()}&${query}`)).body.kpis
}
const kpi = async (id: string, who = 'olga'): Promise<KpiStatusLine> => {
  const found = (await statusLines(who)).find((one) => one.id === id)
  if (!found) throw new Error(`${who} sees no KPI ${id}`)
  return found
}
const listed = async (who: string, { type, where }: { readonly type: string; readonly where: unknown }): Promise<number> =>
  (await ask(who, `/api/records/${type}?count=true&limit=1&where=${encodeURIComponent(JSON.stringify(where))}`)).body.count

/** An incident resolved by the first line, or by the second after reassignment. */
const resolved = async (title: string, line: 'first' | 'second', values: Readonly<Record<string, unknown>> = {}): Promise<string> => {
  const manager: Actor = { ...house.system, roles: ['incident-manager'] }
  const { id } = await createRecord(house.engine, house.system, 'incident', { title, ...values })
  if (line === 'second') await changeRecord(house.engine, house.system, 'incident', id, { line })
  await moveRecord(house.engine, manager, 'incident', id, 'resolve', { resolution: 'x' })
  return id
}

test('a share off target names the records missing in it, if they are few', async () => {
  await resolved('quick', 'first')
  await resolved('slow', 'second')
  await resolved('slower', 'second')
  const { state, value, why } = await kpi(firstCall)
  expect([state, Math.round(value ?? 0)]).toEqual(['bad', 33])
  expect(why).toMatchObject({ which: 'some', count: 2, lists: [{ type: 'incident', count: 2 }] })
  expect(why?.records.map(({ title }) => title).sort()).toEqual(['slow', 'slower'])
})

test('of many such records the group with more than its share is named', async () => {
  const service = async (title: string): Promise<string> => (await createRecord(house.engine, house.system, 'service', { title })).id
  const [shop, mail] = [await service('Shop'), await service('Mail')]
  for (const title of ['a', 'b', 'c', 'd']) await resolved(title, 'second', { service: shop })
  await resolved('e', 'first', { service: mail })
  for (const title of ['f', 'g', 'h', 'i', 'j']) await resolved(title, 'second', { service: mail, contact: 'phone' })
  for (const title of ['k', 'l', 'm', 'n', 'o']) await resolved(title, 'first', { service: mail, contact: 'phone' })
  const { why } = await kpi(firstCall)
  expect(why).toMatchObject({ count: 11, records: [] })
  // the mail service has more of them, but half of its records are good
  expect(why?.most).toMatchObject({ by: 'service', title: 'Shop', key: shop, count: 4 })
})

test('each record counts against a number that should be small', async () => {
  await createRecord(house.engine, house.system, 'security-incident', { title: 'Intrusion', severity: 'critical' })
  const { why } = await kpi('major-security-incidents')
  expect(why).toMatchObject({ which: 'all', count: 1, records: [{ type: 'security-incident', title: 'Intrusion' }] })
})

test('every number in a reason opens a list with the same number of records, for every reader', { timeout: 120_000 }, async () => {
  const kept = new Map<string, string>()
  for (const type of house.engine.house.records.keys()) await specimen(house, type, kept)
  for (const who of ['olga', 'ana']) {
    const off = (await statusLines(who)).filter(({ state }) => state === 'bad' || state === 'warning')
    expect(off.length, who).toBeGreaterThan(5)
    for (const { id, why, state } of off) {
      expect(why, `${id} is ${state}`).toBeDefined()
      for (const list of [...(why?.lists ?? []), ...(why?.most ? [why.most] : [])])
        expect(await listed(who, list), `${who} ${id} ${list.type}`).toBe(list.count)
    }
  }
})

test('holders of the first role of a process own its KPIs, unless a goal names a person', async () => {
  const { id: team } = await createRecord(house.engine, house.system, 'team', { title: 'Desk' })
  await createRecord(house.engine, house.system, 'role-grant', { title: 'g', role: 'incident-manager', toTeam: team })
  expect((await kpi(firstCall)).owner).toMatchObject({ role: 'incident-manager', held: [{ type: 'team', title: 'Desk' }] })
  const setting = `/api/settings/incident/kpi.${firstCall}`
  expect((await ask('root', setting, 'PUT', { value: { target: 60, owner: people['ana']?.id } })).status).toBe(200)
  expect((await kpi(firstCall)).owner).toMatchObject({ role: null, held: [{ type: 'person', title: 'Ana' }] })
  expect((await kpi('resolution-time')).owner).toMatchObject({ held: [{ title: 'Desk' }] })
})

test('a stage and a process show their own KPIs; KPIs over unreadable records are hidden', async () => {
  expect(new Set((await statusLines('olga', 'stage=design')).map(({ stage }) => stage))).toEqual(new Set(['design']))
  expect(new Set((await statusLines('olga', 'process=incident')).map(({ process }) => process))).toEqual(new Set(['incident']))
  expect((await statusLines('eva')).filter(({ process }) => process === 'risk')).toEqual([])
  // she can read services but not their measurements, so a share of them would wrongly be zero
  expect((await statusLines('olga')).some(({ id }) => id === 'capacity-monitoring-share')).toBe(true)
  expect((await statusLines('eva')).some(({ id }) => id === 'capacity-monitoring-share')).toBe(false)
  expect((await ask('eva', '/api/kpis/capacity/capacity-monitoring-share')).status).toBe(403)
  expect((await ask('olga', '/api/dashboard?stage=heaven')).status).toBe(400)
  expect((await ask('nobody', '/api/dashboard')).status).toBe(401)
})

test('the day of the status comes from snapshots: at least their first day, today for a new status, none while they lag behind', {
  timeout: 120_000,
}, async () => {
  expect(await kpi(firstCall)).toMatchObject({ since: null, trend: [] })
  const onDay = async (day: string): Promise<void> => {
    house.setTime(`2026-03-${day}T09:00:00.000Z`)
    while ((await takeNextDay(house.engine)) !== undefined);
  }
  await onDay('05')
  const red = await kpi(firstCall)
  expect([red.state, red.atLeast, red.trend.at(-1)?.day]).toEqual(['bad', true, '2026-03-04'])
  for (let i = 0; i < 15; i++) await resolved(`well ${i}`, 'first')
  expect(await kpi(firstCall)).toMatchObject({ state: 'good', since: '2026-03-05', atLeast: false })
  await onDay('08')
  expect(await kpi(firstCall)).toMatchObject({ state: 'good', since: '2026-03-05', atLeast: false })
  house.setTime('2026-03-20T09:00:00.000Z')
  expect((await kpi(firstCall)).since).toBeNull()
  // the history covers all incidents, so people who can read only some do not see it
  const seen = (await statusLines('eva')).filter(({ process }) => process === 'incident')
  expect(seen.filter(({ since, trend }) => since !== null || trend.length > 0)).toEqual([])
})

test('a mean names the group that influences it most, not the largest one', async () => {
  const { id: slow } = await createRecord(house.engine, house.system, 'service', { title: 'Slow' })
  const { id: usual } = await createRecord(house.engine, house.system, 'service', { title: 'Usual' })
  for (const title of ['p', 'q']) await resolved(title, 'first', { service: slow, openedAt: '2026-03-19T23:00:00.000Z' })
  for (const title of ['r', 's', 't', 'u', 'v', 'w'])
    await resolved(title, 'first', { service: usual, openedAt: '2026-03-20T07:00:00.000Z' })
  expect((await ask('root', '/api/settings/incident/kpi.resolution-time', 'PUT', { value: { target: 60 } })).status).toBe(200)
  const { state, why, count } = await kpi('resolution-time')
  expect(state).toBe('bad')
  expect(why).toMatchObject({ which: 'all', count, most: { by: 'service', title: 'Slow', count: 2 } })
})
