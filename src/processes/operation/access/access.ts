/** Everyone reads roles and profiles, requests access and sees their own requests; the access manager maintains everything. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, ownRecords, readAll, readAndComment, writeAll } from '../../patterns/access-profiles.ts'
import { accessGrant, accessProfile, accessRequest, accessReview } from './model.ts'

/** User roles and access profiles. */
export const catalogueAccess: Access = access(accessProfile, {
  requester: { read: { field: 'state', is: 'active' } },
  agent: readAll,
  'access-manager': manageAll,
  connector: readAll,
})
export const accessRequestAccess: Access = access(accessRequest, {
  requester: ownRecords,
  agent: readAndComment,
  'access-manager': manageAll,
  connector: writeAll,
})
export const accessGrantAccess: Access = access(accessGrant, {
  requester: { read: { field: 'person', is: 'me' } },
  agent: readAll,
  'access-manager': manageAll,
  connector: writeAll,
})
export const accessReviewAccess: Access = access(accessReview, { agent: readAll, 'access-manager': manageAll })
