/** The eight KPIs of incident management against hand-counted values; every number opens a list of the same length. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { theSystem } from '#kernel/actor.ts'
import type { Condition } from '#kernel/condition.ts'
import type { Measure } from '#kernel/kpis.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { createRecord } from '../records/records.ts'
import { ownPath } from '../store/asked-path.ts'
import type { Run } from '../store/database.ts'
import { countRecords } from '../store/list.ts'
import { allKpis } from './kpi-board.ts'
import { kpiCondition, kpiRecords } from './kpi-population.ts'
import { figureIn, kpiValue } from './kpi-value.ts'

const from = '2026-03-01T00:00:00.000Z'
const to = '2026-04-01T00:00:00.000Z'
const empty = { from: '2030-01-01T00:00:00.000Z', to: '2030-02-01T00:00:00.000Z' }
const hour = 3600

let house: TestHouse
let run: Run
const ids: Record<string, string> = {}
const make = async (type: string, values: Record<string, unknown>): Promise<string> =>
  (await createRecord(house.engine, house.system, type, { title: type, ...values })).id

const incident = (values: Record<string, unknown>): Promise<string> =>
  make('incident', { category: ids['mail'], service: ids['portal'], ...values })
const resolved = (openedAt: string, resolvedAt: string, values: Record<string, unknown> = {}): Promise<string> =>
  incident({ state: 'resolved', openedAt, resolvedAt, ...values })

beforeAll(async () => {
  house = await openHouse()
  run = house.engine.database.as('*')
  house.setTime('2026-05-01T00:00:00.000Z')
  ids['mail'] = await make('category', { title: 'Mail' })
  ids['net'] = await make('category', { title: 'Network' })
  ids['portal'] = await make('service', { title: 'Portal' })

  // limits of the period: a record opened exactly at its start counts, at its end it does not
  ids['first'] = await resolved(from, '2026-03-01T02:00:00.000Z', {
    place: 'remote',
    impact: 'high',
    effort: 1800,
    withinSla: true,
  })
  ids['beyond'] = await incident({ openedAt: to })
  // resolved exactly at the start counts as resolved (opened before the period); exactly at the end does not
  ids['early'] = await resolved('2026-02-28T20:00:00.000Z', from, {
    place: 'remote',
    impact: 'low',
    effort: 3600,
    withinSla: false,
    reassignments: 1,
  })
  ids['late'] = await resolved('2026-03-31T20:00:00.000Z', to, { place: 'remote', effort: 99_999, withinSla: true })
  ids['second'] = await resolved('2026-03-10T00:00:00.000Z', '2026-03-10T10:00:00.000Z', {
    place: 'on-site',
    impact: 'high',
    line: 'second',
    effort: 0,
    withinSla: true,
    category: ids['net'],
  })
  ids['reopened'] = await resolved('2026-03-20T00:00:00.000Z', '2026-03-20T06:00:00.000Z', { impact: 'low', reopenings: 2, category: null })
  ids['open'] = await incident({ openedAt: '2026-03-15T12:00:00.000Z', category: ids['net'] })
  for (const [at, kind] of [
    [from, 'functional'],
    ['2026-03-31T23:59:59.999Z', 'hierarchical'],
    [to, 'functional'],
  ])
    await make('escalation', { incident: ids['open'], kind, reason: 'late', escalatedAt: at })
})

const value = (kpi: string, more: { by?: string; from?: string; to?: string; visible?: Condition; zone?: string } = {}) =>
  kpiValue(house.engine, run, {
    process: 'incident',
    kpi,
    from,
    to,
    asker: theSystem,
    ...more,
    by: more.by === undefined ? undefined : ownPath(more.by),
  })
const listed = async (
  kpi: string,
  more: { by?: string; key?: string | null; matching?: boolean; from?: string; to?: string; zone?: string } = {},
) => {
  const { type, where } = kpiCondition(house.engine, { process: 'incident', kpi, from, to, ...more })
  return countRecords(house.engine.house, run, { type, where })
}

describe('the eight KPIs', () => {
  test('repeated incidents: the same service and category as one resolved in the 30 days before, also when they are classified later', async () => {
    const repeated = async () => ({ value: (await value('repeated-incidents')).value, listed: await listed('repeated-incidents') })
    // "second" was resolved five days before "open"; "first" 30 days and 18 hours before "late"; "early" in the moment of "first"
    expect(await repeated()).toEqual({ value: 1, listed: 1 })
    const classify = (category: string | null | undefined) =>
      run(sql`update incident set category = ${category ?? null} where id = ${ids['reopened']}`)
    // now "first" was resolved before it, and it was resolved before "late"
    await classify(ids['mail'])
    expect(await repeated()).toEqual({ value: 3, listed: 3 })
    await classify(ids['net'])
    expect(await repeated()).toEqual({ value: 2, listed: 2 })
    await classify(null)
    expect(await repeated()).toEqual({ value: 1, listed: 1 })
  })
  test('remotely resolved', async () => {
    expect(await value('remotely-resolved')).toMatchObject({ value: 2, count: 2 })
  })
  test('number of incidents, by category', async () => {
    const { groups, ...rest } = await value('incidents', { by: 'category' })
    expect(rest).toMatchObject({ value: 5, count: 5, unit: 'count', state: 'none' })
    expect(groups).toEqual([
      { key: expect.any(String), title: expect.any(String), value: 2, count: 2 },
      { key: expect.any(String), title: expect.any(String), value: 2, count: 2 },
      { key: null, title: '', value: 1, count: 1 },
    ])
    expect(groups?.map((group) => group.title).sort()).toEqual(['', 'Mail', 'Network'])
  })
  test('resolution time, with median and 90th percentile as secondary figures', async () => {
    // 2 h, 4 h, 10 h and 6 h
    const answer = await value('resolution-time')
    expect(answer).toMatchObject({ value: 5.5 * hour, count: 4, unit: 'duration', secondary: { median: 5 * hour, serviceTime: null } })
    expect(answer.secondary?.['p90']).toBeCloseTo(8.8 * hour, 6)
  })
  test('first call resolution', async () => {
    // only the first: the others were reassigned, of the second line, or reopened
    expect(await value('first-call-resolution-rate')).toMatchObject({ value: 25, count: 4, matching: 1, target: 60, state: 'bad' })
  })
  test('resolution within SLA, of those that have one', async () => {
    const answer = await value('resolution-within-sla')
    expect(answer).toMatchObject({ count: 3, matching: 2, target: 95, state: 'bad' })
    expect(answer.value).toBeCloseTo(66.67, 2)
  })
  test('resolution effort', async () => {
    expect(await value('resolution-effort')).toMatchObject({ value: 1350, count: 4, unit: 'effort' })
  })
  test('escalations', async () => {
    expect(await value('escalations', { by: 'kind' })).toMatchObject({
      value: 2,
      count: 2,
      groups: [
        { key: 'functional', count: 1 },
        { key: 'hierarchical', count: 1 },
      ],
    })
  })
})

const all = [
  'repeated-incidents',
  'remotely-resolved',
  'incidents',
  'resolution-time',
  'first-call-resolution-rate',
  'resolution-within-sla',
  'resolution-effort',
  'escalations',
]
const counts = new Set(['repeated-incidents', 'remotely-resolved', 'incidents', 'escalations'])

test.each(all)('the list of %s is as long as its count, as a whole, in each group and in each calendar unit', async (kpi) => {
  const declared = house.engine.house.processes.get('incident')?.kpis[kpi]
  for (const by of [
    ...(declared?.by ?? []),
    `month:${declared?.period}`,
    `week:${declared?.period}`,
    `day:${declared?.period}`,
    `hour:${declared?.period}`,
    `weekday:${declared?.period}`,
  ])
    for (const zone of ['UTC', 'Pacific/Auckland']) {
      const answer = await value(kpi, { by, zone })
      expect(await listed(kpi)).toBe(answer.count)
      if (answer.matching !== undefined) expect(await listed(kpi, { matching: true })).toBe(answer.matching)
      for (const group of answer.groups ?? [])
        expect(await listed(kpi, { by, key: group.key, zone }), `${by} ${group.key}`).toBe(group.count)
      expect((answer.groups ?? []).reduce((sum, group) => sum + group.count, 0)).toBe(answer.count)
    }
})

test.each(all)('%s of an empty period is 0 as a count and null as a mean or share', async (kpi) => {
  const answer = await value(kpi, empty)
  expect(answer).toMatchObject({ value: counts.has(kpi) ? 0 : null, count: 0, state: 'none' })
  expect(answer.trend.every((point) => point.count === 0 && point.value === (counts.has(kpi) ? 0 : null))).toBe(true)
})

const month = [from, to] as const
const year = ['2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'] as const
const onBoards = all.flatMap((kpi) => [month, year].map((period) => [kpi, ...period] as const))

// over a long period there is one query for all moments of a type, over a short one each moment has its own
test.each(onBoards)('%s is the same on the board of all KPIs, from %s to %s', async (kpi, from, to) => {
  const board = await allKpis(house.engine, run, { from, to })
  const {
    process,
    id,
    unit,
    better,
    of,
    count,
    target,
    warning,
    state,
    value: shown,
    matching,
    previous,
    ...rest
  } = await value(kpi, { from, to })
  expect(board.find((one) => one.process === 'incident' && one.id === kpi)).toEqual({
    process,
    id,
    unit,
    better,
    of,
    count,
    target,
    warning,
    state,
    value: shown,
    previous: previous.value,
    leftOut: rest.leftOut.reduce((sum, one) => sum + one.count, 0),
    ...(rest.unmeasured === undefined ? {} : { unmeasured: rest.unmeasured }),
    ...(matching === undefined ? {} : { matching }),
  })
})

test('the board has every KPI of every process', async () => {
  const declared = [...house.engine.house.processes.values()].flatMap((process) => Object.keys(process.kpis))
  const board = await allKpis(house.engine, run, { from, to })
  expect(board.map((one) => one.id)).toEqual(declared)
  for (const { process, id, value: shown, count } of board)
    expect(await kpiValue(house.engine, run, { process, kpi: id, from, to, asker: theSystem })).toMatchObject({
      process,
      id,
      value: shown,
      count,
    })
})

test('a KPI of distinct references counts each once and lists the referenced records', async () => {
  const other = await make('service', { title: 'Payroll' })
  await run(sql`update record set state = 'live', phase = 'active' where type = 'service'`)
  for (const service of [ids['portal'], ids['portal'], other, null])
    await make('agreement', { service, kind: 'sla', state: 'in-force', validFrom: '2026-01-01', customer: house.organisation })
  const asked = { process: 'service-level', kpi: 'services-covered-by-slas', from, to }
  expect(await kpiValue(house.engine, run, { ...asked, asker: theSystem, by: ownPath('customer') })).toMatchObject({
    value: 2,
    count: 2,
    groups: [{ value: 2, count: 2 }],
  })
  const { type, where } = kpiRecords(house.engine, asked)
  expect(type).toBe('service')
  expect(await countRecords(house.engine.house, run, { type, where })).toBe(2)
  expect(await allKpis(house.engine, run, { from, to, process: 'service-level' })).toContainEqual(
    expect.objectContaining({ id: asked.kpi, value: 2, count: 2 }),
  )
})

describe('measures over several records or types', () => {
  const period = { from, to }
  const everything = { all: [] } as const
  const figure = (of: string, one: Measure, more: Record<string, unknown> = {}, by?: string) =>
    figureIn(
      { engine: house.engine, run, zone: 'UTC', asker: theSystem, visible: () => ({ all: [] }) },
      { of, measure: one, where: everything, period: 'openedAt', also: [], ...more },
      period,
      { by: by === undefined ? undefined : ownPath(by) },
    )

  test('add up related records and divide one sum by another', async () => {
    const escalations = { total: 'version', of: 'escalation', where: { field: 'incident', is: { its: 'id' } } } as const
    expect(await figure('incident', { sum: escalations })).toMatchObject({ value: 3, count: 5 })
    expect(await figure('incident', { ratio: ['effort', escalations] })).toMatchObject({ value: (1800 + 99_999) / 3 })
    expect(await figure('incident', { percent: [{ when: { field: 'impact', is: 'high' } }, { when: everything }] })).toMatchObject({
      value: 40,
    })
    expect(await figure('incident', { sum: { minus: [{ when: everything, take: 'effort' }, 'reopenings'] } })).toMatchObject({
      value: 1800 + 99_999 - 2,
    })
    expect(await figure('incident', { ratio: ['effort', 'reopenings'] }, { where: { field: 'impact', is: 'high' } })).toMatchObject({
      value: null,
    })
  })

  test('count records of further types, also in groups and over time', async () => {
    const also = [{ of: 'escalation', measure: { count: true }, where: everything, period: 'escalatedAt' }]
    expect(await figure('incident', { count: true }, { also })).toMatchObject({
      value: 7,
      count: 7,
      parts: [
        { of: 'incident', count: 5 },
        { of: 'escalation', count: 2 },
      ],
    })
    const { groups } = await figure('incident', { count: true }, { also }, 'day:$period')
    expect(groups?.map(({ key, count }) => [key, count])).toEqual([
      ['2026-03-01', 2],
      ['2026-03-10', 1],
      ['2026-03-15', 1],
      ['2026-03-20', 1],
      ['2026-03-31', 2],
    ])
  })

  test('count calendar hours of the whole period, or between two moments of a record', async () => {
    const office = await make('calendar', {
      title: 'Office',
      zone: 'Europe/Madrid',
      hours: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] },
    })
    await house.engine.reload()
    const ofIncident = { hours: 'ci' } as const
    // the empty field `ci` is used as a reference to a calendar: day and night
    expect(await figure('incident', { max: ofIncident }, { where: { field: 'ci', empty: true } })).toMatchObject({ value: 31 * 86_400 })
    expect(await figure('incident', { sum: { ...ofIncident, between: ['openedAt', 'resolvedAt'] } })).toMatchObject({
      // first 2 h, second 10 h, reopened 6 h, late the 4 h that lie in March, open until the end of March
      value: 22 * hour + 16.5 * 86_400,
    })
    await make('service-level-target', { agreement: await make('agreement', { kind: 'sla' }), target: 60, calendar: office })
    // five Mondays and five Tuesdays of March
    expect(await figure('service-level-target', { max: { hours: 'calendar' } }, { period: 'state' })).toMatchObject({ value: 80 * hour })
    expect(
      await figure('service-level-target', { max: { hours: 'calendar', between: ['openedAt', 'closedAt'] } }, { period: 'state' }),
    ).toMatchObject({ value: 0 })
  })
})

describe('a time series', () => {
  test('has a point for each day of a month, and the points add up to the value', async () => {
    const { trend } = await value('incidents')
    expect(trend).toHaveLength(31)
    expect(trend[0]).toEqual({ from, to: '2026-03-02T00:00:00.000Z', value: 1, count: 1 })
    expect(trend.reduce((sum, point) => sum + point.count, 0)).toBe(5)
    expect(trend.at(-1)?.to).toBe(to)
  })
  test('starts and ends with the period, in days of the time zone', async () => {
    const { trend } = await value('incidents', { zone: 'Europe/Madrid' })
    expect(trend[0]).toMatchObject({ from, to: '2026-03-01T23:00:00.000Z' })
    expect(trend.at(-1)).toMatchObject({ from: '2026-03-31T22:00:00.000Z', to })
    expect(trend.reduce((sum, point) => sum + point.count, 0)).toBe(5)
  })
  test('has months for a year and hours for two days', async () => {
    expect((await value('incidents', { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' })).trend).toHaveLength(12)
    expect((await value('incidents', { from, to: '2026-03-02T12:00:00.000Z' })).trend).toHaveLength(36)
  })
})

test('the previous period of a calendar month is the month before, otherwise a period of the same length', async () => {
  expect((await value('resolution-time')).previous).toEqual({ from: '2026-02-01T00:00:00.000Z', to: from, value: null, count: 0, ...{} })
  expect((await value('incidents', { from: '2026-03-10T00:00:00.000Z', to: '2026-03-12T00:00:00.000Z' })).previous).toMatchObject({
    from: '2026-03-08T00:00:00.000Z',
  })
})

test('records that the asker may not see are not counted', async () => {
  const visible = { field: 'impact', is: 'high' } as const
  expect(await value('incidents', { visible })).toMatchObject({ value: 2, count: 2 })
  const board = await allKpis(house.engine, run, {
    from,
    to,
    visible: (type) => (type === 'incident' ? visible : { all: [] }),
    may: (kpi) => kpi.of === 'incident',
  })
  expect(board.find((one) => one.id === 'incidents')).toMatchObject({ count: 2 })
  expect(board.some((one) => one.id === 'escalations')).toBe(false)
})

test('the installation sets its own target and warning', async () => {
  await run(
    sql`insert into setting (process, name, value) values ('incident', 'kpi.first-call-resolution-rate', '{"target": 30, "warning": 20}')`,
  )
  await house.engine.reload()
  expect(await value('first-call-resolution-rate')).toMatchObject({ value: 25, target: 30, warning: 20, state: 'warning' })
  await run(sql`delete from setting`)
  await house.engine.reload()
})
