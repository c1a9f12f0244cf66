/** Incidents whose values came late or never: classified after others, closed without the moment of their resolution. */
import { beforeAll, expect, test } from 'vitest'
import { theSystem } from '#kernel/actor.ts'
import { hour, type KpiHouse, openKpiHouse } from '#testing/kpi-story.ts'
import { listRecords } from '../store/list.ts'
import { kpiValue } from './kpi-value.ts'

let house: KpiHouse
beforeAll(async () => {
  house = await openKpiHouse()
})

const june = ['2025-06-01T00:00:00.000Z', '2025-07-01T00:00:00.000Z'] as const

test('an incident that is classified later counts as repeated, also if the one before it is', async () => {
  const [service, mail, network] = [await house.make('service'), await house.make('category'), await house.make('category')]
  const repeated = () => house.kpi('incident/repeated-incidents', ...june)
  const before = await house.make('incident', { service, state: 'resolved', openedAt: june[0], resolvedAt: '2025-06-02T00:00:00.000Z' })
  const after = await house.make('incident', { service, category: mail, openedAt: '2025-06-20T00:00:00.000Z' })
  expect(await repeated()).toEqual({ value: 0, count: 0, listed: 0 })
  await house.change('incident', before, { category: mail })
  expect(await repeated()).toEqual({ value: 1, count: 1, listed: 1 })
  await house.change('incident', after, { category: network })
  expect(await repeated()).toEqual({ value: 0, count: 0, listed: 0 })
})

test('a closed incident without the moment of its resolution is named, in the period in which it was closed', async () => {
  const [from, to] = ['2025-09-01T00:00:00.000Z', '2025-10-01T00:00:00.000Z']
  const ended = { openedAt: '2025-09-02T00:00:00.000Z', closedAt: '2025-09-03T00:00:00.000Z' }
  await house.make('incident', { state: 'resolved', openedAt: from, resolvedAt: '2025-09-01T02:00:00.000Z' })
  const closed = await house.make('incident', { state: 'closed', ...ended })
  await house.make('incident', { state: 'cancelled', ...ended })
  const run = house.engine.database.as('*')
  const ask = (period: { readonly from: string; readonly to: string }) =>
    kpiValue(house.engine, run, { process: 'incident', kpi: 'resolution-time', ...period, asker: theSystem })
  const answer = await ask({ from, to })
  expect(answer).toMatchObject({
    value: 2 * hour,
    count: 1,
    leftOut: [{ why: 'unstamped', field: 'resolvedAt', of: 'incident', count: 1 }],
  })
  const where = answer.leftOut[0]?.where ?? { all: [] }
  expect((await listRecords(house.engine.house, run, { type: 'incident', where })).records.map(({ id }) => id)).toEqual([closed])
  expect((await ask({ from: to, to: '2025-11-01T00:00:00.000Z' })).leftOut).toEqual([])
})
