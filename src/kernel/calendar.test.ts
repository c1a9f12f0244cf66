import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CalendarParts, compileCalendar, dayAndNight } from './calendar.ts'
import { toMilliseconds, toMoment } from './time.ts'

const office = [['09:00', '17:30']] as const
const week = { mon: office, tue: office, wed: office, thu: office, fri: [['08:00', '15:00']] } as const
const madrid: CalendarParts = { zone: 'Europe/Madrid', hours: week, holidays: 'ES-MD', daysOff: { '2026-12-24': 'Nochebuena' } }
const allDay = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00']]]),
) as CalendarParts['hours']

describe('an office in Madrid', () => {
  const calendar = compileCalendar(madrid)

  test('time outside the hours does not count', () => {
    // Thursday 12 November 2026, 16:30 local, to Friday 09:00 local
    expect(calendar.elapsed('2026-11-12T15:30:00.000Z', '2026-11-13T08:00:00.000Z')).toBe(2 * 3600)
    expect(calendar.elapsed('2026-11-14T00:00:00.000Z', '2026-11-15T20:00:00.000Z')).toBe(0)
  })

  test('a target that starts on Friday afternoon is due on Monday, and the last second of a day belongs to that day', () => {
    expect(calendar.add('2026-11-13T13:30:00.000Z', 3600)).toBe('2026-11-16T08:30:00.000Z')
    expect(calendar.add('2026-11-13T13:30:00.000Z', 1800)).toBe('2026-11-13T14:00:00.000Z')
    expect(calendar.add('2026-11-14T10:00:00.000Z', 0)).toBe('2026-11-14T10:00:00.000Z')
  })

  test('public holidays of the region and extra days off are non-working days; observances are not', () => {
    expect(calendar.elapsed('2026-01-06T00:00:00.000Z', '2026-01-07T00:00:00.000Z')).toBe(0)
    expect(calendar.elapsed('2026-12-24T00:00:00.000Z', '2026-12-25T12:00:00.000Z')).toBe(0)
    expect(calendar.elapsed('2026-11-02T00:00:00.000Z', '2026-11-02T23:00:00.000Z')).toBe(0)
    expect(calendar.elapsed('2026-11-09T00:00:00.000Z', '2026-11-09T23:00:00.000Z')).toBe(8.5 * 3600)
    const elsewhere = compileCalendar({ ...madrid, holidays: 'ES' })
    expect(elsewhere.elapsed('2025-05-02T00:00:00.000Z', '2025-05-02T22:00:00.000Z')).toBe(7 * 3600)
    expect(calendar.elapsed('2025-05-02T00:00:00.000Z', '2025-05-02T22:00:00.000Z')).toBe(0)
  })
})

test('a calendar without hours never counts time and never has a due moment', () => {
  for (const hours of [{}, { mon: [] }, { mon: [['12:00', '12:00']] }, { mon: [['nine', 'five']] }] as CalendarParts['hours'][]) {
    const calendar = compileCalendar({ zone: 'UTC', hours })
    expect(calendar.elapsed('2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z')).toBe(0)
    expect(calendar.add('2026-01-01T00:00:00.000Z', 1)).toBeNull()
  }
  expect(dayAndNight.add('2026-01-01T00:00:00.000Z', 1e12)).toBeNull()
  expect(compileCalendar({ zone: 'UTC', hours: { mon: [['09:00', '09:01']] } }).add('2026-01-01T00:00:00.000Z', 1e12)).toBeNull()
})

test('an unknown time zone is refused', () => {
  expect(() => compileCalendar({ zone: 'Europe/Atlantis', hours: week })).toThrow(RangeError)
})

describe('on days with a daylight-saving change', () => {
  const always = compileCalendar({ zone: 'Europe/Madrid', hours: allDay })
  const night = compileCalendar({
    zone: 'Europe/Madrid',
    hours: {
      sun: [
        ['02:00', '02:30'],
        ['02:30', '04:00'],
      ],
    },
  })

  test('a day has 23 or 25 hours', () => {
    expect(always.elapsed('2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z')).toBe(23 * 3600)
    expect(night.elapsed('2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z')).toBe(3600)
    expect(night.elapsed('2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z')).toBe(3 * 3600)
    expect(night.elapsed('2026-11-01T00:00:00.000Z', '2026-11-01T23:00:00.000Z')).toBe(2 * 3600)
  })

  test('a shift inside the skipped hour has no length', () => {
    const gap = compileCalendar({ zone: 'Europe/Madrid', hours: { sun: [['02:00', '02:45']] } })
    expect(gap.elapsed('2026-03-28T00:00:00.000Z', '2026-03-30T00:00:00.000Z')).toBe(0)
  })
})

