/** The seven KPIs of capacity management. */
import { is } from '#kernel/condition.ts'
import { kpis, kpisOf } from '#kernel/kpis.ts'
import { during, shareOfServicesAndCis } from '../../patterns/at-period-end.ts'
import { capacityAdjustment, capacityForecast, capacityMeasurement, capacityShortage } from './model.ts'

const measured = (the: 'service' | 'ci') => ({ field: 'id', in: { the, of: 'capacity-measurement', where: during('measuredAt') } }) as const
const adjusted = { period: 'inPlaceAt', by: ['service', 'ci.class', 'planned'] } as const
const reserve = { period: 'measuredAt', by: ['metric', 'service', 'ci'] } as const

export const capacityKpis = {
  ...kpisOf('incident', {
    'incidents-due-to-capacity': {
      better: 'down',
      where: is({ phase: 'closed', cause: 'capacity' }),
      period: 'closedAt',
      by: ['service', 'ci', 'priority'],
    },
  }),
  ...kpis(capacityForecast, {
    'forecast-accuracy': {
      unit: 'percent',
      better: 'up',
      measure: { mean: 'accuracy' },
      where: { field: 'state', is: 'compared' },
      period: 'dueAt',
      by: ['level', 'metric', 'service', 'ci'],
      target: 90,
    },
  }),
  ...kpis(capacityAdjustment, {
    'capacity-adjustments': { better: 'none', ...adjusted },
    'unplanned-capacity-adjustments': { better: 'down', where: { field: 'planned', isNot: true }, target: 0, ...adjusted },
  }),
  ...kpis(capacityShortage, {
    'shortage-resolution-time': {
      better: 'down',
      measure: { mean: { between: ['detectedAt', 'resolvedAt'] } },
      period: 'resolvedAt',
      by: ['service', 'metric', 'severity'],
    },
  }),
  ...kpis(capacityMeasurement, {
    'capacity-reserves': {
      unit: 'percent',
      better: 'none',
      measure: { mean: 'freeNormal' },
      secondary: { peak: { mean: 'freePeak' } },
      ...reserve,
    },
  }),
  ...kpisOf('service', {
    'capacity-monitoring-share': { better: 'up', ...shareOfServicesAndCis(measured), target: 80 },
  }),
}
