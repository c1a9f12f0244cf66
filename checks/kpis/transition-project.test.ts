/** The five KPIs of project management, compared with values computed by hand. */
import { beforeAll, expect, test } from 'vitest'
import { day, edges, empty, from, hour, type KpiHouse, openKpiHouse, to } from '#testing/kpi-story.ts'

let house: KpiHouse
beforeAll(async () => {
  house = await openKpiHouse()
})

type Values = Readonly<Record<string, unknown>>
const manager = 'project-manager'
const middle = '2026-03-15T00:00:00.000Z'

test('projects are counted by distinct major releases with a project that ran in the period', async () => {
  const organisation = await house.company('Running')
  const release = (kind = 'major') => house.make('release', { organisation, kind })
  const project = (values: Values) => house.make('project', { organisation, state: 'running', ...values })
  const ran = async (startedAt: string, closedAt: string) => project({ release: await release(), state: 'closed', startedAt, closedAt })
  const long = '2026-01-01T00:00:00.000Z'
  const shared = await release()
  await project({ release: shared, startedAt: long })
  await project({ release: shared, startedAt: middle })
  await project({ release: await release(), startedAt: edges.last })
  await ran(long, edges.first)
  await ran(long, edges.before)
  await ran(middle, '2026-03-16T00:00:00.000Z')
  await project({ release: await release(), startedAt: edges.after })
  await project({ release: await release(), state: 'planning' })
  await project({ release: await release('minor'), startedAt: middle })
  await project({ startedAt: middle })
  // the shared one, the last one, the one closed at the start, the short one
  expect(await house.kpi('project/projects', from, to, organisation)).toEqual({ value: 4, count: 4, listed: 4 })
  expect(await house.kpi('project/projects', ...empty, organisation)).toEqual({ value: 0, count: 0, listed: 0 })
})

test('projects with a signed charter, as a share of those started', async () => {
  const organisation = await house.company('Chartered')
  const started = async (at: string) => {
    const id = await house.make('project', { organisation, state: 'planning', plannedEnd: '2026-06-01T00:00:00.000Z' })
    await house.move('project', id, 'start', {}, at, manager)
    return id
  }
  const charter = (project: string) => house.make('project-charter', { organisation, project, goals: 'one', scope: 'two' })
  const sign = async (project: string) => house.move('project-charter', await charter(project), 'sign', {}, undefined, manager)
  await sign(await started(edges.first))
  await sign(await started(middle))
  await charter(await started(edges.last))
  await started(middle)
  await started(edges.before)
  await sign(await started(edges.after))
  expect(await house.kpi('project/charter-share', from, to, organisation)).toEqual({
    value: 50,
    count: 4,
    listed: 4,
    matching: 2,
    listedMatching: 2,
  })
  expect(await house.kpi('project/charter-share', ...empty, organisation)).toMatchObject({ value: null, count: 0, listed: 0 })
})

test('a change to a charter counts when it is agreed after the project started', async () => {
  const organisation = await house.company('Revised')
  const charterOf = async (values: Values) =>
    house.make('project-charter', { organisation, project: await house.make('project', { organisation, ...values }), state: 'signed' })
  const runs = await charterOf({ state: 'running', startedAt: '2026-01-01T00:00:00.000Z' })
  const planned = await charterOf({ state: 'planning' })
  const revision = (charter: string) => house.make('charter-revision', { organisation, charter, what: 'more', reason: 'asked for' })
  const agreed = async (charter: string, at: string) => house.move('charter-revision', await revision(charter), 'agree', {}, at, manager)
  for (const at of Object.values(edges)) await agreed(runs, at)
  await agreed(planned, middle)
  await revision(runs)
  await house.move('charter-revision', await revision(runs), 'refuse', {}, middle, manager)
  expect(await house.kpi('project/charter-changes', from, to, organisation)).toEqual({ value: 2, count: 2, listed: 2 })
  expect(await house.kpi('project/charter-changes', ...empty, organisation)).toEqual({ value: 0, count: 0, listed: 0 })
})

/** A project that was completed and is closed at this moment. */
const closed = async (at: string, values: Values) => {
  const id = await house.make('project', { state: 'completed', lessons: 'begin earlier', ...values })
  await house.move('project', id, 'close', {}, at, manager)
}

test('budget adherence is actual over planned, for cost and for effort', async () => {
  const organisation = await house.company('Spent')
  // 110 % of the cost and 90 % of the effort; half of the cost; nothing planned
  await closed(edges.first, {
    organisation,
    plannedCost: 1000,
    actualCost: 1100,
    plannedEffort: 100 * hour,
    actualEffort: 90 * hour,
  })
  await closed(edges.last, { organisation, plannedCost: 3000, actualCost: 1500 })
  await closed(middle, { organisation })
  await closed(edges.before, { organisation, plannedCost: 1, actualCost: 10 })
  await closed(edges.after, { organisation, plannedCost: 1, actualCost: 10 })
  const spent = { organisation, plannedCost: 1, actualCost: 10 }
  await house.make('project', { ...spent, state: 'completed', completedAt: middle })
  const given = await house.make('project', { ...spent, state: 'running' })
  await house.move('project', given, 'cancel', { outcome: 'given up' }, middle, manager)
  expect(await house.kpi('project/budget-adherence', from, to, organisation)).toMatchObject({
    value: 75,
    count: 2,
    listed: 2,
    secondary: { cost: 65, effort: 90 },
  })
  expect(await house.kpi('project/budget-adherence', ...empty, organisation)).toMatchObject({ value: null, count: 0, listed: 0 })
})

test('delay is completion minus planned end, negative when early', async () => {
  const organisation = await house.company('Late')
  const plannedEnd = '2026-02-10T00:00:00.000Z'
  await closed(edges.first, { organisation, plannedEnd, completedAt: '2026-02-15T00:00:00.000Z' })
  await closed(edges.last, { organisation, plannedEnd, completedAt: '2026-02-09T00:00:00.000Z' })
  await closed(edges.before, { organisation, plannedEnd, completedAt: '2026-02-28T00:00:00.000Z' })
  await closed(edges.after, { organisation, plannedEnd, completedAt: '2026-03-31T00:00:00.000Z' })
  await house.make('project', { organisation, state: 'completed', plannedEnd, completedAt: middle })
  // five days late and one early
  expect(await house.kpi('project/project-delays', from, to, organisation)).toEqual({ value: 2 * day, count: 2, listed: 2 })
  expect(await house.kpi('project/project-delays', ...empty, organisation)).toEqual({ value: null, count: 0, listed: 0 })
})
