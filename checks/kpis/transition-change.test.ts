/** The five KPIs of change management, compared with values computed by hand. */
import { beforeAll, expect, test } from 'vitest'
import { edges, empty, from, hour, type KpiHouse, openKpiHouse, to } from '#testing/kpi-story.ts'

let house: KpiHouse
beforeAll(async () => {
  house = await openKpiHouse()
})

/** A change that waits for a decision. */
const assessed = (values: Readonly<Record<string, unknown>>): Promise<string> => house.make('change', { state: 'assessment', ...values })
const deciders = ['change-manager', 'cab', 'ecab'] as const
const decided = async (values: Readonly<Record<string, unknown>>, vote: 'for' | 'against'): Promise<string> => {
  const change = await assessed(values)
  const { organisation } = values
  await house.make('change-vote', { organisation, change, vote, voter: await house.make('person', { title: 'Member', organisation }) })
  return change
}
const approve = async (at: string, values: Readonly<Record<string, unknown>>): Promise<void> =>
  house.move('change', await decided(values, 'for'), 'approve', {}, at, ...deciders)
const reject = async (at: string, values: Readonly<Record<string, unknown>>): Promise<void> =>
  house.move('change', await decided(values, 'against'), 'reject', { decisionReason: 'not now' }, at, ...deciders)

test('major changes count when a board decides, whatever the decision', async () => {
  const organisation = await house.company('Majors')
  const major = { organisation, size: 'major' }
  await approve(edges.first, major)
  await reject(edges.last, { ...major, kind: 'emergency' })
  await approve(edges.before, major)
  await approve(edges.after, major)
  await approve('2026-03-10T00:00:00.000Z', { organisation, size: 'significant' })
  await approve('2026-03-10T00:00:00.000Z', { organisation, size: 'minor' })
  await assessed({ ...major, openedAt: '2026-03-10T00:00:00.000Z' })
  expect(await house.kpi('change/major-changes', from, to, organisation)).toEqual({ value: 2, count: 2, listed: 2 })
  expect(await house.kpi('change/major-changes', ...empty, organisation)).toEqual({ value: 0, count: 0, listed: 0 })
})

test('meetings of both boards count when they were held, not when they were planned', async () => {
  const organisation = await house.company('Boards')
  const member = await house.make('person', { title: 'Member', organisation })
  const meeting = (values: Readonly<Record<string, unknown>> = {}) =>
    house.make('cab-meeting', { organisation, startsAt: '2026-03-10T00:00:00.000Z', members: [member], ...values })
  const held = async (at: string, values: Readonly<Record<string, unknown>> = {}) =>
    house.move('cab-meeting', await meeting(values), 'hold', { present: [member], minutes: 'all was said' }, at, ...deciders)
  await held(edges.first, { startsAt: edges.before })
  await held(edges.last, { board: 'ecab' })
  await held(edges.before)
  await held(edges.after)
  await meeting()
  await house.move('cab-meeting', await meeting(), 'cancel', {}, '2026-03-09T00:00:00.000Z', ...deciders)
  expect(await house.kpi('change/cab-meetings', from, to, organisation)).toEqual({ value: 2, count: 2, listed: 2 })
  expect(await house.kpi('change/cab-meetings', ...empty, organisation)).toEqual({ value: 0, count: 0, listed: 0 })
})

test('the time to approval or rejection begins with the registration', async () => {
  const organisation = await house.company('Waiting')
  await approve(edges.first, { organisation, openedAt: '2026-02-28T00:00:00.000Z' })
  await reject(edges.last, { organisation, openedAt: '2026-03-29T23:59:59.999Z' })
  await approve(edges.before, { organisation, openedAt: '2026-01-01T00:00:00.000Z' })
  await reject(edges.after, { organisation, openedAt: '2026-03-10T00:00:00.000Z' })
  await assessed({ organisation, openedAt: '2026-03-10T00:00:00.000Z' })
  // a day and two days
  expect(await house.kpi('change/approval-time', from, to, organisation)).toEqual({ value: 36 * hour, count: 2, listed: 2 })
  expect(await house.kpi('change/approval-time', ...empty, organisation)).toEqual({ value: null, count: 0, listed: 0 })
})

test('approved changes, as a share of those decided; a standard change is approved by its template', async () => {
  const organisation = await house.company('Accepted')
  await approve(edges.first, { organisation })
  await approve('2026-03-10T00:00:00.000Z', { organisation })
  await approve('2026-03-11T00:00:00.000Z', { organisation, kind: 'emergency' })
  await reject(edges.last, { organisation })
  await reject(edges.before, { organisation })
  await reject(edges.after, { organisation })
  await assessed({ organisation })
  const template = await house.make('change-template', { organisation, state: 'approved' })
  await house.make('change', { organisation, kind: 'standard', template, openedAt: '2026-03-12T00:00:00.000Z' })
  expect(await house.kpi('change/acceptance-rate', from, to, organisation)).toEqual({
    value: 75,
    count: 4,
    listed: 4,
    matching: 3,
    listedMatching: 3,
  })
  expect(await house.kpi('change/acceptance-rate', ...empty, organisation)).toMatchObject({ value: null, count: 0, listed: 0 })
})

test('urgent changes are the registered emergency changes', async () => {
  const organisation = await house.company('Urgent')
  for (const openedAt of Object.values(edges)) await house.make('change', { organisation, kind: 'emergency', openedAt })
  await house.make('change', { organisation, kind: 'normal', openedAt: edges.first })
  await house.make('change', { organisation, kind: 'standard', openedAt: edges.first })
  // counts in the month of registration, though it is decided later
  await reject(edges.after, { organisation, kind: 'emergency', openedAt: '2026-03-31T12:00:00.000Z' })
  expect(await house.kpi('change/urgent-changes', from, to, organisation)).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await house.kpi('change/urgent-changes', ...empty, organisation)).toEqual({ value: 0, count: 0, listed: 0 })
})
