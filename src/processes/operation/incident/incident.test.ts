import { expect, test } from 'vitest'
import { as, derives, follows, house, running, some, tries } from '#testing/room-story.ts'
import { priorityMatrix } from './priority.ts'

const first = as('first-level-support')
const second = as('second-level-support')
const manager = as('incident-manager')

test('a major incident is resolved by the incident manager, not by first level', () => {
  const major = some('incident', { state: 'in-progress', major: true, resolution: 'restarted the broker' })
  expect(tries(first, 'resolve', major)).toBe('incident.majorNeedsLead')
  expect(tries(manager, 'resolve', major)).toBe('-> resolved')
  expect(tries(as('major-incident-team'), 'resolve', major)).toBe('-> resolved')
})

test('only the incident manager and the major incident team declare a major incident', () => {
  expect(tries(second, 'declareMajor', some('incident'))).toBe('only incident-manager or major-incident-team')
  expect(tries(manager, 'declareMajor', some('incident'))).toBe('-> new')
})

test('an incident cannot be resolved without a resolution', () => {
  expect(tries(first, 'resolve', some('incident', { state: 'in-progress' }))).toBe('needs resolution')
  expect(tries(first, 'resolve', some('incident', { state: 'in-progress', resolution: 'new cable' }))).toBe('-> resolved')
})

test('putting an incident on hold needs what it waits for', () => {
  expect(tries(first, 'hold', some('incident', { state: 'in-progress' }))).toBe('needs waitingFor')
  expect(tries(first, 'hold', some('incident', { state: 'in-progress', waitingFor: 'supplier' }))).toBe('-> pending')
})

test('a requester may close or reopen their incident, and nothing else', () => {
  const resolved = some('incident', { state: 'resolved', resolution: 'new cable' })
  const open = Object.keys(house.type('incident').lifecycle.moves).filter((move) => tries(as('requester'), move, resolved).startsWith('->'))
  expect(open).toEqual(['reopen', 'close'])
})

test('escalating assigns the incident to second line and creates an escalation', () => {
  const incident = some('incident', { state: 'in-progress', team: 'network' })
  expect(tries(first, 'escalate', incident)).toBe('-> assigned')
  expect(follows('escalate', incident)).toMatchObject([
    { do: 'create', type: 'escalation', values: { incident: 'r', kind: 'functional', toTeam: 'network' } },
  ])
})

test('priority follows from impact and urgency, and is empty while one of them is empty', () => {
  const priority = (impact: string | null, urgency: string | null) =>
    derives('priority', some('incident', { impact, urgency }), { matrix: priorityMatrix })
  expect(priority('high', 'high')).toBe('critical')
  expect(priority('high', 'low')).toBe('moderate')
  expect(priority('medium', 'medium')).toBe('moderate')
  expect(priority('low', 'low')).toBe('low')
  expect(priority('high', null)).toBeNull()
})

test("an incident is assigned to the service's team, or else to the team of the failing item", () => {
  expect(derives('team', some('incident'), { serviceTeam: 'desk', ciTeam: 'network' })).toBe('desk')
  expect(derives('team', some('incident'), { serviceTeam: null, ciTeam: 'network' })).toBe('network')
})

test('the subprocess follows the incident from logging through its line to closure', () => {
  expect(running(some('incident'))).toEqual(['logging-categorisation', 'monitoring-escalation'])
  expect(running(some('incident', { state: 'in-progress' }))).toEqual(['first-level-resolution', 'monitoring-escalation'])
  expect(running(some('incident', { state: 'assigned', line: 'second' }))).toEqual(['second-level-resolution', 'monitoring-escalation'])
  expect(running(some('incident', { state: 'pending', major: true }))).toEqual(['major-incidents', 'monitoring-escalation'])
  expect(running(some('incident', { state: 'resolved' }))).toEqual(['closure-evaluation'])
  expect(running(some('incident', { state: 'closed' }))).toEqual([])
})
