import { expect, test } from 'vitest'
import { as, derives, follows, house, running, some, tries } from '#testing/room-story.ts'

const agent = as('agent')

test('a request takes service, team, price and delivery time from its offering', () => {
  const request = some('service-request', { offering: 'o', openedAt: '2026-11-20T10:00:00.000Z' })
  const facts = { service: 's', team: 't', price: 20, needsApproval: true, within: 86_400 }
  expect(derives('service', request, facts)).toBe('s')
  expect(derives('team', request, facts)).toBe('t')
  expect(derives('price', request, facts)).toBe(20)
  expect(derives('needsApproval', request, facts)).toBe(true)
  expect(derives('promisedFor', request, facts)).toBe('2026-11-21T10:00:00.000Z')
  expect(derives('promisedFor', request, {})).toBeNull()
})

test("a request that needs approval asks the requester's manager, and is not started before", () => {
  const request = some('service-request', { needsApproval: true, requester: 'p' })
  const made = house.type('service-request').lifecycle.created?.(request, agent, { manager: 'm' })
  expect(made).toMatchObject([{ do: 'create', type: 'approval', values: { request: 'r', approver: 'm', requester: 'p' } }])
  expect(tries(agent, 'start', request)).toBe('request-fulfilment.waitsForApproval')
  expect(tries(agent, 'start', { ...request, state: 'approved' })).toBe('-> fulfilment')
  expect(tries(agent, 'start', some('service-request', { needsApproval: false }))).toBe('-> fulfilment')
})

test('only the named approver decides, and the decision moves the request', () => {
  const approval = some('approval', { request: 'q', approver: 'm', number: 'APV0000001', reason: 'no budget' })
  expect(tries(as('requester'), 'grant', approval)).toBe('request-fulfilment.approverDecides')
  expect(tries({ ...as('requester'), id: 'm' }, 'grant', approval)).toBe('-> granted')
  expect(tries(as('requester'), 'grant', { ...approval, approver: null } as typeof approval)).toBe('request-fulfilment.managerDecides')
  expect(follows('grant', approval)).toMatchObject([{ do: 'move', type: 'service-request', id: 'q', move: 'approve' }])
  expect(follows('refuse', approval)).toMatchObject([{ move: 'reject', values: { resolution: 'no budget' } }])
})

test('a request cannot be fulfilled with open tasks', () => {
  const request = some('service-request', { state: 'fulfilment', resolution: 'laptop handed over' })
  expect(tries(agent, 'fulfil', request, { openTasks: 1 })).toBe('pattern.openTasks')
  expect(tries(agent, 'fulfil', request, { openTasks: 0 })).toBe('-> fulfilled')
})

test('fulfilling a request records whether it was on time', () => {
  const promised = { promisedFor: '2026-11-21T10:00:00.000Z' }
  expect(derives('onTime', some('service-request', { ...promised, fulfilledAt: '2026-11-21T10:00:00.000Z' }))).toBe(true)
  expect(derives('onTime', some('service-request', { ...promised, fulfilledAt: '2026-11-21T10:00:01.000Z' }))).toBe(false)
  expect(derives('onTime', some('service-request', { fulfilledAt: '2026-11-21T10:00:01.000Z' }))).toBeNull()
})

test('the subprocess follows the request', () => {
  expect(running(some('service-request'))).toEqual(['request-logging'])
  expect(running(some('service-request', { state: 'fulfilment' }))).toEqual(['request-execution', 'request-monitoring'])
  expect(running(some('service-request', { state: 'fulfilled' }))).toEqual(['request-closure'])
})
