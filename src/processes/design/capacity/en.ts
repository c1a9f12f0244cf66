/** The texts of Capacity Management, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Capacity Management',
  purpose: 'See that services and infrastructure meet capacity and performance targets economically and in time.',
  roles: { 'capacity-manager': 'Capacity Manager' },
  records: {
    'capacity-plan': {
      fields: { demand: 'Expected demand' },
      empty: 'Write which demand you expect and how you will meet it',
    },
    'capacity-measurement': {
      fields: { freeNormal: 'Free at normal load', freePeak: 'Free at peak load' },
      help: { peakLoad: 'The 95th percentile of the span' },
      empty: 'Measurements come from your monitors',
    },
    'capacity-forecast': {
      fields: { plan: 'Capacity plan', dueAt: 'For', accuracy: 'Exactness' },
      moves: { planAdjustment: 'Plan an adjustment', compare: 'Compare with what was measured' },
      help: { limit: 'Above it something must be done' },
      choices: { level: { component: 'Component' } },
      empty: 'Forecast when what grows will be full',
    },
    'capacity-adjustment': {
      fields: { plan: 'Capacity plan', inPlaceAt: 'Made at' },
      states: { 'in-place': 'Made' },
      help: { planned: 'It comes from a plan or a forecast, not from a bottleneck' },
      empty: 'Adjustments are born from a forecast or a shortage',
    },
    'capacity-shortage': {
      states: { handled: 'Being handled' },
      moves: { adjust: 'Adjust capacity' },
      empty: 'Log where capacity is not enough',
    },
  },
  subprocesses: {
    'business-capacity': [
      'Business Capacity Management',
      'Ask the business what will grow: users, orders, sites',
      'Turn it into load of each service',
      'Look at the strategic initiatives and projects to come',
    ],
    'service-capacity': [
      'Service Capacity Management',
      'Compare performance with the agreed targets',
      'Forecast the peak load, not only the mean',
      'If it exceeds the limit, plan an adjustment in time',
    ],
    'component-capacity': [
      'Component Capacity Management',
      'Check that each important component is measured',
      'See when what grows will be full',
      'Tune before you buy',
      'Request the change that adds capacity',
    ],
    'capacity-reporting': [
      'Capacity Management Reporting',
      'Read the seven KPIs and their trend',
      'Compare each forecast that fell due with what was measured',
      'Say which service will run out of capacity, and when',
    ],
  },
  kpis: {
    'incidents-due-to-capacity': ['Incidents due to capacity shortages', 'Incidents closed in P whose cause is lack of capacity'],
    'forecast-accuracy': [
      'Exactness of capacity forecast',
      '100 % minus the mean absolute percentage deviation of forecast from measured utilisation for forecasts that fell due in P',
    ],
    'capacity-adjustments': ['Capacity adjustments', 'Adjustments to service or component capacity in P'],
    'unplanned-capacity-adjustments': [
      'Unplanned capacity adjustments',
      'Of those, the ones made in reaction to a bottleneck without a plan',
    ],
    'shortage-resolution-time': [
      'Resolution time of capacity shortages',
      'Mean time from detecting to resolving the capacity shortages resolved in P',
    ],
    'capacity-reserves': [
      'Capacity reserves',
      'Mean free capacity at normal load over monitored components in P; shown with the value at peak load (95th percentile)',
    ],
    'capacity-monitoring-share': [
      'Percentage of capacity monitoring',
      'Services live and infrastructure components in use at the end of P whose capacity was measured in P',
    ],
  },
}

export const enMessages = messages('capacity', {
  withinLimit: 'The forecast stays within its limit of {limit, number}%.',
  adjusted: 'Capacity was adjusted.',
})
