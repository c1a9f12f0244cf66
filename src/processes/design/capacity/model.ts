/** Available capacity, expected demand, and the adjustments made before it runs out. */
import { choice, date, flag, markdown, moment, number, person, ref, refs, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { countermeasureFields, countermeasureStates } from '../../patterns/countermeasure.ts'
import { documentStates } from '../../patterns/document.ts'
import { levels } from '../../patterns/scales.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    'capacity-plan': CapacityPlan
    'capacity-measurement': CapacityMeasurement
    'capacity-forecast': CapacityForecast
    'capacity-adjustment': CapacityAdjustment
    'capacity-shortage': CapacityShortage
  }
}

export const roles = ['capacity-manager'] as const
const percent = { min: 0, suffix: '%' } as const
/** The measured subject: a service or a component, and one of its resources. */
const subject = { service: ref('service'), ci: ref('ci'), metric: text({ required: true, max: 120, default: 'cpu' }) } as const

export const capacityPlan = model('capacity-plan', {
  ...documentStates,
  prefix: 'CAPL',
  fields: {
    description: markdown(),
    demand: markdown(),
    services: refs('service'),
    from: date({ required: true }),
    to: date({ required: true }),
    owner: person(),
    reviewBy: date(),
  },
  roles,
  columns: ['number', 'title', 'services', 'from', 'to', 'state', 'owner'],
  icon: 'map-2',
})
export interface CapacityPlan extends RecordFor<typeof capacityPlan> {}

/** The utilisation over a period: on average, and at the peak (95th percentile). */
export const capacityMeasurement = model('capacity-measurement', {
  prefix: 'CAPM',
  fields: {
    ...subject,
    normalLoad: number({ required: true, ...percent }),
    peakLoad: number({ required: true, ...percent }),
    freeNormal: number({ readonly: true, suffix: '%' }),
    freePeak: number({ readonly: true, suffix: '%' }),
    measuredAt: moment({ required: true, indexed: true }),
  },
  states: { measured: 'closed' },
  roles,
  columns: ['title', 'service', 'ci', 'metric', 'normalLoad', 'peakLoad', 'measuredAt'],
  icon: 'gauge',
})
export interface CapacityMeasurement extends RecordFor<typeof capacityMeasurement> {}

/** The forecast for a day, and the actual value. */
export const capacityForecast = model('capacity-forecast', {
  prefix: 'CAPF',
  fields: {
    ...subject,
    plan: ref('capacity-plan'),
    level: choice(['business', 'service', 'component'], { required: true, default: 'component' }),
    method: text({ max: 200 }),
    dueAt: moment({ required: true, indexed: true }),
    predicted: number({ required: true, ...percent }),
    limit: number({ ...percent, default: 80 }),
    measured: number(percent),
    accuracy: number({ readonly: true, suffix: '%' }),
  },
  states: { made: 'active', compared: 'closed', discarded: 'cancelled' },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'level', 'ci', 'metric', 'predicted', 'measured', 'state', 'dueAt'],
  sections: {
    what: ['title', 'level', 'service', 'ci', 'metric', 'plan', 'method'],
    forecast: ['dueAt', 'predicted', 'limit', 'measured', 'accuracy'],
  },
  icon: 'chart-line',
})
export interface CapacityForecast extends RecordFor<typeof capacityForecast> {}

export const capacityAdjustment = model('capacity-adjustment', {
  ...countermeasureStates,
  prefix: 'CAPA',
  fields: {
    service: ref('service'),
    ci: ref('ci'),
    plan: ref('capacity-plan'),
    forecast: ref('capacity-forecast'),
    shortage: ref('capacity-shortage'),
    planned: flag({ readonly: true }),
    ...countermeasureFields,
  },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'service', 'ci', 'planned', 'state', 'inPlaceAt'],
  icon: 'adjustments-up',
})
export interface CapacityAdjustment extends RecordFor<typeof capacityAdjustment> {}

export const capacityShortage = model('capacity-shortage', {
  prefix: 'CAPS',
  fields: {
    ...subject,
    description: markdown(),
    severity: choice(levels, { required: true, default: 'medium' }),
    incident: ref('incident'),
    detectedAt: moment({ indexed: true }),
    resolvedAt: moment({ readonly: true, indexed: true }),
    resolution: markdown(),
  },
  states: { detected: 'new', handled: 'active', resolved: 'closed', dismissed: 'cancelled' },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'service', 'ci', 'metric', 'severity', 'state', 'detectedAt'],
  icon: 'battery-1',
})
export interface CapacityShortage extends RecordFor<typeof capacityShortage> {}
