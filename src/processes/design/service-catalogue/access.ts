/** Everyone reads the catalogue; the catalogue manager maintains it. */
import { type Access, access } from '#kernel/access.ts'
import { offering, service } from './model.ts'

const manageAll = { read: 'all', create: true, change: 'all', comment: 'internal' } as const

export const serviceAccess: Access = access(service, {
  requester: { read: { field: 'phase', is: 'active' } },
  agent: { read: 'all', comment: 'internal' },
  'service-catalogue-manager': manageAll,
})

export const offeringAccess: Access = access(offering, {
  requester: { read: { field: 'state', is: 'offered' } },
  agent: { read: 'all', comment: 'internal' },
  'service-catalogue-manager': manageAll,
})
