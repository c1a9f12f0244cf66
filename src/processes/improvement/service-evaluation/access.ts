/** Everybody may complain and answers what he is asked; agents read; the CSI manager keeps it. */
import { type Access, access } from '#kernel/access.ts'
import { keep, own, readAndNote } from '../../patterns/access-profiles.ts'
import { complaint, serviceReview, surveyResponse } from './model.ts'

export const complaintAccess: Access = access(complaint, {
  requester: own,
  agent: { read: 'all', create: true, comment: 'internal' },
  'csi-manager': keep,
})
export const surveyResponseAccess: Access = access(surveyResponse, {
  requester: { read: { field: 'person', is: 'me' } },
  agent: { read: 'all' },
  'csi-manager': keep,
})
/** Surveys, reviews and weaknesses. */
export const serviceReviewAccess: Access = access(serviceReview, { agent: readAndNote, 'csi-manager': keep })
