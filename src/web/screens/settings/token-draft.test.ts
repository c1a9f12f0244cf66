import { expect, test } from 'vitest'
import { newTokenDraft, tokenRequest, typesInScopes } from './token-draft.ts'

const now = Date.parse('2026-03-02T10:00:00Z')

test('a token is for the user and all rights by default, and expires after a year', () => {
  expect(tokenRequest({ ...newTokenDraft, name: 'Script' }, now)).toEqual({ name: 'Script', expiresAt: '2027-03-02T10:00:00.000Z' })
})

test('a token for an identity provider has its role', () => {
  expect(tokenRequest({ ...newTokenDraft, name: 'Entra', roles: 'provisioner', expiresAt: 'never' }, now)).toEqual({
    name: 'Entra',
    connector: true,
    roles: ['provisioner'],
  })
})

test('rights are everything, reading, or chosen record types', () => {
  const scopes = (draft: Partial<typeof newTokenDraft>) => tokenRequest({ ...newTokenDraft, ...draft }, now).scopes
  expect(scopes({ scopes: 'read', writes: ['incident'] })).toEqual(['read:*'])
  expect(scopes({ scopes: 'chosen', reads: ['ci', 'incident'], writes: ['incident'] })).toEqual(['read:ci', 'write:incident'])
  expect(scopes({ scopes: 'chosen' })).toEqual([])
})

test('the scopes of a token are read back', () => {
  expect(typesInScopes(null)).toBe(undefined)
  expect(typesInScopes(['read:*', 'write:incident'])).toEqual({ reads: ['*'], writes: ['incident'] })
})
