/** The five KPIs of validation and testing, compared with values computed by hand. */
import { beforeAll, expect, test } from 'vitest'
import { day, edges, empty, from, type KpiHouse, openKpiHouse, to } from '#testing/kpi-story.ts'

let house: KpiHouse
beforeAll(async () => {
  house = await openKpiHouse()
})

type Values = Readonly<Record<string, unknown>>
const middle = '2026-03-15T00:00:00.000Z'
const running = (values: Values) => house.make('test-run', { state: 'running', ...values })
const tested = async (at: string, values: Values, result: Values) => house.move('test-run', await running(values), 'finish', result, at)

test('failed component tests, as a share of those that ended', async () => {
  const organisation = await house.company('Components')
  const component = { organisation, kind: 'component' }
  await tested(edges.first, component, { outcome: 'failed' })
  await tested(middle, component, { outcome: 'passed' })
  await tested(middle, component, { outcome: 'passed' })
  await tested(edges.last, component, { outcome: 'passed' })
  await tested(edges.before, component, { outcome: 'failed' })
  await tested(edges.after, component, { outcome: 'failed' })
  await tested(middle, { organisation, kind: 'service-acceptance' }, { outcome: 'failed', signedOff: false })
  await running({ ...component, outcome: 'failed' })
  await house.move('test-run', await running({ ...component, outcome: 'failed' }), 'cancel', {}, middle, 'test-manager')
  expect(await house.kpi('validation-testing/failed-component-tests', from, to, organisation)).toEqual({
    value: 25,
    count: 4,
    listed: 4,
    matching: 1,
    listedMatching: 1,
  })
  expect(await house.kpi('validation-testing/failed-component-tests', ...empty, organisation)).toMatchObject({
    value: null,
    count: 0,
    listed: 0,
  })
})

test('acceptance tests without sign-off by the customer, as a share of those that ended', async () => {
  const organisation = await house.company('Acceptance')
  const acceptance = { organisation, kind: 'service-acceptance' }
  const { id: signedOffBy } = await house.person('Customer')
  const signed = { outcome: 'passed', signedOff: true, signedOffBy }
  await tested(edges.first, acceptance, signed)
  await tested(edges.last, acceptance, { outcome: 'passed', signedOff: false })
  await tested(middle, acceptance, { outcome: 'failed', signedOff: false })
  await tested(middle, acceptance, signed)
  // imported without a decision of the customer
  await house.make('test-run', { ...acceptance, state: 'done', outcome: 'passed', endedAt: middle })
  await tested(edges.before, acceptance, { outcome: 'failed', signedOff: false })
  await tested(edges.after, acceptance, { outcome: 'failed', signedOff: false })
  await tested(middle, { organisation, kind: 'component' }, { outcome: 'failed' })
  await running(acceptance)
  expect(await house.kpi('validation-testing/failed-acceptance-tests', from, to, organisation)).toEqual({
    value: 60,
    count: 5,
    listed: 5,
    matching: 3,
    listedMatching: 3,
  })
  expect(await house.kpi('validation-testing/failed-acceptance-tests', ...empty, organisation)).toMatchObject({
    value: null,
    count: 0,
    listed: 0,
  })
})

test('errors count when they are found, unless they are rejected', async () => {
  const organisation = await house.company('Found')
  for (const openedAt of Object.values(edges)) await house.make('test-error', { organisation, openedAt })
  await house.make('test-error', { organisation, openedAt: middle, state: 'verified' })
  const none = await house.make('test-error', { organisation, openedAt: middle })
  await house.move('test-error', none, 'dismiss', { fix: 'it is meant so' }, edges.after, 'test-manager')
  expect(await house.kpi('validation-testing/identified-errors', from, to, organisation)).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await house.kpi('validation-testing/identified-errors', ...empty, organisation)).toEqual({ value: 0, count: 0, listed: 0 })
})

test('a failed test creates an error', async () => {
  const organisation = await house.company('Failing')
  house.setTime(middle)
  await tested(middle, { organisation }, { outcome: 'failed' })
  await tested(middle, { organisation }, { outcome: 'passed' })
  house.setTime('2026-05-01T00:00:00.000Z')
  expect(await house.kpi('validation-testing/identified-errors', from, to, organisation)).toEqual({ value: 1, count: 1, listed: 1 })
})

test('the time to fix ends with the last delivered fix', async () => {
  const organisation = await house.company('Fixed')
  const found = (openedAt: string) => house.make('test-error', { organisation, openedAt })
  const resubmit = (id: string, at: string) => house.move('test-error', id, 'resubmit', { fix: 'tried again' }, at)
  await resubmit(await found('2026-02-26T00:00:00.000Z'), edges.first)
  await resubmit(await found('2026-03-24T23:59:59.999Z'), edges.last)
  await resubmit(await found('2026-01-01T00:00:00.000Z'), edges.before)
  await resubmit(await found(middle), edges.after)
  const twice = await found('2026-03-01T00:00:00.000Z')
  await resubmit(twice, '2026-03-02T00:00:00.000Z')
  await house.move('test-error', twice, 'return', {}, '2026-03-03T00:00:00.000Z')
  const still = await found(middle)
  await resubmit(still, '2026-03-16T00:00:00.000Z')
  await house.move('test-error', still, 'return', {}, '2026-03-17T00:00:00.000Z')
  await resubmit(twice, '2026-03-06T00:00:00.000Z')
  // three days, seven and five
  expect(await house.kpi('validation-testing/error-fix-time', from, to, organisation)).toEqual({ value: 5 * day, count: 3, listed: 3 })
  expect(await house.kpi('validation-testing/error-fix-time', ...empty, organisation)).toEqual({ value: null, count: 0, listed: 0 })
})

test('incidents count as caused by releases by their cause', async () => {
  const organisation = await house.company('Caused')
  for (const openedAt of Object.values(edges)) await house.make('incident', { organisation, openedAt, cause: 'release' })
  await house.make('incident', { organisation, openedAt: middle, cause: 'change' })
  await house.make('incident', { organisation, openedAt: middle })
  // the cause is known at resolution, and the incident counts in the month in which it began
  const late = await house.make('incident', { organisation, openedAt: middle })
  await house.change('incident', late, { cause: 'release' }, edges.after)
  expect(await house.kpi('validation-testing/incidents-from-releases', from, to, organisation)).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await house.kpi('validation-testing/incidents-from-releases', ...empty, organisation)).toEqual({ value: 0, count: 0, listed: 0 })
})
