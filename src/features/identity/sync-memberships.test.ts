import { expect, test } from 'vitest'
import { groupKey } from './sync-memberships.ts'

test('distinguished names are compared without case and spaces around signs, other names exactly', () => {
  expect(groupKey('CN=Service Desk, OU=Groups ,DC=example,DC=org')).toBe(groupKey('cn=service desk,ou=groups,dc=example,dc=org'))
  expect(groupKey('cn=a\\, b,dc=org')).not.toBe(groupKey('cn=a\\,b,dc=org'))
  expect(groupKey('Desk')).not.toBe(groupKey('desk'))
  expect(groupKey('/Support/Desk')).toBe('/Support/Desk')
  expect(groupKey('team=A')).not.toBe(groupKey('team=a'))
})
