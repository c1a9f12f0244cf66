/** Service portfolio management: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { businessCaseAccess, customerRelationshipAccess, strategicInitiativeAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { servicePortfolioKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { businessCase, customerRelationship, strategicInitiative } from './model.ts'
import { servicePortfolioSubprocesses } from './subprocesses.ts'

export const servicePortfolioRoom = roomOf('service-portfolio', {
  texts: { en, es },
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
