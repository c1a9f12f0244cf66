/** Connectors write measurements and forecasts, agents record shortages, the capacity manager decides. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, readAll, writeAll } from '../../patterns/access-profiles.ts'
import { capacityForecast, capacityPlan, capacityShortage } from './model.ts'

/** Plans and adjustments. */
export const capacityPlanAccess: Access = access(capacityPlan, { agent: readAll, 'capacity-manager': manageAll })
/** Measurements and forecasts. */
export const capacityFigureAccess: Access = access(capacityForecast, { agent: readAll, 'capacity-manager': manageAll, connector: writeAll })
export const capacityShortageAccess: Access = access(capacityShortage, {
  agent: manageAll,
  'capacity-manager': manageAll,
  connector: writeAll,
})
