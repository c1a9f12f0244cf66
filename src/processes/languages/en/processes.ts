/** Every process in English. */
import type { Prose } from '../prose.ts'
import { access } from './access.ts'
import { architecture } from './architecture.ts'
import { availability } from './availability.ts'
import { capacity } from './capacity.ts'
import { change } from './change.ts'
import { compliance } from './compliance.ts'
import { configuration } from './configuration.ts'
import { continuity } from './continuity.ts'
import { csiMonitoring } from './csi-monitoring.ts'
import { development } from './development.ts'
import { directory } from './directory.ts'
import { event } from './event.ts'
import { facilities } from './facilities.ts'
import { financial } from './financial.ts'
import { incident } from './incident.ts'
import { initiativeDefinition } from './initiative-definition.ts'
import { knowledge } from './knowledge.ts'
import { operations } from './operations.ts'
import { problem } from './problem.ts'
import { processEvaluation } from './process-evaluation.ts'
import { project } from './project.ts'
import { release } from './release.ts'
import { requestFulfilment } from './request-fulfilment.ts'
import { risk } from './risk.ts'
import { security } from './security.ts'
import { serviceCatalogue } from './service-catalogue.ts'
import { serviceEvaluation } from './service-evaluation.ts'
import { serviceLevel } from './service-level.ts'
import { servicePortfolio } from './service-portfolio.ts'
import { supplier } from './supplier.ts'
import { validationTesting } from './validation-testing.ts'

export const processes: Readonly<Record<string, Prose>> = {
  directory,
  'service-portfolio': servicePortfolio,
  financial,
  'service-catalogue': serviceCatalogue,
  'service-level': serviceLevel,
  risk,
  capacity,
  availability,
  continuity,
  security,
  compliance,
  architecture,
  supplier,
  configuration,
  knowledge,
  change,
  project,
  release,
  'validation-testing': validationTesting,
  development,
  event,
  incident,
  'request-fulfilment': requestFulfilment,
  access,
  problem,
  operations,
  facilities,
  'service-evaluation': serviceEvaluation,
  'process-evaluation': processEvaluation,
  'initiative-definition': initiativeDefinition,
  'csi-monitoring': csiMonitoring,
}
