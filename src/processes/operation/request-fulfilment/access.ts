/** Requesters see their requests and the approvals assigned to them; the service desk works on all of them. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, ownRecords, readAndComment } from '../../patterns/access-profiles.ts'
import { approval, fulfilmentTask, serviceRequest } from './model.ts'

export const serviceRequestAccess: Access = access(serviceRequest, {
  requester: ownRecords,
  agent: manageAll,
  'incident-manager': manageAll,
})
export const fulfilmentTaskAccess: Access = access(fulfilmentTask, { agent: manageAll, 'incident-manager': manageAll })
export const approvalAccess: Access = access(approval, {
  requester: {
    read: {
      any: [
        { field: 'approver', is: 'me' },
        { field: 'requester', is: 'me' },
      ],
    },
    comment: 'public',
  },
  agent: readAndComment,
  'incident-manager': manageAll,
  'access-manager': manageAll,
})
