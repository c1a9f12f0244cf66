/** A year of the company in all processes beyond incidents, one file per process. */
import type { Act, Localize } from '../acts/act.ts'
import { ActWriter } from '../acts/act-writer.ts'
import { accessesYear } from './accesses.ts'
import { architectureYear } from './architecture.ts'
import { availabilityYear } from './availability.ts'
import { capacityYear } from './capacity.ts'
import { causesYear } from './causes.ts'
import { changesYear } from './changes.ts'
import { complianceYear } from './compliance.ts'
import { continuityYear } from './continuity.ts'
import { deliveryYear } from './delivery.ts'
import { developmentYear } from './development.ts'
import { facilitiesYear } from './facilities.ts'
import { improvementYear } from './improvement.ts'
import { knowledgeYear } from './knowledge.ts'
import { moneyYear } from './money.ts'
import { operationsYear } from './operations.ts'
import { requestsYear } from './requests.ts'
import { risksYear } from './risks.ts'
import { securityYear } from './security.ts'
import { strategyYear } from './strategy.ts'
import { suppliersYear } from './suppliers.ts'

/** The length of the history in days. */
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

export const yearActs = (now: number, localize: Localize): readonly Act[] => {
  const scribe = new ActWriter(now, localize)
  for (const room of rooms) room(scribe)
  return scribe.acts
}
