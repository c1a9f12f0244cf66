import { expect, test } from 'vitest'
import { as, house, some, tries } from '#testing/room-story.ts'

test('administrators retire and restore entries; nothing is deleted', () => {
  expect(tries(as('administrator'), 'retire', some('team'))).toBe('-> retired')
  expect(tries(as('administrator'), 'restore', some('team', { state: 'retired' }))).toBe('-> active')
  expect(tries(as('agent'), 'retire', some('team'))).toBe('only administrator or provisioner')
})

test('everyone reads people, teams and sites', () => {
  for (const type of ['person', 'team', 'site', 'organisation', 'category', 'calendar'])
    expect(house.type(type).access['requester']).toEqual({ read: 'all' })
})

test('an identity provider is reached by TLS, by plain HTTP only on the same machine', () => {
  const checked = (protocol: string, address: string) =>
    house
      .type('identity-provider')
      .lifecycle.checks['scheme']?.holds(some('identity-provider', { protocol, address }), {}, as('administrator'), undefined)
  for (const [protocol, address] of [
    ['oidc', 'https://id.example.org'],
    ['saml', 'http://localhost:8080/saml'],
    ['ldap', 'ldap://ldap.example.org'],
  ] as const)
    expect(checked(protocol, address)).toBe(true)
  for (const [protocol, address] of [
    ['oidc', 'http://id.example.org'],
    ['oidc', 'http://localhost.example.org'],
    ['saml', 'ldaps://example.org'],
    ['ldap', 'https://example.org'],
  ] as const)
    expect(checked(protocol, address)).not.toBe(true)
})
