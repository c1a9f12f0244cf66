import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toMoment } from '#kernel/time.ts'
import type { Event } from '../event.ts'
import { type AlertTimeline, take, unknownEnd } from './alert-timeline.ts'

const start = Date.parse('2026-03-02T09:00:00Z')
const at = (seconds: number): string => toMoment(start + seconds * 1000)
const event = (status: Event['status'], startsAt: string, endsAt: string | null): Event => ({
  identity: 'x',
  source: 'test',
  status,
  title: 'x',
  description: null,
  severity: 'major',
  node: null,
  resource: null,
  metric: null,
  labels: {},
  annotations: {},
  generator: null,
  startsAt,
  endsAt,
  assumedEnd: false,
})

/** Consecutive occurrences; the last one may still continue. */
const anyCourse = fc
  .record({
    lengths: fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 4 }),
    ended: fc.boolean(),
  })
  .map(({ lengths, ended }) => {
    let now = 0
    const occurrences = lengths.map(([quiet, loud]) => {
      const from = now + quiet
      now = from + loud
      return { from: at(from), to: at(now) }
    })
    return { occurrences, ended }
  })

test('deliveries out of order and repeated lead to the same state as deliveries in order', () => {
  fc.assert(
    fc.property(
      anyCourse.chain(({ occurrences, ended }) => {
        const events = occurrences.flatMap(({ from, to }, i) =>
          ended || i < occurrences.length - 1 ? [event('firing', from, null), event('resolved', from, to)] : [event('firing', from, null)],
        )
        const more = fc.array(fc.constantFrom(...events), { maxLength: 6 }).map((again) => [...events, ...again])
        const delivered = more.chain((all) => fc.shuffledSubarray(all, { minLength: all.length }))
        return fc.record({ occurrences: fc.constant(occurrences), ended: fc.constant(ended), delivered })
      }),
      ({ occurrences, ended, delivered }) => {
        let timeline: AlertTimeline | undefined
        let early: string | undefined
        for (const one of delivered) {
          const taken = take(timeline, { ...one }, { now: at(300), reopenWindow: 3600 }, early)
          timeline = taken.timeline
          if (taken.held === unknownEnd && one.endsAt && one.endsAt > (early ?? '')) early = one.endsAt
        }
        const last = occurrences.at(-1)
        expect(timeline?.open).toBe(!ended)
        if (ended) expect(timeline?.endedAt).toBe(last?.to)
        else expect(timeline?.startedAt).toBe(last?.from)
        expect(timeline?.alert).toBe(undefined)
      },
    ),
    { numRuns: 3000 },
  )
})
