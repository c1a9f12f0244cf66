/** People see what they asked for and what they are to approve; the desk works on all of it. */
import { type Access, access } from '#kernel/access.ts'
import { keep, own, readAndNote } from '../../patterns/access-profiles.ts'
import { approval, fulfilmentTask, serviceRequest } from './model.ts'

export const serviceRequestAccess: Access = access(serviceRequest, { requester: own, agent: keep, 'incident-manager': keep })
export const fulfilmentTaskAccess: Access = access(fulfilmentTask, { agent: keep, 'incident-manager': keep })
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
  agent: readAndNote,
  'incident-manager': keep,
  'access-manager': keep,
})
