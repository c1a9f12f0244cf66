/** Programs measure and foretell, agents see where it grows tight, the capacity manager decides. */
import { type Access, access } from '#kernel/access.ts'
import { feed, keep, readAll } from '../../patterns/access-profiles.ts'
import { capacityForecast, capacityPlan, capacityShortage } from './model.ts'

/** Plans and adjustments. */
export const capacityPlanAccess: Access = access(capacityPlan, { agent: readAll, 'capacity-manager': keep })
/** Measurements and forecasts. */
export const capacityFigureAccess: Access = access(capacityForecast, { agent: readAll, 'capacity-manager': keep, connector: feed })
export const capacityShortageAccess: Access = access(capacityShortage, { agent: keep, 'capacity-manager': keep, connector: feed })
