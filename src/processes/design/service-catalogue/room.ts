/** Service catalogue management: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { offeringAccess, serviceAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { serviceCatalogueKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { offering, service } from './model.ts'
import { serviceCatalogueSubprocesses } from './subprocesses.ts'

export const serviceCatalogueRoom = roomOf('service-catalogue', {
  texts: { en, es },
  stage: 'design',
  roles: ['service-catalogue-manager'],
  records: [
    { model: service, access: serviceAccess },
    { model: offering, access: offeringAccess },
  ],
  moves,
  subprocesses: serviceCatalogueSubprocesses,
  kpis: serviceCatalogueKpis,
})
