import { expect, test } from 'vitest'
import { as, follows, running, some, tries } from '#testing/room-story.ts'

const developer = as('application-developer')

test('a work item is reviewed by someone other than its author', () => {
  const mine = some('work-item', { state: 'review', assignee: developer.id })
  expect(tries(developer, 'accept', mine)).toBe('development.ownWork')
  expect(tries(developer, 'accept', some('work-item', { state: 'review', assignee: 'another' }))).toBe('-> done')
})

test('accepting a fix resubmits the test error that it solves', () => {
  expect(follows('accept', some('work-item', { testError: 't', result: 'rounding', number: 'WRK0000001' }))).toEqual([
    {
      do: 'move',
      type: 'test-error',
      id: 't',
      move: 'resubmit',
      values: { fix: 'rounding' },
      why: { id: 'development.done', params: { number: 'WRK0000001' } },
    },
  ])
  expect(follows('accept', some('work-item'))).toEqual([])
})

test('a work item needs acceptance criteria to be ready', () => {
  expect(tries(developer, 'prepare', some('work-item', { description: 'export' }))).toBe('needs acceptance')
})

test('pipelines record build results; people without that role do not', () => {
  expect(tries(as('connector'), 'pass', some('build'))).toBe('-> passed')
  expect(tries(as('agent'), 'pass', some('build'))).toBe('only connector, system or application-developer')
})

test('the subprocesses follow a work item from preparation to review', () => {
  expect(running(some('work-item'))).toEqual(['work-preparation'])
  expect(running(some('work-item', { state: 'doing' }))).toEqual(['construction'])
  expect(running(some('work-item', { state: 'review' }))).toEqual(['development-review'])
})
