import { expect, test } from 'vitest'
import { as, counts, derives, some, tries } from '#testing/room-story.ts'

const storekeeper = as('storekeeper')

test('storekeepers lend devices to others, never to themselves', () => {
  expect(tries(storekeeper, 'lend', some('loan', { requester: 'somebody else' }))).toBe('-> lent')
  expect(tries(storekeeper, 'lend', some('loan', { requester: storekeeper.id }))).toBe('loan.notToYourself')
  expect(tries(as('requester'), 'lend', some('loan'))).toBe('only storekeeper')
})

test('a device returned on its due date is on time', () => {
  const back = (returnedAt: string | null) => derives('onTime', some('loan', { dueOn: '2026-11-20', returnedAt }))
  expect(back('2026-11-20T17:00:00.000Z')).toBe(true)
  expect(back('2026-11-21T08:00:00.000Z')).toBe(false)
  expect(back(null)).toBe(null)
})

test('a loan due within the period and not returned is overdue', () => {
  const november = { from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' }
  expect(counts('overdue-loans', some('loan', { state: 'lent', dueOn: '2026-11-20' }), november)).toBe(true)
  expect(counts('overdue-loans', some('loan', { state: 'lent', dueOn: '2026-12-20' }), november)).toBe(false)
  expect(counts('overdue-loans', some('loan', { state: 'returned', dueOn: '2026-11-20' }), november)).toBe(false)
})
