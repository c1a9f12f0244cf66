/** The clocks of a record from its creation to its end. */
import { describe, expect, test } from 'vitest'
import type { AnyRecord } from '#kernel/model.ts'
import { toMilliseconds, toMoment } from '#kernel/time.ts'
import { sentenceIn } from '#testing/in-english.ts'
import { installationOf } from './installation.ts'
import { clockWrites } from './record-clocks.ts'
import { sumOfTargets } from './targets.ts'
import { day, hour, house, life, office, target } from './ticket-for-tests.ts'

describe('a clock', () => {
  test('counts from the opening and is met if the record is done in time', () => {
    const { to, clock, record } = life([target('t')])
    expect(clock()).toMatchObject({ state: 'running', startedAt: day('09T08:00'), dueAt: day('09T16:00'), nextAt: day('09T14:00') })
    to(day('09T16:00'), 'done')
    expect(clock()).toMatchObject({ state: 'met', elapsedSeconds: 8 * hour, breachedAt: null, stoppedAt: day('09T16:00'), nextAt: null })
    expect(record()['kept']).toBe(true)
  })

  test('is missed one millisecond later, with the moment of the breach', () => {
    const { to, clock, record } = life([target('t')])
    to(toMoment(toMilliseconds(day('09T16:00')) + 1), 'done')
    expect(clock()).toMatchObject({ state: 'missed', breachedAt: day('09T16:00') })
    expect(record()['kept']).toBe(false)
  })

  test('does not count while the record waits, and records the reason', () => {
    const { to, change, clock } = life([target('t')])
    to(day('09T10:00'), 'waiting', { waitingFor: 'caller' })
    expect(clock()).toMatchObject({ state: 'paused', elapsedSeconds: 2 * hour, dueAt: null, nextAt: null, since: null })
    change(day('09T11:00'), { waitingFor: 'supplier' })
    to(day('10T10:00'), 'active', { waitingFor: null })
    expect(clock()).toMatchObject({ state: 'running', dueAt: day('10T16:00'), since: day('10T10:00') })
    expect(clock().ledger).toEqual([
      { from: day('09T10:00'), to: day('09T11:00'), why: 'waitingFor: caller' },
      { from: day('09T11:00'), to: day('10T10:00'), why: 'waitingFor: supplier' },
    ])
  })

  test('continues after a reopening, and the time in between is in the ledger', () => {
    const { to, clock, record } = life([target('t')])
    to(day('09T10:00'), 'done')
    to(day('12T10:00'), 'active')
    expect(record()['kept']).toBeNull()
    expect(clock()).toMatchObject({ state: 'running', elapsedSeconds: 2 * hour, stoppedAt: null, dueAt: day('12T16:00') })
    expect(clock().ledger).toEqual([{ from: day('09T10:00'), to: day('12T10:00'), why: 'stopped' }])
    to(day('12T17:00'), 'closed')
    expect(clock()).toMatchObject({ state: 'missed', breachedAt: day('12T16:00'), elapsedSeconds: 9 * hour })
  })

  test('counts only the business hours of the calendar, also with a pause over the weekend', () => {
    // Friday 13 November, 16:00 in Madrid: one hour left on that day
    const { to, clock } = life([target('t', { calendar: 'office' })], day('13T15:00'))
    expect(clock().dueAt).toBe(day('16T15:00'))
    to(day('13T15:30'), 'waiting', { waitingFor: 'caller' })
    to(day('16T09:00'), 'active')
    expect(clock()).toMatchObject({ elapsedSeconds: hour / 2, dueAt: day('17T08:30') })
  })

  test('is missed if it stops after the due moment, even if no service time has passed since', () => {
    const { to, clock } = life([target('t', { calendar: 'office', seconds: 8 * hour })], day('07T12:00'))
    expect(clock().dueAt).toBe(day('09T16:00'))
    to(day('09T20:00'), 'done')
    expect(clock()).toMatchObject({ state: 'missed', elapsedSeconds: 8 * hour })
  })

  test('runs and is never due if its calendar has no hours', () => {
    const installation = { ...office, id: 'office', hours: {} }
    const parts = {
      house,
      installation: () => installationOf(house, { targets: [target('t', { calendar: 'office' })], calendars: [installation] }),
    }
    const record = {
      id: 't',
      type: 'ticket',
      state: 'new',
      phase: 'new',
      organisation: 'o',
      openedAt: day('09T08:00'),
    } as AnyRecord
    const { writes } = clockWrites(parts, undefined, record, [], day('09T08:00'), record)
    expect(writes[0]).toMatchObject({ state: 'running', dueAt: null, nextAt: null })
  })
})

