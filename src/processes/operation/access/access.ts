/** Everybody sees roles and profiles, asks for access and sees his own; the access manager keeps all of it. */
import { type Access, access } from '#kernel/access.ts'
import { feed, keep, own, readAll, readAndNote } from '../../patterns/access-profiles.ts'
import { accessGrant, accessProfile, accessRequest, accessReview } from './model.ts'

/** User roles and access profiles. */
export const catalogueAccess: Access = access(accessProfile, {
  requester: { read: { field: 'state', is: 'active' } },
  agent: readAll,
  'access-manager': keep,
  connector: readAll,
})
export const accessRequestAccess: Access = access(accessRequest, {
  requester: own,
  agent: readAndNote,
  'access-manager': keep,
  connector: feed,
})
export const accessGrantAccess: Access = access(accessGrant, {
  requester: { read: { field: 'person', is: 'me' } },
  agent: readAll,
  'access-manager': keep,
  connector: feed,
})
export const accessReviewAccess: Access = access(accessReview, { agent: readAll, 'access-manager': keep })
