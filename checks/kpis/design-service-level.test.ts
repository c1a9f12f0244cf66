/** The six KPIs of service level management, compared with values computed by hand. */
import { beforeAll, expect, test } from 'vitest'
import { tickClocks } from '#engine/clocks/tick.ts'
import { createRecord } from '#engine/records/records.ts'
import { listRecords } from '#engine/store/list.ts'
import { edges, empty, from, type KpiHouse, openKpiHouse, to } from '#testing/kpi-story.ts'

let house: KpiHouse
beforeAll(async () => {
  house = await openKpiHouse()
})

const nothing = { value: 0, count: 0, listed: 0 }
const kpi = (name: string, organisation: string, [begin, end]: readonly [string, string] = [from, to]) =>
  house.kpi(`service-level/${name}`, begin, end, organisation)

/** A separate company with services and agreements. By default an agreement is in force since the year before. */
const business = async (title: string) => {
  const organisation = await house.company(title)
  return {
    organisation,
    service: (values: Record<string, unknown> = {}) =>
      house.make('service', { organisation, state: 'operational', launchedAt: '2025-06-01T00:00:00.000Z', ...values }),
    agreement: (values: Record<string, unknown>) =>
      house.make('agreement', { organisation, kind: 'sla', state: 'in-force', validFrom: '2025-06-01', ...values }),
  }
}

test('a live service is covered by an SLA that is in force at the end', async () => {
  const { organisation, service, agreement } = await business('Covered')
  // the first and the last day on which an agreement can be in force at the end
  await agreement({ service: await service(), validFrom: '2026-03-31' })
  await agreement({ service: await service(), validTo: '2026-03-31' })
  await agreement({ service: await service(), validFrom: '2026-04-01' })
  await agreement({ service: await service(), validTo: '2026-03-30' })
  // ended since then; two SLAs, one service
  const two = await service()
  await agreement({ service: two, state: 'ended', validTo: '2026-04-15' })
  await agreement({ service: two, state: 'under-review' })
  // launched or retired at the start or end of the period
  await agreement({ service: await service({ launchedAt: edges.last }) })
  await agreement({ service: await service({ launchedAt: edges.after }) })
  await agreement({ service: await service({ state: 'retired', retiredAt: edges.after }) })
  await agreement({ service: await service({ state: 'retired', retiredAt: edges.last }) })
  await agreement({ service: await service({ state: 'pipeline', launchedAt: null }) })
  // no SLA, only a draft, only an OLA
  await service()
  await agreement({ service: await service(), state: 'draft' })
  await agreement({ service: await service(), kind: 'ola' })

  const figure = await kpi('services-covered-by-slas', organisation)
  expect(figure).toMatchObject({ value: 5, count: 5, listed: 5 })
  // of 10 that are live
  expect(figure.secondary).toEqual({ share: 50 })
  expect(await kpi('services-covered-by-slas', organisation, empty)).toEqual({ ...nothing, secondary: { share: null } })
})

test('a live service is covered by OLAs and UCs when each of its SLAs is underpinned at the end', async () => {
  const { organisation, service, agreement } = await business('Backed')
  const promised = async (values: Record<string, unknown> = {}) => {
    const id = await service(values)
    return { service: id, sla: await agreement({ service: id }) }
  }
  const begins = await promised()
  await agreement({ kind: 'ola', service: begins.service, validFrom: '2026-03-31' })
  const lasts = await promised()
  await agreement({ kind: 'uc', service: lasts.service, validTo: '2026-03-31' })
  const late = await promised()
  await agreement({ kind: 'ola', service: late.service, validFrom: '2026-04-01' })
  const over = await promised()
  await agreement({ kind: 'uc', service: over.service, validTo: '2026-03-30' })
  // one of two SLAs is underpinned by name, then the other too
  const half = await promised()
  await agreement({ service: half.service })
  await agreement({ kind: 'uc', backs: [half.sla] })
  const both = await promised()
  await agreement({ kind: 'uc', backs: [both.sla, await agreement({ service: both.service })] })
  // an OLA without an SLA to underpin
  await agreement({ kind: 'ola', service: await service() })
  await promised()
  const retired = await promised({ state: 'retired', retiredAt: edges.last })
  await agreement({ kind: 'ola', service: retired.service })
  const since = await promised({ state: 'retired', retiredAt: edges.after })
  await agreement({ kind: 'ola', service: since.service })

  const figure = await kpi('services-covered-by-olas-ucs', organisation)
  expect(figure).toMatchObject({ value: 4, count: 4, listed: 4 })
  // of 9 that are live
  expect(figure.secondary?.['share']).toBeCloseTo(400 / 9, 9)
  expect(await kpi('services-covered-by-olas-ucs', organisation, empty)).toEqual({ ...nothing, secondary: { share: null } })
})