describe('a change of the target', () => {
  const both = [target('slow', { seconds: 16 * hour }), target('fast', { seconds: 4 * hour, where: { field: 'priority', is: 'high' } })]

  test('keeps the time and the pauses of the running clock (glpi#24481, #6902, #15605)', () => {
    const { to, change, clock, rows } = life(both)
    const { id } = clock()
    to(day('09T10:00'), 'waiting', { waitingFor: 'caller' })
    change(day('09T12:00'), { priority: 'high' })
    expect(clock()).toMatchObject({ id, targetId: 'fast', state: 'paused', elapsedSeconds: 2 * hour, breachedAt: null })
    to(day('10T12:00'), 'active')
    expect(clock()).toMatchObject({ state: 'running', dueAt: day('10T14:00') })
    expect(clock().ledger.map((pause) => pause.why)).toEqual(['target: 57600 -> 14400', 'waitingFor: caller'])
    expect(rows()).toHaveLength(1)
    change(day('10T15:00'), { priority: 'low' })
    expect(clock()).toMatchObject({ targetId: 'slow', breachedAt: null, dueAt: day('11T02:00') })
  })

  test('to a shorter one than the time used sets the breach to the moment at which it was due', () => {
    const { change, clock } = life(both)
    change(day('09T15:00'), { priority: 'high' })
    expect(clock()).toMatchObject({ state: 'running', dueAt: day('09T12:00'), breachedAt: day('09T12:00'), nextAt: day('09T11:00') })
  })

  test('does not happen when the agreement ends: it covers what was opened while it was in force', () => {
    const ended = target('ended', { validFrom: '2026-11-01', validTo: '2026-11-09', seconds: hour })
    expect(life([ended], day('09T23:00')).clock().targetId).toBe('ended')
    expect(life([ended], day('10T00:00')).rows()).toEqual([])
  })

  test('follows the service and the customer of the record', () => {
    const targets = [
      target('all', { seconds: 9 * hour }),
      target('other', { service: 'mail', seconds: hour }),
      target('theirs', { customer: 'else', seconds: hour }),
      target('ours', { customer: 'customer', seconds: 9 * hour }),
    ]
    const { clock, change } = life(targets)
    expect(clock().targetId).toBe('ours')
    change(day('09T09:00'), { service: 'mail' })
    expect(clock()).toMatchObject({ targetId: 'other', dueAt: day('09T09:00') })
  })

  test('to none cancels the clock, which continues when a target applies again', () => {
    const { change, clock } = life([target('t', { where: { field: 'priority', is: 'high' } })], day('09T08:00'), { priority: 'high' })
    change(day('09T10:00'), { priority: 'low' })
    expect(clock()).toMatchObject({ state: 'cancelled', elapsedSeconds: 2 * hour, nextAt: null })
    change(day('09T12:00'), { priority: 'high' })
    expect(clock()).toMatchObject({ state: 'running', dueAt: day('09T18:00') })
  })

  test('does not mix SLA, OLA and UC: each has its own clock, and their sum is checked against the SLA', () => {
    const targets = [
      target('sla'),
      target('ola', { kind: 'ola', party: 'team', seconds: 5 * hour }),
      target('uc', { kind: 'uc', party: 'supplier', seconds: 4 * hour }),
    ]
    const { rows, to, record } = life(targets)
    expect(rows().map((row) => row.kind)).toEqual(['sla', 'ola', 'uc'])
    to(day('09T14:00'), 'done')
    expect(rows().map((row) => row.state)).toEqual(['met', 'missed', 'missed'])
    expect(record()['kept']).toBe(true)
    expect(sumOfTargets(targets)).toEqual({ promised: 8 * hour, needed: 9 * hour, fits: false })
    expect(sumOfTargets([])).toEqual({ promised: null, needed: 0, fits: true })
  })

  test('that adds a clock copies the pauses of another clock of the metric', () => {
    const { to, change, clock } = life([target('sla'), target('uc', { kind: 'uc', party: 'supplier', service: 'mail' })])
    to(day('09T10:00'), 'waiting')
    to(day('09T12:00'), 'active')
    change(day('09T13:00'), { service: 'mail' })
    expect(clock('resolution', 'uc')).toMatchObject({ dueAt: day('09T18:00'), startedAt: day('09T08:00') })
  })
})

