/** Service portfolio management: the room's table of contents. */
import { roomOf } from '../../room.ts'
import { businessCaseAccess, customerRelationshipAccess, strategicInitiativeAccess } from './access.ts'
import { servicePortfolioKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { businessCase, customerRelationship, strategicInitiative } from './model.ts'
import { servicePortfolioSubprocesses } from './subprocesses.ts'

export const servicePortfolioRoom = roomOf('service-portfolio', {
  stage: 'strategy',
  roles: ['service-portfolio-manager', 'it-steering-group'],
  records: [
    { model: strategicInitiative, access: strategicInitiativeAccess },
    { model: businessCase, access: businessCaseAccess },
    { model: customerRelationship, access: customerRelationshipAccess },
  ],
  moves,
  subprocesses: servicePortfolioSubprocesses,
  kpis: servicePortfolioKpis,
})
