/** The lifecycles of availability targets, interruptions, tests and measures. A failed test proposes a measure. */
import { create } from '#kernel/command.ts'
import { type LoadedList, list, value } from '#kernel/facts.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { ownValue } from '#kernel/own-value.ts'
import { toMilliseconds } from '#kernel/time.ts'
import { catalogueItemMoves } from '../../patterns/catalogue-item.ts'
import { countermeasureMoves } from '../../patterns/countermeasure.ts'
import { inOrder } from '../../patterns/guards.ts'
import { plannedActivityMoves } from '../../patterns/planned-activity.ts'
import { availabilityMeasure, availabilityTarget, availabilityTest, serviceInterruption } from './model.ts'

const by = ['availability-manager'] as const
const doers = ['availability-manager', 'agent'] as const

export const availabilityTargetMoves = catalogueItemMoves(availabilityTarget, by, {
  facts: { hours: value('service.calendar') },
  derives: { calendar: { from: ['service'], value: (_, facts) => facts['hours'] ?? null, whenEmpty: true } },
})

/** Seconds from a moment of the previous interruption to the start of this one. */
const since = (from: unknown, beganAt: string) =>
  typeof from === 'string' && from <= beganAt ? Math.round((toMilliseconds(beganAt) - toMilliseconds(from)) / 1000) : null

/** The most recent interruption before this one. */
const last = (before: unknown, field: string) =>
  ((before ?? []) as LoadedList)
    .map((one) => ownValue(one, field))
    .filter((moment) => typeof moment === 'string')
    .sort()
    .at(-1)

export const serviceInterruptionMoves = lifecycle(serviceInterruption, {
  makes: { 'availability-measure': { by: 'interruption', ends: [{ in: ['discarded'], moves: { proposed: 'reject' } }] } },
  facts: {
    hours: value('service.calendar'),
    before: list(
      'service-interruption',
      {
        all: [
          { field: 'service', is: { its: 'service' } },
          { field: 'planned', is: false },
          { field: 'phase', isNot: 'cancelled' },
          { field: 'beganAt', lt: { its: 'beganAt' } },
          { field: 'beganAt', gte: { ago: 'P400D' } },
        ],
      },
      ['beganAt', 'endedAt'],
      { newest: 100 },
    ),
  },
  derives: {
    calendar: { from: ['service'], value: (_, facts) => facts['hours'] ?? null, whenEmpty: true },
    upBefore: {
      from: ['beganAt', 'service', 'planned'],
      value: (r, facts) => (r.planned ? null : since(last(facts['before'], 'endedAt'), r.beganAt)),
    },
    sinceLast: {
      from: ['beganAt', 'service', 'planned'],
      value: (r, facts) => (r.planned ? null : since(last(facts['before'], 'beganAt'), r.beganAt)),
    },
  },
  moves: {
    end: {
      from: ['running'],
      to: 'ended',
      by: [...doers, 'system', 'connector'],
      needs: ['endedAt'],
      asks: ['cause'],
      guard: (r) => inOrder(r.beganAt, r.endedAt, 'endedAt'),
      tone: 'main',
    },
    correct: { from: ['ended'], by, asks: ['beganAt', 'endedAt', 'planned', 'cause'] },
    improve: {
      from: ['running', 'ended'],
      by: doers,
      effects: (r) => [create('availability-measure', { title: r.title, service: r.service, ci: r.ci, interruption: r.id })],
    },
    discard: { from: ['running', 'ended'], to: 'discarded', by: [...by, 'system'], needs: ['description'], tone: 'danger' },
  },
})

export const availabilityMeasureMoves = countermeasureMoves(availabilityMeasure, { approve: by, implement: doers })

export const availabilityTestMoves = plannedActivityMoves(availabilityTest, {
  makes: { 'availability-measure': { by: 'test', stays: 'it is approved or rejected in its own right' } },
  by: doers,
  needs: ['passed', 'findings'],
  effects: (r) =>
    r.passed ? [] : [create('availability-measure', { title: r.title, service: r.service, ci: r.ci, test: r.id, description: r.findings })],
})
