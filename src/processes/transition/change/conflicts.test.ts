import { expect, test } from 'vitest'
import { compileCalendar } from '#kernel/calendar.ts'
import {
  type Booking,
  type ChangeHours,
  calendarOf,
  conflictMessage,
  conflictsOf,
  type Freeze,
  type PlannedChange,
  type Surroundings,
} from './conflicts.ts'

/** A change of `db` on the evening of Saturday 21 November, from 20:00 to 22:00. */
const plan: PlannedChange = { id: 'c', cis: ['db'], service: 'shop', emergency: false, assignee: 'ana' }
const at = (hour: number, day = 21): string => `2026-11-${day}T${String(hour).padStart(2, '0')}:00:00.000Z`
const evening = { from: at(20), to: at(22) }

const booking = (values: Partial<Booking> = {}): Booking => ({
  id: 'other',
  name: 'CHG2',
  from: at(21),
  to: at(23),
  cis: ['web'],
  service: null,
  assignee: null,
  ...values,
})
const freeze = (values: Partial<Freeze> = {}): Freeze => ({
  name: 'Black Friday',
  from: at(0),
  to: at(23),
  cis: [],
  services: [],
  emergenciesToo: false,
  ...values,
})
const hours = (
  values: Partial<ChangeHours> = {},
  spans: Readonly<Record<string, readonly (readonly [string, string])[]>> = { sat: [['20:00', '24:00']] },
) => ({
  name: 'Saturday night',
  cis: ['db'],
  services: [],
  calendar: compileCalendar({ zone: 'UTC', hours: spans }),
  ...values,
})
const weekdays = { mon: [['20:00', '24:00']] } as const

interface Case {
  readonly plan?: Partial<PlannedChange>
  readonly around: Partial<Surroundings>
}

const cases: readonly (readonly [story: string, given: Case, found: readonly string[]])[] = [
  ['nothing around', { around: {} }, []],
  ['another change of the same item', { around: { bookings: [booking({ cis: ['db'] })] } }, ['same-ci CHG2']],
  [
    'the same item, but the other ends when this begins',
    { around: { bookings: [booking({ cis: ['db'], from: at(18), to: at(20) })] } },
    [],
  ],
  [
    'the same item, but the other begins when this ends',
    { around: { bookings: [booking({ cis: ['db'], from: at(22), to: at(23) })] } },
    [],
  ],
  ['the other lies wholly inside', { around: { bookings: [booking({ cis: ['db'], from: at(20), to: at(21) })] } }, ['same-ci CHG2']],
  ['the other lies all around', { around: { bookings: [booking({ cis: ['db'], from: at(1), to: at(23) })] } }, ['same-ci CHG2']],
  ['a change does not clash with itself', { around: { bookings: [booking({ id: 'c', cis: ['db'], assignee: 'ana' })] } }, []],
  ['another item at the same time', { around: { bookings: [booking()] } }, []],
  ['a child of what is changed', { around: { bookings: [booking()], related: ['web'] } }, ['related-ci CHG2']],
  [
    'the same item is not reported again as a related one',
    { around: { bookings: [booking({ cis: ['db', 'web'] })], related: ['web'] } },
    ['same-ci CHG2'],
  ],
  ['the item itself among those related', { around: { bookings: [booking({ cis: ['db'] })], related: ['db'] } }, ['same-ci CHG2']],
  ['without items, the same service', { plan: { cis: [] }, around: { bookings: [booking({ service: 'shop' })] } }, ['same-ci CHG2']],
  ['with items, the same service alone is no conflict', { around: { bookings: [booking({ service: 'shop' })] } }, []],
  ['a freeze of everything', { around: { freezes: [freeze()] } }, ['freeze Black Friday']],
  ['a freeze that ends when it begins', { around: { freezes: [freeze({ to: at(20) })] } }, []],
  ['a freeze of the item', { around: { freezes: [freeze({ cis: ['db'] })] } }, ['freeze Black Friday']],
  ['a freeze of the service', { around: { freezes: [freeze({ services: ['shop'] })] } }, ['freeze Black Friday']],
  ['a freeze of something else', { around: { freezes: [freeze({ cis: ['mail'] })] } }, []],
  ['a freeze of a parent', { around: { freezes: [freeze({ cis: ['web'] })], related: ['web'] } }, ['related-freeze Black Friday']],
  [
    'a freeze of item and parent is reported once',
    { around: { freezes: [freeze({ cis: ['db', 'web'] })], related: ['web'] } },
    ['freeze Black Friday'],
  ],
  ['an emergency in a freeze', { plan: { emergency: true }, around: { freezes: [freeze()] } }, []],
  [
    'an emergency in a freeze of emergencies',
    { plan: { emergency: true }, around: { freezes: [freeze({ emergenciesToo: true })] } },
    ['freeze Black Friday'],
  ],
  ['inside its hours', { around: { hours: [hours()] } }, []],
  ['outside of its hours', { around: { hours: [hours({}, weekdays)] } }, ['outside-window Saturday night']],
  ['half of it outside', { around: { hours: [hours({}, { sat: [['21:00', '24:00']] })] } }, ['outside-window Saturday night']],
  ['inside one of two windows', { around: { hours: [hours({}, weekdays), hours({ name: 'Two' })] } }, []],
  ['hours of something else', { around: { hours: [hours({ cis: ['mail'] }, weekdays)] } }, []],
  [
    'outside the hours of its service',
    { around: { hours: [hours({ cis: [], services: ['shop'] }, weekdays)] } },
    ['outside-window Saturday night'],
  ],
  [
    'outside the hours of a child',
    { around: { hours: [hours({ cis: ['web'] }, weekdays)], related: ['web'] } },
    ['related-outside-window Saturday night'],
  ],
  ['its person is booked', { around: { bookings: [booking({ assignee: 'ana' })] } }, ['person-booked CHG2']],
  ['unassigned changes do not share an assignee', { plan: { assignee: null }, around: { bookings: [booking()] } }, []],
  [
    'same item and same person are two reasons',
    { around: { bookings: [booking({ cis: ['db'], assignee: 'ana' })] } },
    ['same-ci CHG2', 'person-booked CHG2'],
  ],
  [
    'the most severe conflict is first',
    { around: { freezes: [freeze()], bookings: [booking({ cis: ['db'] })], hours: [hours({}, weekdays)] } },
    ['freeze Black Friday', 'same-ci CHG2', 'outside-window Saturday night'],
  ],
]

test.each(cases)('%s', (_, given, found) => {
  const around = { bookings: [], freezes: [], hours: [], related: [], ...given.around }
  expect(conflictsOf({ ...plan, ...given.plan }, evening, around).map((one) => `${one.reason} ${one.with}`)).toEqual(found)
})

test('a conflict is a sentence', () => {
  expect(conflictMessage({ reason: 'same-ci', with: 'CHG2' })).toEqual({ id: 'change.same-ci', params: { other: 'CHG2' } })
})

test('hours in an unknown time zone restrict nothing', () => {
  expect(calendarOf('Atlantis/Capital', { sat: [['20:00', '24:00']] })).toBeUndefined()
  expect(calendarOf('UTC', { sat: [['20:00', '24:00']] })).toBeDefined()
})
