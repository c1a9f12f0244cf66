/** Service portfolio management: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { businessCaseAccess, customerRelationshipAccess, strategicInitiativeAccess } from './access.ts'
import { servicePortfolioKpis } from './kpis.ts'
import { businessCaseMoves, customerRelationshipMoves, strategicInitiativeMoves } from './lifecycle.ts'
import { businessCase, customerRelationship, strategicInitiative } from './model.ts'
import { servicePortfolioSubprocesses } from './subprocesses.ts'
import { businessCaseWords, customerRelationshipWords, strategicInitiativeWords } from './words.ts'

export const servicePortfolioRoom = process('service-portfolio', {
  stage: 'strategy',
  words: ['Gestión del Portafolio de Servicios', 'Service Portfolio Management'],
  purpose: [
    'Decidir la estrategia para servir a los clientes, y desarrollar la oferta y las capacidades del proveedor.',
    "Decide the strategy for serving customers, and develop the provider's offerings and capabilities.",
  ],
  roles: {
    'service-portfolio-manager': ['Gestor del Portafolio de Servicios', 'Service Portfolio Manager'],
    'it-steering-group': ['Consejo de Dirección de TI (ISG)', 'IT Steering Group'],
  },
  records: [
    recordType({
      model: strategicInitiative,
      lifecycle: strategicInitiativeMoves,
      access: strategicInitiativeAccess,
      words: strategicInitiativeWords,
    }),
    recordType({ model: businessCase, lifecycle: businessCaseMoves, access: businessCaseAccess, words: businessCaseWords }),
    recordType({
      model: customerRelationship,
      lifecycle: customerRelationshipMoves,
      access: customerRelationshipAccess,
      words: customerRelationshipWords,
    }),
  ],
  subprocesses: servicePortfolioSubprocesses,
  kpis: servicePortfolioKpis,
})
