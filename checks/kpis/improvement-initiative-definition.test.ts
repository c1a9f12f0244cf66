/** The two KPIs of the definition of initiatives, compared with values computed by hand. */
import { beforeAll, expect, test } from 'vitest'
import { edges, empty, from, type KpiHouse, openKpiHouse, to } from '#testing/kpi-story.ts'

let house: KpiHouse
beforeAll(async () => {
  house = await openKpiHouse()
})

type Values = Readonly<Record<string, unknown>>
const middle = '2026-03-15T00:00:00.000Z'
const manager = 'csi-manager'
const weakness = (organisation: string) => house.make('weakness', { organisation })
const initiative = (values: Values) => house.make('csi-initiative', values)

test('initiatives count when they are launched for a weakness', async () => {
  const organisation = await house.company('Launched')
  const { id: assignee } = await house.person('Owner')
  const approved = async (values: Values = {}) =>
    initiative({ organisation, state: 'approved', weakness: await weakness(organisation), dueOn: '2026-06-30', assignee, ...values })
  const launch = async (at: string, values: Values = {}) => {
    const id = await approved(values)
    await house.move('csi-initiative', id, 'launch', {}, at, manager)
    return id
  }
  await launch(edges.first)
  await launch(edges.last)
  await launch(edges.before)
  await launch(edges.after)
  await launch(middle, { weakness: null })
  await approved({ openedAt: middle })
  await house.move('csi-initiative', await approved(), 'reject', { reason: 'too dear' }, middle, manager)
  // counts though it was cancelled later
  await house.move('csi-initiative', await launch(middle), 'cancel', { reason: 'overtaken' }, edges.after, manager)
  expect(await house.kpi('initiative-definition/initiatives', from, to, organisation)).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await house.kpi('initiative-definition/initiatives', ...empty, organisation)).toEqual({ value: 0, count: 0, listed: 0 })
})

test('initiatives count as completed with a documented effect, with or without a weakness', async () => {
  const organisation = await house.company('Completed')
  const running = (values: Values = {}) => initiative({ organisation, state: 'running', launchedAt: '2026-01-01T00:00:00.000Z', ...values })
  const complete = async (at: string, values: Values = {}) =>
    house.move('csi-initiative', await running(values), 'complete', { actualEffect: 'half the calls' }, at, manager)
  await complete(edges.first, { weakness: await weakness(organisation) })
  await complete(edges.last)
  await complete(edges.before)
  await complete(edges.after)
  await running()
  await house.move('csi-initiative', await running(), 'cancel', { reason: 'overtaken' }, middle, manager)
  expect(await house.kpi('initiative-definition/completed-initiatives', from, to, organisation)).toEqual({ value: 2, count: 2, listed: 2 })
  expect(await house.kpi('initiative-definition/completed-initiatives', ...empty, organisation)).toEqual({ value: 0, count: 0, listed: 0 })
})
