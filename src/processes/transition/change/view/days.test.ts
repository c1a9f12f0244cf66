import { expect, test } from 'vitest'
import { boundsOf, inDay, inLanes, openSpans, partOfDay, weekOf, weeksOfMonth } from './days.ts'

const zone = 'Europe/Madrid'
const span = (from: string, to: string) => ({ from: `${from}:00.000Z`, to: `${to}:00.000Z` })

test('a month is shown in whole weeks from Monday to Sunday', () => {
  const weeks = weeksOfMonth('2026-11-20')
  expect(weeks.map((week) => week[0])).toEqual(['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'])
  expect(weekOf('2026-11-22')).toEqual(weeks[3])
})

test('the bounds of a day follow the time zone, including daylight-saving changes', () => {
  expect(boundsOf(['2026-10-25'], zone)).toEqual({ from: '2026-10-24T22:00:00.000Z', to: '2026-10-25T23:00:00.000Z' })
})

test('overlapping entries use separate lanes; an entry that ends at midnight is not on the next day', () => {
  const week = weekOf('2026-11-20')
  const long = span('2026-11-10T08:00', '2026-11-17T23:00')
  const one = span('2026-11-17T09:00', '2026-11-17T10:00')
  const next = span('2026-11-18T09:00', '2026-11-30T10:00')
  const laid = inLanes([next, one, long, span('2026-11-01T00:00', '2026-11-02T00:00')], week, zone)
  expect(laid.map(({ item, first, last, lane }) => [item, first, last, lane])).toEqual([
    [long, 0, 1, 0],
    [one, 1, 1, 1],
    [next, 2, 6, 0],
  ])
})

test('concurrent entries of a day are next to each other, later ones have the full width', () => {
  const blocks = inDay(
    [
      span('2026-11-20T08:00', '2026-11-20T10:00'),
      span('2026-11-20T09:00', '2026-11-20T11:00'),
      span('2026-11-20T12:00', '2026-11-21T12:00'),
    ],
    '2026-11-20',
    zone,
  )
  expect(blocks.map(({ column, columns }) => [column, columns])).toEqual([
    [0, 2],
    [1, 2],
    [0, 1],
  ])
  expect(blocks[2]).toMatchObject({ top: 13 / 24, height: expect.closeTo(11 / 24) })
  expect(partOfDay(span('2026-11-19T08:00', '2026-11-19T10:00'), '2026-11-20', zone)).toBeUndefined()
})

test('the hours of another time zone are shown in local time', () => {
  expect(openSpans({ fri: [['22:00', '24:00']] }, 'UTC', '2026-11-21', zone)).toEqual([span('2026-11-20T22:00', '2026-11-21T00:00')])
  expect(openSpans({ fri: [['22:00', '24:00']] }, 'UTC', '2026-11-20', zone)).toHaveLength(1)
})