test('an SLA is monitored when a target was measured and its weak spots were reported', async () => {
  const { organisation, agreement } = await business('Monitored')
  const monitored = async (
    measuredAt: string | null,
    publishedAt: string | null,
    values: Record<string, unknown> = {},
    weakSpots = 'slow',
  ) => {
    const sla = await agreement(values)
    const report = await house.make('service-level-report', {
      organisation,
      agreement: sla,
      weakSpots,
      ...(publishedAt ? { state: 'published', publishedAt } : {}),
    })
    const target = await house.make('service-level-target', { organisation, agreement: sla })
    if (measuredAt) await house.make('service-level-result', { organisation, report, target, measuredAt, met: false })
    return { sla, target }
  }
  for (const moment of Object.values(edges)) await monitored(moment, moment)
  // measured in the period and reported after it; the reverse; never measured; a report without weak spots; a draft
  await monitored(edges.last, edges.after)
  await monitored(edges.before, edges.first)
  await monitored(null, edges.first)
  await monitored(edges.first, edges.first, {}, '')
  await monitored(edges.first, null)
  // no SLA, and an SLA that has ended
  await monitored(edges.first, edges.first, { kind: 'ola' })
  await monitored(edges.first, edges.first, { validTo: '2026-03-30' })
  // measured and reported twice, counted once
  const { sla, target } = await monitored(edges.first, edges.first)
  const again = await house.make('service-level-report', {
    organisation,
    agreement: sla,
    weakSpots: 'slow',
    state: 'published',
    publishedAt: edges.last,
  })
  await house.make('service-level-result', { organisation, report: again, target, measuredAt: edges.last, met: true })

  expect(await kpi('monitored-slas', organisation)).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await kpi('monitored-slas', organisation, empty)).toEqual(nothing)
})

test('SLAs count as reviewed once, however many reviews were held', async () => {
  const { organisation, agreement } = await business('Reviewed')
  const reviewed = async (openedAt: string, id: string) => house.make('agreement-review', { organisation, agreement: id, openedAt })
  for (const moment of Object.values(edges)) await reviewed(moment, await agreement({}))
  const twice = await agreement({})
  for (const moment of Object.values(edges)) await reviewed(moment, twice)
  await reviewed(edges.first, await agreement({ kind: 'uc' }))

  expect(await kpi('slas-under-review', organisation)).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await kpi('slas-under-review', organisation, empty)).toEqual(nothing)
})

test('service level fulfilment is the share of targets met', async () => {
  const { organisation, agreement } = await business('Fulfilled')
  const target = await house.make('service-level-target', { organisation, agreement: await agreement({}) })
  const result = async (measuredAt: string, met: boolean) =>
    house.make('service-level-result', {
      organisation,
      target,
      measuredAt,
      met,
      report: await house.make('service-level-report', { organisation }),
    })
  for (const moment of Object.values(edges)) await result(moment, true)
  await result(edges.before, false)
  await result(edges.after, false)
  await result(edges.last, false)

  const figure = await kpi('fulfilment-of-service-levels', organisation)
  expect(figure).toMatchObject({ count: 3, listed: 3, matching: 2, listedMatching: 2 })
  expect(figure.value).toBeCloseTo(200 / 3, 9)
  expect(await kpi('fulfilment-of-service-levels', organisation, empty)).toEqual({
    value: null,
    count: 0,
    listed: 0,
    matching: 0,
    listedMatching: 0,
  })
})

