import { expect, test } from 'vitest'
import { addsUp, as, counts, derives, follows, running, some, tries } from '#testing/room-story.ts'

const manager = as('project-manager')
const year = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }

test('a project starts with a planned end and is completed when no task is open', () => {
  expect(tries(manager, 'start', some('project', { state: 'planning' }))).toBe('needs plannedEnd')
  const done = some('project', { state: 'running', outcome: 'live' })
  expect(tries(manager, 'complete', done, { openTasks: 2 })).toBe('pattern.openTasks')
  expect(tries(manager, 'complete', done, { openTasks: 0 })).toBe('-> completed')
})

test('a project needs lessons learned to be closed', () => {
  expect(tries(manager, 'close', some('project', { state: 'completed' }))).toBe('needs lessons')
  expect(tries(as('agent'), 'close', some('project', { state: 'completed', lessons: 'test earlier' }))).toBe('only project-manager')
})

test('resource use is actual over planned, where planned', () => {
  const use = (values: Readonly<Record<string, unknown>>) => [
    derives('resourceUse', some('project', values)),
    derives('withinResources', some('project', values)),
  ]
  expect(use({})).toEqual([null, null])
  expect(use({ plannedCost: 1000, actualCost: 1200 })).toEqual([120, false])
  expect(use({ plannedCost: 1000, actualCost: 900, plannedEffort: 3600, actualEffort: 3600 })).toEqual([95, true])
  expect(use({ plannedCost: 1000, actualCost: 500, plannedEffort: 3600, actualEffort: 5400 })).toEqual([100, false])
})

test("signing the first charter sets the project's charter date; later ones do not change it", () => {
  const charter = some('project-charter', { project: 'p', goals: 'one', scope: 'small', updatedAt: '2026-03-01T00:00:00.000Z' })
  expect(tries(manager, 'sign', charter)).toBe('-> signed')
  expect(follows('sign', charter)).toMatchObject([
    { do: 'change', type: 'project', id: 'p', values: { charterSignedAt: charter.updatedAt } },
  ])
})

test('a charter revision counts if the project was already running', () => {
  const revision = some('charter-revision', { charter: 'c', what: 'more', agreedAt: '2026-03-01T00:00:00.000Z' })
  expect(derives('afterStart', revision, { startedAt: '2026-02-01T00:00:00.000Z' })).toBe(true)
  expect(derives('afterStart', revision, { startedAt: null })).toBe(false)
  expect(counts('charter-changes', { ...revision, afterStart: true } as typeof revision, year)).toBe(true)
})

test('task effort adds up in the project, and a report sets its status', () => {
  const task = { project: 'p', effort: 3600 }
  expect(addsUp(some('project-task', { ...task, state: 'done' }), some('project-task', { ...task, state: 'doing' }))).toEqual([
    { do: 'add', type: 'project', id: 'p', field: 'actualEffort', by: 3600 },
  ])
  expect(follows('publish', some('status-report', { project: 'p', health: 'red' }))).toMatchObject([
    { do: 'change', values: { health: 'red' } },
  ])
})

test('the subprocesses follow a project from initiation to control', () => {
  expect(running(some('project'))).toEqual(['initiation'])
  expect(running(some('project', { state: 'planning' }))).toEqual(['planning'])
  expect(running(some('project', { state: 'on-hold' }))).toEqual(['control'])
  expect(running(some('project', { state: 'closed' }))).toEqual([])
})

test('projects with a major release count while they run in the period', () => {
  const one = (values: object) => some('project', { 'release.kind': 'major', startedAt: '2026-02-01T00:00:00.000Z', ...values })
  expect(counts('projects', one({}), year)).toBe(true)
  expect(counts('projects', one({ 'release.kind': 'minor' }), year)).toBe(false)
  expect(counts('projects', one({ startedAt: '2027-01-01T00:00:00.000Z' }), year)).toBe(false)
  expect(counts('projects', one({ startedAt: '2025-02-01T00:00:00.000Z', closedAt: '2025-12-31T23:00:00.000Z' }), year)).toBe(false)
})
