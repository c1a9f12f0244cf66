import { expect, test } from 'vitest'
import { theSystem } from '#kernel/actor.ts'
import { as, house, running, some, tries } from '#testing/room-story.ts'

const operator = as('agent')

test('an alert closes from every state, even while suppressed', () => {
  for (const state of ['open', 'acknowledged', 'suppressed']) expect(tries(theSystem, 'close', some('alert', { state }))).toBe('-> closed')
})

test('people acknowledge alerts; only the program suppresses them, with a reason', () => {
  expect(tries(operator, 'acknowledge', some('alert'))).toBe('-> acknowledged')
  expect(tries(as('administrator'), 'suppress', some('alert', { suppressed: 'I want quiet' }))).toBe('only system')
  expect(tries(theSystem, 'suppress', some('alert'))).toBe('needs suppressed')
  expect(tries(theSystem, 'suppress', some('alert', { suppressed: 'maintenance' }))).toBe('-> suppressed')
})

test('reopening an alert resets its fields', () => {
  expect(tries(operator, 'reopen', some('alert', { state: 'closed' }))).toBe('only system')
  expect(tries(theSystem, 'reopen', some('alert', { state: 'closed' }))).toBe('-> open')
  expect(house.type('alert').lifecycle.moves['reopen']?.stamps).toMatchObject({ endedAt: 'nothing', acknowledgedBy: 'nothing' })
})

test('an ended alert is in review until it is closed', () => {
  expect(running(some('alert', { significance: 'exception' }))).toEqual(['filtering-categorisation', 'correlation-response'])
  expect(running(some('alert', { significance: 'informational' }))).toEqual(['filtering-categorisation'])
  expect(running(some('alert', { state: 'acknowledged', endedAt: '2026-11-20T09:00:00.000Z' }))).toEqual(['event-closure'])
})

test('a maintenance window needs a scope and ends after its start', () => {
  const hours = { startsAt: '2026-11-20T20:00:00.000Z', endsAt: '2026-11-20T22:00:00.000Z' }
  const window = (values: object) => some('maintenance-window', { ...hours, cis: ['c'], ...values })
  expect(tries(operator, 'start', window({}))).toBe('-> active')
  expect(tries(operator, 'start', window({ endsAt: hours.startsAt }))).toBe('pattern.endsBeforeItBegins')
  expect(tries(operator, 'start', window({ cis: [] }))).toBe('event.coversNothing')
  expect(tries(operator, 'start', window({ cis: [], where: { field: 'source', is: 'lab' } }))).toBe('-> active')
})

test('the operations manager maintains the rules', () => {
  const rule = some('event-rule', { where: { all: [] } })
  expect(tries(operator, 'activate', rule)).toBe('only it-operations-manager')
  expect(tries(as('it-operations-manager'), 'activate', rule)).toBe('-> active')
})
