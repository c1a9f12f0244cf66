/** The four KPIs of release and deployment, compared with values computed by hand. */
import { beforeAll, expect, test } from 'vitest'
import { day, edges, empty, from, type KpiHouse, openKpiHouse, to } from '#testing/kpi-story.ts'

let house: KpiHouse
beforeAll(async () => {
  house = await openKpiHouse()
})

type Values = Readonly<Record<string, unknown>>
const middle = '2026-03-15T00:00:00.000Z'
const deploying = (values: Values) => house.make('release', { state: 'deploying', ...values })
const live = async (at: string, values: Values) => {
  const id = await deploying(values)
  await house.move('release', id, 'goLive', {}, at)
  return id
}
/** Finishing a deployment moves its release at the time of the clock, so the clock is set. */
const deployed = async (organisation: string, at: string, outcome: string, values: Values) => {
  house.setTime(at)
  const release = await deploying({ organisation })
  const id = await house.make('deployment', { organisation, release, state: 'running', ...values })
  await house.move('deployment', id, 'finish', { outcome, log: outcome })
  house.setTime('2026-05-01T00:00:00.000Z')
}

test('releases count when they go live, with the share of major ones', async () => {
  const organisation = await house.company('Live')
  await live(edges.first, { organisation, kind: 'major' })
  await live(edges.last, { organisation, kind: 'minor' })
  await live(middle, { organisation, kind: 'emergency' })
  await live(edges.before, { organisation, kind: 'major' })
  await live(edges.after, { organisation, kind: 'major' })
  await deploying({ organisation, kind: 'major', plannedFor: middle })
  // backed out later, but it went live
  await house.move('release', await live(middle, { organisation }), 'backOut', { backoutReason: 'timeouts' }, edges.after)
  const answer = await house.kpi('release/releases', from, to, organisation)
  expect(answer).toMatchObject({ value: 4, count: 4, listed: 4, secondary: { major: 25 } })
  expect(await house.kpi('release/releases', ...empty, organisation)).toMatchObject({ value: 0, count: 0, listed: 0 })
})

test('the duration of a major deployment is from clearance to its end', async () => {
  const organisation = await house.company('Majors')
  const major = { organisation, kind: 'major' }
  const cleared = async (clearedAt: string, deployedAt: string, values: Values = {}) => live(deployedAt, { ...major, clearedAt, ...values })
  await cleared('2026-02-27T00:00:00.000Z', edges.first)
  await cleared('2026-03-27T23:59:59.999Z', edges.last)
  await cleared('2026-01-01T00:00:00.000Z', edges.before)
  await cleared(middle, edges.after)
  await cleared('2026-03-05T00:00:00.000Z', middle, { kind: 'minor' })
  await deploying({ ...major, clearedAt: middle })
  // two days and four
  expect(await house.kpi('release/major-release-duration', from, to, organisation)).toEqual({ value: 3 * day, count: 2, listed: 2 })
  expect(await house.kpi('release/major-release-duration', ...empty, organisation)).toEqual({ value: null, count: 0, listed: 0 })
})

test('a backout counts when the release is backed out, during deployment or after it', async () => {
  const organisation = await house.company('Back')
  const backedOut = async (at: string, state: string) =>
    house.move('release', await house.make('release', { organisation, state }), 'backOut', { backoutReason: 'timeouts' }, at)
  await backedOut(edges.first, 'early-life')
  await backedOut(edges.last, 'review')
  await backedOut(edges.before, 'early-life')
  await backedOut(edges.after, 'early-life')
  await live(middle, { organisation })
  // a failed deployment to production backs out its release
  await deployed(organisation, middle, 'failed', {})
  expect(await house.kpi('release/release-backouts', from, to, organisation)).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await house.kpi('release/release-backouts', ...empty, organisation)).toEqual({ value: 0, count: 0, listed: 0 })
})

test('a release is distributed automatically when its deployment to production was automatic', async () => {
  const organisation = await house.company('Automatic')
  const automatic = { method: 'automatic' }
  await deployed(organisation, edges.first, 'success', automatic)
  await deployed(organisation, middle, 'success', { method: 'manual' })
  await deployed(organisation, edges.last, 'partial', automatic)
  await deployed(organisation, edges.before, 'success', automatic)
  await deployed(organisation, edges.after, 'success', automatic)
  await deployed(organisation, middle, 'failed', automatic)
  await deployed(organisation, middle, 'success', { ...automatic, environment: 'test' })
  // manual, without a deployment of its own
  await live(middle, { organisation })
  expect(await house.kpi('release/automatic-release-share', from, to, organisation)).toEqual({
    value: 50,
    count: 4,
    listed: 4,
    matching: 2,
    listedMatching: 2,
  })
  expect(await house.kpi('release/automatic-release-share', ...empty, organisation)).toMatchObject({ value: null, count: 0, listed: 0 })
})
