import { expect, test } from 'vitest'
import { some } from '#testing/room-story.ts'
import { isAuthorised, unauthorisedChange } from './authorised.ts'
import type { Ci } from './model.ts'

const made = { plannedStart: '2026-11-20T20:00:00.000Z', plannedEnd: '2026-11-20T22:00:00.000Z', implementedAt: null }
const server = (values: object): Ci => some('ci', { state: 'in-use', title: 'db01', address: '10.0.0.1', ...values })

test('a discovered modification is authorised by a change of the item at that time, or up to a day before', () => {
  expect(isAuthorised('2026-11-20T21:00:00.000Z', [made])).toBe(true)
  expect(isAuthorised('2026-11-21T22:00:00.000Z', [made])).toBe(true)
  expect(isAuthorised('2026-11-21T22:00:01.000Z', [made])).toBe(false)
  expect(isAuthorised('2026-11-20T19:59:59.000Z', [made])).toBe(false)
  expect(isAuthorised('2026-11-20T21:00:00.000Z', [])).toBe(false)
})

test('a new address without a change creates an unauthorised change that names the difference', () => {
  expect(unauthorisedChange(server({ address: '10.0.0.9' }), server({}), {})).toEqual([
    {
      do: 'create',
      type: 'change',
      values: { title: 'db01', description: '- address: 10.0.0.1 → 10.0.0.9', origin: 'discovery', unauthorised: true, cis: ['r'] },
    },
  ])
})

test('only attributes that identify the item count', () => {
  const of = (attributes: object) => server({ attributes })
  expect(unauthorisedChange(of({ os: 'Debian 13', seen: 'today' }), of({ os: 'Debian 13', seen: 'yesterday' }), {})).toEqual([])
  expect(unauthorisedChange(of({ os: 'Debian 13' }), of({ os: 'Debian 12' }), {})).toMatchObject([
    { values: { description: '- attributes: {"os":"Debian 12"} → {"os":"Debian 13"}' } },
  ])
  expect(unauthorisedChange(of({ os: 'Debian 13' }), of({ os: 'Debian 12' }), { watched: ['kernel'] })).toEqual([])
})

test.each([
  ['a change was made then', { address: '10.0.0.9', updatedAt: '2026-11-20T21:00:00.000Z' }, { changes: [made] }],
  ['one was raised already', { address: '10.0.0.9' }, { unauthorised: 1 }],
  ['the item is not in service', { address: '10.0.0.9', state: 'planned' }, {}],
  ['nothing changed', {}, {}],
  ['it was learned only now', { serial: 'X1' }, {}],
])('nothing is raised when %s', (_, after, facts) => {
  expect(unauthorisedChange(server(after), server({}), facts)).toEqual([])
})
