import { expect, test } from 'vitest'
import { as, house, some, tries } from '#testing/room-story.ts'

test('administrators retire what is no longer used and bring it back; nothing is deleted', () => {
  expect(tries(as('administrator'), 'retire', some('team'))).toBe('-> retired')
  expect(tries(as('administrator'), 'restore', some('team', { state: 'retired' }))).toBe('-> active')
  expect(tries(as('agent'), 'retire', some('team'))).toBe('only administrator')
})

test('everybody finds people, teams and sites', () => {
  for (const type of ['person', 'team', 'site', 'organisation', 'category', 'calendar'])
    expect(house.type(type).access['requester']).toEqual({ read: 'all' })
})
