import { expect, test } from 'vitest'
import { as, running, some, tries } from '#testing/room-story.ts'
import { conflictsOf } from './lifecycle.ts'

const manager = as('access-manager')
const pays = { id: 'g', title: 'Payments', profile: 'pay', 'profile.excludes': ['approve'] }

test('a request that violates segregation of duties is refused unless the exception is justified', () => {
  const asked = (values: object) =>
    some('access-request', { state: 'verification', person: 'p', profile: 'approve', reason: 'new post', ...values })
  expect(tries(manager, 'ask', asked({}), { grants: [pays] })).toBe('access.separationOfDuties')
  expect(tries(manager, 'ask', asked({ conflictAccepted: 'holiday cover' }), { grants: [pays] })).toBe('-> approval')
  expect(tries(manager, 'ask', asked({ kind: 'revoke' }), { grants: [pays] })).toBe('-> approval')
})

test('exclusion applies in both directions', () => {
  expect(conflictsOf('approve', [], [pays])).toEqual([pays])
  expect(conflictsOf('audit', ['pay'], [pays])).toEqual([pays])
  expect(conflictsOf('audit', [], [pays])).toEqual([])
  expect(conflictsOf(null, ['pay'], [pays])).toEqual([])
})

test('a request names a profile or a role', () => {
  expect(tries(manager, 'ask', some('access-request', { person: 'p', reason: 'new post' }))).toBe('access.profileOrRole')
})

test('a review ends when every grant is confirmed or revoked', () => {
  const review = some('access-review', { state: 'running', checked: 10, withdrawn: 2 })
  expect(tries(manager, 'finish', review, { unconfirmed: 3 })).toBe('access.unconfirmedGrants')
  expect(tries(manager, 'finish', review, { unconfirmed: 0 })).toBe('-> done')
})

test('only the system and the access manager end a grant, and expiry needs a date', () => {
  expect(tries(as('agent'), 'revoke', some('access-grant', { reason: 'left' }))).toBe('only access-manager or system')
  expect(tries(as('system'), 'expire', some('access-grant'))).toBe('needs expiresOn')
  expect(tries(as('system'), 'expire', some('access-grant', { expiresOn: '2026-11-01' }))).toBe('-> expired')
})

test('the subprocess follows requests until they are done', () => {
  expect(running(some('access-request', { state: 'approval' }))).toEqual(['access-requests'])
  expect(running(some('access-request', { state: 'done' }))).toEqual([])
  expect(running(some('access-profile'))).toEqual(['role-catalogue'])
})
