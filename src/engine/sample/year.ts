/** A year of the company in all the processes beyond incidents: each room of it tells its part. */
import type { Act, Tell } from './act.ts'
import { Scribe } from './scribe.ts'
import { accessesYear } from './year/accesses.ts'
import { architectureYear } from './year/architecture.ts'
import { availabilityYear } from './year/availability.ts'
import { capacityYear } from './year/capacity.ts'
import { causesYear } from './year/causes.ts'
import { changesYear } from './year/changes.ts'
import { complianceYear } from './year/compliance.ts'
import { continuityYear } from './year/continuity.ts'
import { deliveryYear } from './year/delivery.ts'
import { developmentYear } from './year/development.ts'
import { facilitiesYear } from './year/facilities.ts'
import { improvementYear } from './year/improvement.ts'
import { knowledgeYear } from './year/knowledge.ts'
import { moneyYear } from './year/money.ts'
import { operationsYear } from './year/operations.ts'
import { requestsYear } from './year/requests.ts'
import { risksYear } from './year/risks.ts'
import { securityYear } from './year/security.ts'
import { strategyYear } from './year/strategy.ts'
import { suppliersYear } from './year/suppliers.ts'

/** Since when the company is told. */
export const yearDays = 365

const rooms = [
  strategyYear,
  moneyYear,
  risksYear,
  suppliersYear,
  changesYear,
  causesYear,
  capacityYear,
  continuityYear,
  securityYear,
  availabilityYear,
  complianceYear,
  architectureYear,
  deliveryYear,
  developmentYear,
  knowledgeYear,
  requestsYear,
  accessesYear,
  operationsYear,
  facilitiesYear,
  improvementYear,
]

export const yearActs = (now: number, tell: Tell): readonly Act[] => {
  const scribe = new Scribe(now, tell)
  for (const room of rooms) room(scribe)
  return scribe.acts
}
