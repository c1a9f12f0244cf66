/** Clocks replayed from the story equal the stored clocks. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toMilliseconds, toMoment } from '#kernel/time.ts'
import type { ClockRow } from '../store/clock-rows.ts'
import { day, hour, life, target } from './ticket-for-tests.ts'

const histories = fc.array(
  fc.record({
    minutes: fc.integer({ min: 0, max: 3000 }),
    state: fc.option(fc.constantFrom('new', 'active', 'waiting', 'done', 'closed', 'cancelled'), { nil: undefined }),
    priority: fc.option(fc.constantFrom('high', 'low', null), { nil: undefined }),
    service: fc.option(fc.constantFrom('mail', null), { nil: undefined }),
    waitingFor: fc.option(fc.constantFrom('caller', 'supplier', null), { nil: undefined }),
  }),
  { maxLength: 12 },
)
const shape = (rows: readonly ClockRow[]) =>
  rows.map(({ id: _, ...row }) => row).sort((a, b) => `${a.metric}${a.kind}`.localeCompare(`${b.metric}${b.kind}`))

test('clocks replayed from the story equal the stored clocks for any history', () => {
  const targets = [
    target('all', { calendar: 'office' }),
    target('fast', { seconds: hour, where: { field: 'priority', is: 'high' } }),
    target('team', { kind: 'ola', party: 'team', where: { field: 'priority', isNot: 'high' }, seconds: 3 * hour }),
    target('answer', { metric: 'response', seconds: 900, service: 'mail' }),
  ]
  fc.assert(
    fc.property(histories, (history) => {
      const { change, rows, record, replay, tick } = life(targets, day('09T08:00'), {}, true)
      let at = toMilliseconds(day('09T08:00'))
      for (const { minutes, ...values } of history) {
        at += minutes * 60_000
        change(toMoment(at), Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)))
      }
      const again = replay()
      expect(shape(again.rows)).toEqual(shape(rows().map((row) => tick(day('30T00:00'), row).row)))
      expect(again.outcome['kept'] ?? null).toBe(record()['kept'])
    }),
    { numRuns: 300 },
  )
})
