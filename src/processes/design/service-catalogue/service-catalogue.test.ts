import { expect, test } from 'vitest'
import { as, house, some, tries } from '#testing/room-story.ts'

const manager = as('service-catalogue-manager')

test('a service needs an owner and a team to go live', () => {
  expect(tries(manager, 'launch', some('service'))).toBe('needs owner, supportTeam')
  expect(tries(manager, 'launch', some('service', { owner: 'p', supportTeam: 't' }))).toBe('-> operational')
  expect(tries(as('agent'), 'launch', some('service', { owner: 'p', supportTeam: 't' }))).toBe('only service-catalogue-manager')
})

test('a service that is being retired is still live', () => {
  expect(house.type('service').model.states['retiring']).toBe('active')
})

test('confirming a catalogue entry does not change its state', () => {
  expect(tries(as('agent'), 'confirm', some('service', { state: 'operational' }))).toBe('-> operational')
})

test('an offering needs a description and a fulfilment team', () => {
  expect(tries(manager, 'offer', some('offering', { description: 'A laptop' }))).toBe('needs fulfilledBy')
  expect(tries(manager, 'offer', some('offering', { description: 'A laptop', fulfilledBy: 't' }))).toBe('-> offered')
})
