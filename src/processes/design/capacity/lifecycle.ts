/** A forecast above its limit creates a planned adjustment, a shortage an unplanned one. */
import { create, move } from '#kernel/command.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { messagesOf } from '#kernel/messages.ts'
import { refuse } from '#kernel/trouble.ts'
import { countermeasureMoves } from '../../patterns/countermeasure.ts'
import { documentMoves } from '../../patterns/document.ts'
import { enMessages } from './en.ts'
import { capacityAdjustment, capacityForecast, capacityMeasurement, capacityPlan, capacityShortage } from './model.ts'

const messageOf = messagesOf(enMessages)

const by = ['capacity-manager'] as const
const doers = ['capacity-manager', 'agent'] as const

export const capacityPlanMoves = documentMoves(capacityPlan, by, ['owner', 'demand'])

/** The reserve capacity in percent; 0 for an overload. */
const free = (load: number) => Math.max(0, 100 - load)

export const capacityMeasurementMoves = lifecycle(capacityMeasurement, {
  derives: {
    freeNormal: { from: ['normalLoad'], value: (r) => free(r.normalLoad) },
    freePeak: { from: ['peakLoad'], value: (r) => free(r.peakLoad) },
  },
  moves: {},
})

export const capacityForecastMoves = lifecycle(capacityForecast, {
  makes: { 'capacity-adjustment': { by: 'forecast', ends: [{ in: ['discarded'], moves: { proposed: 'reject' } }] } },
  derives: {
    // 100 % minus the deviation in percent of the actual value; the mean of these is 100 % minus the mean deviation
    accuracy: {
      from: ['predicted', 'measured'],
      value: (r) => (r.measured ? 100 - (100 * Math.abs(r.predicted - r.measured)) / r.measured : null),
    },
  },
  moves: {
    planAdjustment: {
      from: ['made'],
      by,
      guard: (r) => (r.predicted > Number(r.limit) ? true : refuse(messageOf('withinLimit', { limit: Number(r.limit) }))),
      effects: (r) => [create('capacity-adjustment', { title: r.title, service: r.service, ci: r.ci, plan: r.plan, forecast: r.id })],
    },
    compare: { from: ['made'], to: 'compared', by: [...by, 'system', 'connector'], needs: ['measured'], tone: 'main' },
    discard: { from: ['made'], to: 'discarded', by, tone: 'danger' },
  },
})

export const capacityAdjustmentMoves = countermeasureMoves(capacityAdjustment, {
  approve: by,
  implement: doers,
  derives: { planned: { from: ['plan', 'forecast'], value: (r) => r.plan !== null || r.forecast !== null } },
  effects: (r) => (r.shortage ? [move('capacity-shortage', r.shortage, 'resolve', messageOf('adjusted'), { resolution: r.title })] : []),
})

export const capacityShortageMoves = lifecycle(capacityShortage, {
  makes: { 'capacity-adjustment': { by: 'shortage', ends: [{ in: ['dismissed'], moves: { proposed: 'reject' } }] } },
  derives: { detectedAt: { from: [], value: (r) => r.openedAt, whenEmpty: true } },
  moves: {
    handle: { from: ['detected'], to: 'handled', by: doers, asks: ['team'], stamps: { assignee: 'me' }, tone: 'main' },
    adjust: {
      from: ['detected', 'handled'],
      to: 'handled',
      by: doers,
      effects: (r) => [
        create('capacity-adjustment', { title: r.title, service: r.service, ci: r.ci, shortage: r.id, description: r.description }),
      ],
    },
    resolve: {
      from: ['detected', 'handled'],
      to: 'resolved',
      by: [...doers, 'system'],
      needs: ['resolution'],
      stamps: { resolvedAt: 'now' },
      tone: 'main',
    },
    dismiss: { from: ['detected', 'handled'], to: 'dismissed', by, needs: ['resolution'], tone: 'danger' },
  },
})
