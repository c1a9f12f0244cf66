/** Service catalogue management: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { offeringAccess, serviceAccess } from './access.ts'
import { serviceCatalogueKpis } from './kpis.ts'
import { offeringMoves, serviceMoves } from './lifecycle.ts'
import { offering, service } from './model.ts'
import { serviceCatalogueSubprocesses } from './subprocesses.ts'
import { offeringWords, serviceWords } from './words.ts'

export const serviceCatalogueRoom = process('service-catalogue', {
  stage: 'design',
  words: ['Gestión del Catálogo de Servicios', 'Service Catalogue Management'],
  purpose: [
    'Mantener un único catálogo, exacto y al día, de todos los servicios operativos y de los que están por ofrecerse.',
    'Keep one accurate, current catalogue of all operational services and of those about to be offered.',
  ],
  roles: {
    'service-catalogue-manager': ['Gestor del Catálogo de Servicios', 'Service Catalogue Manager'],
  },
  records: [
    recordType({ model: service, lifecycle: serviceMoves, access: serviceAccess, words: serviceWords }),
    recordType({ model: offering, lifecycle: offeringMoves, access: offeringAccess, words: offeringWords }),
  ],
  subprocesses: serviceCatalogueSubprocesses,
  kpis: serviceCatalogueKpis,
})