const moments = fc
  .integer({ min: toMilliseconds('2015-01-01T00:00:00.000Z') / 1000, max: toMilliseconds('2035-01-01T00:00:00.000Z') / 1000 })
  .map((s) => toMoment(s * 1000))
const near = (a: string) => fc.integer({ min: 0, max: 120 * 86_400 }).map((s) => toMoment(toMilliseconds(a) + s * 1000))
const pairs = moments.chain((a) => fc.tuple(fc.constant(a), near(a)))
const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 0, maxLength: 4 })
  .map((quarters) =>
    quarters.sort((a, b) => a - b).map((q) => `${String(Math.floor(q / 4)).padStart(2, '0')}:${String((q % 4) * 15).padStart(2, '0')}`),
  )
  .map((times) => times.flatMap((from, i) => (i % 2 === 0 && times[i + 1] ? [[from, times[i + 1]] as [string, string]] : [])))
const calendars = fc
  .record({
    zone: fc.constantFrom(
      'Europe/Madrid',
      'America/Sao_Paulo',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Asia/Kathmandu',
      'America/St_Johns',
      'UTC',
    ),
    hours: fc.record({ mon: spans, tue: spans, wed: spans, fri: spans, sun: spans }),
    holidays: fc.constantFrom(null, null, 'ES-MD'),
    daysOff: fc.constantFrom({}, { '2026-05-04': 'free' }),
  })
  .map((parts) => compileCalendar(parts as CalendarParts))

describe('every calendar', () => {
  test('has elapsed exactly the added time at the moment that add returns', () => {
    fc.assert(
      fc.property(calendars, moments, fc.integer({ min: 0, max: 400_000 }), (calendar, from, seconds) => {
        const to = calendar.add(from, seconds)
        if (to !== null) expect(calendar.elapsed(from, to)).toBe(seconds)
      }),
    )
  })

  test('returns the earliest such moment', () => {
    fc.assert(
      fc.property(calendars, moments, fc.integer({ min: 1, max: 400_000 }), (calendar, from, seconds) => {
        const to = calendar.add(from, seconds)
        if (to !== null) expect(calendar.elapsed(from, toMoment(toMilliseconds(to) - 1000))).toBe(seconds - 1)
      }),
    )
  })

  test('counts two parts as the whole, and never more than the wall clock', () => {
    fc.assert(
      fc.property(calendars, pairs, fc.double({ min: 0, max: 1, noNaN: true }), (calendar, [from, to], share) => {
        const between = toMoment(Math.floor((toMilliseconds(from) + share * (toMilliseconds(to) - toMilliseconds(from))) / 1000) * 1000)
        const whole = calendar.elapsed(from, to)
        expect(calendar.elapsed(from, between) + calendar.elapsed(between, to)).toBe(whole)
        expect(whole).toBeLessThanOrEqual(dayAndNight.elapsed(from, to))
      }),
    )
  })

  test('has spans that add up to the elapsed time', () => {
    fc.assert(
      fc.property(calendars, pairs, (calendar, [from, to]) => {
        const spans = calendar.spans(from, to)
        expect(spans.reduce((sum, [a, b]) => sum + dayAndNight.elapsed(a, b), 0)).toBe(calendar.elapsed(from, to))
        expect(spans.every(([a, b], i) => a < b && a >= (spans[i - 1]?.[1] ?? from) && b <= to)).toBe(true)
      }),
    )
  })

  test('never runs backwards', () => {
    fc.assert(
      fc.property(calendars, pairs, fc.nat(90_000), (calendar, [from, to], more) => {
        expect(calendar.elapsed(from, toMoment(toMilliseconds(to) + more * 1000))).toBeGreaterThanOrEqual(calendar.elapsed(from, to))
        expect(calendar.elapsed(to, from)).toBe(0)
      }),
    )
  })

  test('that is open 24x7 counts like the wall clock', () => {
    const zones = fc.constantFrom('Europe/Madrid', 'America/Sao_Paulo', 'Pacific/Apia', 'Australia/Lord_Howe')
    fc.assert(
      fc.property(zones, pairs, fc.nat(1_000_000), (zone, [from, to], seconds) => {
        const calendar = compileCalendar({ zone, hours: allDay })
        expect(calendar.elapsed(from, to)).toBe(dayAndNight.elapsed(from, to))
        expect(calendar.add(from, seconds)).toBe(dayAndNight.add(from, seconds))
      }),
    )
  })
})
