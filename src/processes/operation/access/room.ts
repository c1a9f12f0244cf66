/** Access management: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { accessGrantAccess, accessRequestAccess, accessReviewAccess, catalogueAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { accessKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { accessGrant, accessProfile, accessRequest, accessReview, userRole } from './model.ts'
import { accessSubprocesses } from './subprocesses.ts'

export const accessRoom = roomOf('access', {
  texts: { en, es },
  stage: 'operation',
  roles: ['access-manager'],
  records: [
    { model: userRole, access: catalogueAccess },
    { model: accessProfile, access: catalogueAccess },
    { model: accessRequest, access: accessRequestAccess },
    { model: accessGrant, access: accessGrantAccess },
    { model: accessReview, access: accessReviewAccess },
  ],
  moves,
  subprocesses: accessSubprocesses,
  kpis: accessKpis,
})
