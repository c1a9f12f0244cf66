import { expect, test } from 'vitest'
import { as, house, some, tries } from '#testing/room-story.ts'

const manager = as('service-catalogue-manager')

test('a service goes live with an owner and a team, so that nobody is left alone with it', () => {
  expect(tries(manager, 'launch', some('service'))).toBe('needs owner, supportTeam')
  expect(tries(manager, 'launch', some('service', { owner: 'p', supportTeam: 't' }))).toBe('-> operational')
  expect(tries(as('agent'), 'launch', some('service', { owner: 'p', supportTeam: 't' }))).toBe('only service-catalogue-manager')
})

test('a service that is being retired is still live', () => {
  expect(house.type('service').model.states['retiring']).toBe('active')
})

test('an entry of the catalogue is confirmed as true and stays where it is', () => {
  expect(tries(as('agent'), 'confirm', some('service', { state: 'operational' }))).toBe('-> operational')
})

test('what is offered says what it is and who fulfils it', () => {
  expect(tries(manager, 'offer', some('offering', { description: 'A laptop' }))).toBe('needs fulfilledBy')
  expect(tries(manager, 'offer', some('offering', { description: 'A laptop', fulfilledBy: 't' }))).toBe('-> offered')
})
