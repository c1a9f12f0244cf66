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
