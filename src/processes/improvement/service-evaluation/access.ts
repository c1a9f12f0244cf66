/** Everyone can complain and answer their surveys; agents read; the CSI manager maintains the records. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, ownRecords, readAndComment } from '../../patterns/access-profiles.ts'
import { complaint, serviceReview, surveyResponse } from './model.ts'

export const complaintAccess: Access = access(complaint, {
  requester: ownRecords,
  agent: { read: 'all', create: true, comment: 'internal' },
  'csi-manager': manageAll,
})
export const surveyResponseAccess: Access = access(surveyResponse, {
  requester: { read: { field: 'person', is: 'me' } },
  agent: { read: 'all' },
  'csi-manager': manageAll,
})
/** Surveys, reviews and weaknesses. */
export const serviceReviewAccess: Access = access(serviceReview, { agent: readAndComment, 'csi-manager': manageAll })