test('a clock that is created later reads the earlier pauses of its record from the story', () => {
  const { to, change, clock } = life([target('t', { service: 'mail' })], day('09T08:00'), {}, true)
  to(day('09T10:00'), 'waiting', { waitingFor: 'caller' })
  to(day('09T12:00'), 'active')
  change(day('09T13:00'), { service: 'mail' })
  expect(clock()).toMatchObject({
    dueAt: day('09T18:00'),
    startedAt: day('09T08:00'),
    ledger: [{ from: day('09T10:00'), to: day('09T12:00'), why: 'waitingFor: caller' }],
  })
})

test('a clock that was met stays met when the record is closed, cancelled or covered by another agreement', () => {
  const { to, change, clock } = life([
    target('r', { metric: 'response', seconds: hour }),
    target('s', { metric: 'response', seconds: 60, where: { field: 'priority', is: 'high' } }),
  ])
  to(day('09T08:30'), 'active')
  change(day('09T09:00'), { priority: 'high' })
  to(day('09T09:30'), 'cancelled')
  expect(clock('response')).toMatchObject({ state: 'met', targetId: 'r', elapsedSeconds: hour / 2 })
})

test('cancelling a record cancels its running clocks', () => {
  const { to, clock } = life([target('t')])
  to(day('09T09:00'), 'cancelled')
  expect(clock()).toMatchObject({ state: 'cancelled', elapsedSeconds: hour, dueAt: null, nextAt: null })
})

test('a write that does not affect the clocks does not write them', () => {
  const { change, rows } = life([target('t')])
  const before = rows()
  change(day('09T09:00'), { waitingFor: 'caller' })
  expect(rows()[0]).toBe(before[0])
})

describe('thresholds', () => {
  test('are reported one after the other; only the highest if several are due', () => {
    const { clock, tick } = life([target('t')])
    expect(tick(day('09T13:59'), clock()).reached).toBeUndefined()
    const first = tick(day('09T14:00'), clock())
    expect(first).toMatchObject({ reached: 75, row: { raised: 75, nextAt: day('09T16:00'), breachedAt: null } })
    expect(tick(day('09T16:00'), first.row)).toMatchObject({
      reached: 100,
      row: { raised: 100, nextAt: null, breachedAt: day('09T16:00') },
    })
    expect(tick(day('20T00:00'), clock())).toMatchObject({ reached: 100, row: { raised: 100, nextAt: null } })
  })

  test('that were reached before a pause or a late stop are still reported', () => {
    const { clock, to, tick } = life([target('t')])
    to(day('09T15:00'), 'waiting')
    expect(clock().nextAt).toBe(day('09T14:00'))
    expect(tick(day('09T15:01'), clock())).toMatchObject({ reached: 75, row: { nextAt: null } })
    to(day('09T15:30'), 'active')
    to(day('09T20:00'), 'done')
    expect(tick(day('09T20:01'), clock())).toMatchObject({ reached: 100, row: { nextAt: null } })
  })
})

test('a clock is explained in both languages', () => {
  const { to, show } = life([target('t', { calendar: 'office', seconds: 2 * hour, where: { field: 'priority', is: 'low' } })])
  to(day('09T08:30'), 'waiting', { waitingFor: 'caller' })
  to(day('09T09:00'), 'active')
  const [shown] = show(day('09T12:00'))
  expect(shown).toMatchObject({
    state: 'breached',
    breached: true,
    elapsed: 3.5 * hour,
    remaining: -1.5 * hour,
    percent: 175,
    breachedAt: day('09T10:30'),
  })
  const explained = (language: string) => shown && sentenceIn(language, shown.explanation, house)
  expect(explained('en')).toContain('Resolution: 2 h by SLA')
  expect(explained('en')).toContain("the target's condition")
  expect(explained('en')).toMatch(/It did not count from .* to .*: waiting for: caller\./)
  expect(explained('en')).toMatch(/It is red because it was due on .*: 3 h 30 min counted, 1 h 30 min too many\./)
  expect(explained('es')).toMatch(/Está en rojo porque vencía el .*Europe\/Madrid/)
})