test('a report counts its results from the clocks, again until it is published, and the goal decides whether a target was met', async () => {
  const organisation = await house.make('organisation', { title: 'Counted', kind: 'customer', zone: 'Europe/Madrid' })
  const service = await house.make('service', { organisation, state: 'operational' })
  const sla = await house.make('agreement', { organisation, service, customer: organisation, state: 'in-force', validFrom: '2026-01-01' })
  const target = (values: Record<string, unknown>) =>
    house.make('service-level-target', { organisation, agreement: sla, recordType: 'incident', target: 3600, ...values })
  const resolution = await target({ metric: 'resolution', goal: 60 })
  const response = await target({ metric: 'response', goal: 100 })
  // another target of the same agreement without a case
  await target({ metric: 'resolution', where: { field: 'title', is: 'nothing' } })

  const solved = async (openedAt: string, resolvedAt: string): Promise<void> => {
    const id = await house.make('incident', { organisation, service, openedAt }, openedAt)
    await house.move('incident', id, 'resolve', { resolution: 'restarted' }, resolvedAt, 'incident-manager', 'agent')
  }
  // two in time, on the first and on the last day in Madrid; one late; one breached that is still open
  await solved('2026-02-28T23:00:00.000Z', '2026-02-28T23:30:00.000Z')
  await solved('2026-03-31T21:00:00.000Z', '2026-03-31T21:59:59.000Z')
  await solved('2026-03-10T10:00:00.000Z', '2026-03-10T12:00:00.000Z')
  await house.make('incident', { organisation, service, openedAt: '2026-03-11T10:00:00.000Z' }, '2026-03-11T10:00:00.000Z')
  // decided before and after the report; opened within it
  await solved('2026-02-28T22:00:00.000Z', '2026-02-28T22:30:00.000Z')
  await solved('2026-03-31T21:59:00.000Z', '2026-03-31T22:30:00.000Z')
  await tickClocks(house.engine)

  const report = await house.make('service-level-report', { organisation, agreement: sla, from: '2026-03-01', to: '2026-03-31' })
  const results = async () => {
    const { records } = await listRecords(house.engine.house, house.engine.database.as('*'), {
      type: 'service-level-result',
      where: { field: 'report', is: report },
    })
    return Object.fromEntries(records.map((row) => [String(row['target']), [row['measured'], row['kept'], row['met'], row['measuredAt']]]))
  }
  expect(await results()).toEqual({})
  const administrator = { ...house.system, kind: 'person' as const, roles: ['administrator'] }
  await expect(
    createRecord(house.engine, administrator, 'service-level-result', { title: 'typed', organisation, report, target: response }),
  ).rejects.toThrow('records.madeByProgram')
  await house.move('service-level-report', report, 'measure', {}, '2026-04-02T08:00:00.000Z', 'service-level-manager')
  expect(await results()).toEqual({
    [resolution]: [4, 2, false, '2026-04-02T08:00:00.000Z'],
    [response]: [4, 2, false, '2026-04-02T08:00:00.000Z'],
  })
  expect(await kpi('fulfilment-of-service-levels', organisation, [to, '2026-05-01T00:00:00.000Z'])).toMatchObject({ value: 0, count: 2 })

  // the same cases and another goal
  await house.change('service-level-target', resolution, { goal: 50 })
  await house.move('service-level-report', report, 'measure', {}, '2026-04-02T09:00:00.000Z', 'service-level-manager')
  expect((await results())[resolution]).toEqual([4, 2, true, '2026-04-02T09:00:00.000Z'])
  // days without a case: the results are empty, and count nowhere
  await house.change('service-level-report', report, { from: '2026-03-20', to: '2026-03-21' })
  await house.move('service-level-report', report, 'measure', {}, '2026-04-02T10:00:00.000Z', 'service-level-manager')
  expect((await results())[resolution]).toEqual([0, 0, null, '2026-04-02T10:00:00.000Z'])
  expect(await kpi('fulfilment-of-service-levels', organisation, [to, '2026-05-01T00:00:00.000Z'])).toMatchObject({ value: null, count: 0 })

  await house.change('service-level-report', report, { to: '2026-03-31' })
  await house.change('service-level-report', report, { from: '2026-03-11' })
  await house.move('service-level-report', report, 'publish', {}, '2026-04-03T08:00:00.000Z', 'service-level-manager')
  expect(await results()).toEqual({
    [resolution]: [2, 1, true, '2026-04-03T08:00:00.000Z'],
    [response]: [2, 1, false, '2026-04-03T08:00:00.000Z'],
  })
  expect(await kpi('fulfilment-of-service-levels', organisation, [to, '2026-05-01T00:00:00.000Z'])).toMatchObject({ value: 50, count: 2 })
})

test('issues count when a report has them and an improvement plan covers them', async () => {
  const { organisation } = await business('Issues')
  const report = await house.make('service-level-report', { organisation })
  const issue = (openedAt: string, values: Record<string, unknown> = {}) =>
    house.make('service-issue', { organisation, report, state: 'planned', plannedAt: '2026-04-10T00:00:00.000Z', openedAt, ...values })
  for (const moment of Object.values(edges)) await issue(moment)
  await issue(edges.first, { state: 'solved' })
  await issue(edges.first, { report: null })
  await issue(edges.first, { state: 'found', plannedAt: null })

  expect(await kpi('service-issues', organisation)).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await kpi('service-issues', organisation, empty)).toEqual(nothing)
})
