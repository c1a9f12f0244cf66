import { expect, test } from 'vitest'
import { as, follows, running, some, tries } from '#testing/room-story.ts'

const developer = as('application-developer')

test('work is looked at by somebody else than who made it', () => {
  const mine = some('work-item', { state: 'review', assignee: developer.id })
  expect(tries(developer, 'accept', mine)).toBe('development.ownWork')
  expect(tries(developer, 'accept', some('work-item', { state: 'review', assignee: 'another' }))).toBe('-> done')
})

test('a fix that is accepted goes back to the test that found the error', () => {
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

test('work is ready when one knows how it will be accepted', () => {
  expect(tries(developer, 'prepare', some('work-item', { description: 'export' }))).toBe('needs acceptance')
})

test('pipelines say how a build ended; people without that role do not', () => {
  expect(tries(as('connector'), 'pass', some('build'))).toBe('-> passed')
  expect(tries(as('agent'), 'pass', some('build'))).toBe('only connector, system or application-developer')
})

test('work is guided from preparation over construction to review', () => {
  expect(running(some('work-item'))).toEqual(['work-preparation'])
  expect(running(some('work-item', { state: 'doing' }))).toEqual(['construction'])
  expect(running(some('work-item', { state: 'review' }))).toEqual(['development-review'])
})
