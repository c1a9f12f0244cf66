import { expect, test } from 'vitest'
import { compileCalendar } from '#kernel/calendar.ts'
import type { Surroundings } from './conflicts.ts'
import { nextFreeSlot, type SlotRequest } from './slots.ts'

const request: SlotRequest = {
  id: 'c',
  cis: ['db'],
  service: 'shop',
  emergency: false,
  assignee: 'ana',
  from: '2026-11-20T10:00:00.000Z',
  seconds: 7200,
}
const empty: Surroundings = { bookings: [], freezes: [], hours: [], related: [] }
const of = (name: string, from: string, to: string, cis: readonly string[] = ['db']) => ({
  id: name,
  name,
  from: `2026-11-${from}:00:00.000Z`,
  to: `2026-11-${to}:00:00.000Z`,
  cis,
  service: null,
  assignee: null,
})
const night = {
  name: 'Saturday',
  cis: ['db'],
  services: [],
  calendar: compileCalendar({ zone: 'UTC', hours: { sat: [['20:00', '24:00']] } }),
}
const begins = (around: Partial<Surroundings>, more: Partial<SlotRequest> = {}) =>
  nextFreeSlot({ ...request, ...more }, { ...empty, ...around })?.from.slice(8, 16)

test.each([
  ['nothing in the way: at once', {}, {}, '20T10:00'],
  ['after the booking that runs', { bookings: [of('a', '20T09', '20T12')] }, {}, '20T12:00'],
  ['before one that leaves enough time', { bookings: [of('a', '20T12', '20T13')] }, {}, '20T10:00'],
  ['a gap that is too short is left out', { bookings: [of('a', '20T10', '20T11'), of('b', '20T12', '20T14')] }, {}, '20T14:00'],
  ['a gap that fits exactly is taken', { bookings: [of('a', '20T10', '20T11'), of('b', '20T13', '20T14')] }, {}, '20T11:00'],
  ['bookings in any order', { bookings: [of('b', '20T12', '20T14'), of('a', '20T09', '20T12')] }, {}, '20T14:00'],
  ['bookings of other things do not matter', { bookings: [of('a', '20T09', '20T12', ['mail'])] }, {}, '20T10:00'],
  ['bookings of what is next to it do', { bookings: [of('a', '20T09', '20T12', ['web'])], related: ['web'] }, {}, '20T12:00'],
  ['its own booking does not', { bookings: [of('c', '20T09', '20T12')] }, {}, '20T10:00'],
  ['its person is booked', { bookings: [{ ...of('a', '20T09', '20T12', ['mail']), assignee: 'ana' }] }, {}, '20T12:00'],
  ['in its hours', { hours: [night] }, {}, '21T20:00'],
  ['in its hours, after a booking', { hours: [night], bookings: [of('a', '21T20', '21T21')] }, {}, '21T21:00'],
  ['in the next week when its hours are full', { hours: [night], bookings: [of('a', '21T20', '21T23')] }, {}, '28T20:00'],
  ['after the freeze', { freezes: [{ ...of('f', '19T00', '25T00'), cis: [], services: [], emergenciesToo: false }] }, {}, '25T00:00'],
  [
    'an emergency in the freeze',
    { freezes: [{ ...of('f', '19T00', '25T00'), cis: [], services: [], emergenciesToo: false }] },
    { emergency: true },
    '20T10:00',
  ],
  ['never, when it is longer than its hours', { hours: [night] }, { seconds: 5 * 3600 }, undefined],
  ['never, within so short a time', { hours: [night] }, { within: 'P1D' }, undefined],
])('%s', (_, around, more, begin) => {
  expect(begins(around, more)).toBe(begin)
})

// how fast that is: `npm run bench slots`
test('among 10,000 changes the next free slot is found', () => {
  const start = Date.parse('2026-11-20T00:00:00.000Z')
  const at = (hours: number) => new Date(start + hours * 3_600_000).toISOString()
  // twelve weeks of changes, one every twelve minutes; the item is busy until the last one ends
  const bookings = Array.from({ length: 10_000 }, (_, i) => ({
    ...of(`b${i}`, '20T00', '20T01', i % 3 === 0 ? ['db'] : [`ci${i}`]),
    from: at(i * 0.2),
    to: at(i * 0.2 + 1),
  })).reverse()
  const around = {
    ...empty,
    bookings,
    hours: [{ ...night, calendar: compileCalendar({ zone: 'Europe/Madrid', hours: { sat: [['00:00', '24:00']] } }) }],
  }
  expect(nextFreeSlot(request, around)?.from).toBe('2027-02-12T23:00:00.000Z')
})
