/** KPIs that use more than the records that they count: other types, calendar hours, settings, authors of changes. */
import { beforeAll, expect, test } from 'vitest'
import { theSystem } from '#kernel/actor.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { changeRecord, createRecord, moveRecord } from '../records/records.ts'
import type { Run } from '../store/database.ts'
import { countRecords } from '../store/list.ts'
import { kpiRecords } from './kpi-population.ts'
import { kpiValue } from './kpi-value.ts'

const from = '2026-03-01T00:00:00.000Z'
const to = '2026-03-31T00:00:00.000Z'
const hour = 3600

let house: TestHouse
let run: Run
const make = async (type: string, values: Record<string, unknown>): Promise<string> =>
  (await createRecord(house.engine, house.system, type, { title: type, ...values })).id
const value = (path: string) => {
  const [process = '', kpi = ''] = path.split('/')
  return kpiValue(house.engine, run, { process, kpi, from, to, asker: theSystem })
}
const listed = async (path: string) => {
  const [process = '', kpi = ''] = path.split('/')
  const { type, where } = kpiRecords(house.engine, { process, kpi, from, to })
  return countRecords(house.engine.house, run, { type, where })
}

beforeAll(async () => {
  house = await openHouse()
  run = house.engine.database.as('*')
  house.setTime('2026-05-01T00:00:00.000Z')
})

test('services whose SLAs are all backed by an OLA of the service or by a UC that refers to the SLA', async () => {
  const live = (title: string) => make('service', { title, state: 'operational' })
  const [backed, half, bare] = [await live('Mail'), await live('Portal'), await live('Payroll')]
  await live('Fax')
  const agreed = (values: Record<string, unknown>) => make('agreement', { state: 'in-force', validFrom: '2026-01-01', ...values })
  const sla = (service: string) => agreed({ kind: 'sla', service, customer: house.organisation })
  await sla(backed)
  await agreed({ kind: 'ola', service: backed })
  const named = await sla(half)
  await sla(half)
  await agreed({ kind: 'uc', service: bare, backs: [named] })
  await sla(bare)
  const answer = await value('service-level/services-covered-by-olas-ucs')
  expect(answer).toMatchObject({ value: 1, count: 1, secondary: { share: 25 } })
  expect(await listed('service-level/services-covered-by-olas-ucs')).toBe(1)
})

test('availability is the part of the agreed hours without interruptions', async () => {
  const service = await make('service', { title: 'Web', state: 'operational' })
  await make('availability-target', { service, agreed: 99, openedAt: '2026-01-01T00:00:00.000Z' })
  const outage = (values: Record<string, unknown>) => make('service-interruption', { service, state: 'ended', ...values })
  // 30 days of 24 hours; 36 hours lost in the period and 12 before it; a planned interruption does not count
  await outage({ beganAt: '2026-02-28T12:00:00.000Z', endedAt: '2026-03-02T00:00:00.000Z' })
  await outage({ beganAt: '2026-03-10T00:00:00.000Z', endedAt: '2026-03-11T00:00:00.000Z', planned: true })
  await outage({ beganAt: '2026-03-20T00:00:00.000Z', endedAt: '2026-03-20T12:00:00.000Z' })
  const answer = await value('availability/service-availability')
  expect(answer.value).toBeCloseTo(100 * (1 - 36 / 720), 6)
  expect(answer).toMatchObject({ count: 1, secondary: { agreed: 99 } })
  expect(await value('availability/interruption-duration')).toMatchObject({
    value: 24 * hour,
    count: 2,
    secondary: { mtbf: 18 * 24 * hour },
  })
})

test('budget adherence is weighted by the planned amount', async () => {
  const budget = await make('budget', {
    from: '2026-01-01',
    to: '2026-12-31',
    owner: await make('person', {}),
    approveBy: '2026-02-01T00:00:00.000Z',
  })
  const line = (planned: number, spent: number) => make('budget-line', { budget, planned, spent })
  await line(300, 310)
  await line(700, 350)
  for (const move of ['submit', 'approve'])
    await moveRecord(house.engine, { ...house.system, roles: ['administrator'] }, 'budget', budget, move)
  expect(await value('financial/approved-budget-adherence')).toMatchObject({ value: 70, count: 2, secondary: { spent: 66 } })
})

test('projects and changes above a threshold from the settings are one number', async () => {
  const started = { startedAt: '2026-03-05T00:00:00.000Z' }
  await make('project', { ...started, plannedCost: 20_000, expectedBenefit: 50_000 })
  await make('project', { ...started, plannedCost: 20_000 })
  await make('project', { ...started, plannedCost: 500 })
  await make('investment', { ...started, kind: 'change', estimatedCost: 30_000, estimatedBenefit: 1 })
  await make('investment', { ...started, kind: 'project', estimatedCost: 30_000 })
  const answer = await value('financial/cost-benefit-estimation')
  expect(answer.value).toBeCloseTo(66.67, 2)
  expect(answer).toMatchObject({ count: 3, matching: 2 })
  expect(answer.parts).toEqual([
    { of: 'project', count: 2 },
    { of: 'investment', count: 1 },
  ])
})

test('the share of CI changes made by programs', async () => {
  house.setTime('2026-03-15T00:00:00.000Z')
  const person = { ...house.system, kind: 'person' as const, id: null }
  await make('ci', { title: 'scanned' })
  const both = await make('ci', { title: 'scanned, then corrected' })
  await changeRecord(house.engine, person, 'ci', both, { hostname: 'a' })
  await createRecord(house.engine, person, 'ci', { title: 'by hand' })
  house.setTime('2026-05-01T00:00:00.000Z')
  await make('ci', { title: 'later' })
  const answer = await value('configuration/automatic-updates')
  expect(answer.value).toBeCloseTo(66.67, 2)
  expect(answer).toMatchObject({ count: 3, matching: 2 })
})
