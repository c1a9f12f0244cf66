/** The six KPIs of configuration management, compared with values computed by hand. */
import { beforeAll, expect, test } from 'vitest'
import { changeRecord, createRecord } from '#engine/records/records.ts'
import { edges, empty, from, hour, type KpiHouse, openKpiHouse, to } from '#testing/kpi-story.ts'

let house: KpiHouse
beforeAll(async () => {
  house = await openKpiHouse()
})

type Values = Readonly<Record<string, unknown>>
const middle = '2026-03-15T00:00:00.000Z'
const running = (values: Values) => house.make('verification-run', { state: 'running', ...values })
const verified = async (at: string, values: Values, result: Values = {}) =>
  house.move('verification-run', await running(values), 'finish', { checked: 10, ...result }, at)

test('verifications count when they end, manual or automatic', async () => {
  const organisation = await house.company('Often')
  await verified(edges.first, { organisation, method: 'physical' })
  await verified(edges.last, { organisation, method: 'automated' })
  await verified(middle, { organisation, method: 'automated' })
  await verified(edges.before, { organisation })
  await verified(edges.after, { organisation })
  await running({ organisation, startedAt: middle })
  await house.move('verification-run', await running({ organisation }), 'cancel', {}, middle, 'configuration-manager')
  expect(await house.kpi('configuration/verification-frequency', from, to, organisation)).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await house.kpi('configuration/verification-frequency', ...empty, organisation)).toEqual({ value: 0, count: 0, listed: 0 })
})

test('a verification lasts from its start to its end, even if it began before the period', async () => {
  const organisation = await house.company('Long')
  await verified(edges.first, { organisation, startedAt: '2026-02-28T22:00:00.000Z' })
  await verified(edges.last, { organisation, startedAt: '2026-03-31T17:59:59.999Z' })
  await verified(edges.before, { organisation, startedAt: '2026-02-01T00:00:00.000Z' })
  await verified(edges.after, { organisation, startedAt: middle })
  // started by a move
  const whole = await house.make('verification-run', { organisation })
  await house.move('verification-run', whole, 'start', {}, '2026-03-15T08:00:00.000Z')
  await house.move('verification-run', whole, 'finish', { checked: 3 }, '2026-03-15T09:00:00.000Z')
  await running({ organisation, startedAt: middle })
  // two hours, six and one
  expect(await house.kpi('configuration/verification-duration', from, to, organisation)).toEqual({ value: 3 * hour, count: 3, listed: 3 })
  expect(await house.kpi('configuration/verification-duration', ...empty, organisation)).toEqual({ value: null, count: 0, listed: 0 })
})

test('effort is the mean of the verifications that ended', async () => {
  const organisation = await house.company('Laborious')
  await verified(edges.first, { organisation }, { effort: 5 * hour })
  await verified(edges.last, { organisation }, { effort: hour })
  await verified(edges.before, { organisation }, { effort: 90 * hour })
  await verified(edges.after, { organisation }, { effort: 90 * hour })
  await running({ organisation, effort: 90 * hour })
  expect(await house.kpi('configuration/verification-effort', from, to, organisation)).toEqual({ value: 3 * hour, count: 2, listed: 2 })
  expect(await house.kpi('configuration/verification-effort', ...empty, organisation)).toEqual({ value: null, count: 0, listed: 0 })
})

test('coverage is the share of bought or discovered assets at the end of the period with an item in the CMS', async () => {
  const organisation = await house.company('Covered')
  const item = () => house.make('ci', { organisation })
  const asset = (values: Values) => house.make('asset', { organisation, openedAt: '2026-01-01T00:00:00.000Z', ...values })
  await asset({ knownBy: 'purchase', ci: await item() })
  await asset({ knownBy: 'discovery', openedAt: edges.last })
  await asset({ knownBy: 'discovery', openedAt: edges.after, ci: await item() })
  await asset({ knownBy: 'inventory', ci: await item() })
  const disposed = async (at: string) => {
    const id = await asset({ knownBy: 'purchase', state: 'in-stock', ci: await item() })
    await house.move('asset', id, 'dispose', { disposal: 'recycled' }, at, 'configuration-manager')
  }
  await disposed(edges.last)
  await disposed(edges.after)
  // the first one, the discovered one without an item, and the one disposed of at the end
  const answer = await house.kpi('configuration/cms-coverage', from, to, organisation)
  expect(answer).toMatchObject({ count: 3, listed: 3, matching: 2, listedMatching: 2 })
  expect(answer.value).toBeCloseTo(66.67, 2)
  expect(await house.kpi('configuration/cms-coverage', ...empty, organisation)).toMatchObject({ value: null, count: 0, listed: 0 })
})

test('automatic updates, as a share of the updated items', async () => {
  const organisation = await house.company('Updated')
  const person = { ...house.system, kind: 'person' as const, organisation }
  const byProgram = (at: string) => house.make('ci', { organisation }, at)
  const byHand = async (at: string) => (await createRecord(house.engine, person, 'ci', { title: 'ci' }, { at })).id
  await byProgram(edges.first)
  await byHand(edges.last)
  await byProgram(edges.before)
  await byProgram(edges.after)
  await byHand(edges.before)
  await byHand(edges.after)
  // updated by both in the period; by a program before it and by a person in it
  const both = await byProgram(middle)
  await changeRecord(house.engine, person, 'ci', both, { hostname: 'a' }, { at: '2026-03-16T00:00:00.000Z' })
  const corrected = await byProgram(edges.before)
  await changeRecord(house.engine, person, 'ci', corrected, { hostname: 'b' }, { at: middle })
  // commissioned in the period: no update of its data
  await house.move('ci', await byProgram(edges.before), 'commission', {}, middle)
  expect(await house.kpi('configuration/automatic-updates', from, to, organisation)).toEqual({
    value: 50,
    count: 4,
    listed: 4,
    matching: 2,
    listedMatching: 2,
  })
  expect(await house.kpi('configuration/automatic-updates', ...empty, organisation)).toMatchObject({ value: null, count: 0, listed: 0 })
})

test('errors of the CMS are the confirmed findings of verifications', async () => {
  const organisation = await house.company('Wrong')
  const error = (values: Values) => house.make('cms-error', { organisation, openedAt: middle, ...values })
  for (const openedAt of Object.values(edges)) await error({ openedAt, foundBy: 'audit' })
  await error({ foundBy: 'verification', state: 'corrected' })
  await error({ foundBy: 'drift' })
  await error({ foundBy: 'daily-work' })
  const none = await error({ foundBy: 'drift' })
  await house.move('cms-error', none, 'dismiss', { correction: 'it is meant so' }, middle, 'configuration-manager')
  expect(await house.kpi('configuration/cms-errors', from, to, organisation)).toEqual({ value: 4, count: 4, listed: 4 })
  expect(await house.kpi('configuration/cms-errors', ...empty, organisation)).toEqual({ value: 0, count: 0, listed: 0 })
})
