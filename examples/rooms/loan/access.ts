/** The storekeeper manages all loans; people see their own. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, ownRecords } from '#processes/patterns/access-profiles.ts'
import { loan } from './model.ts'

export const loanAccess: Access = access(loan, { storekeeper: manageAll, requester: ownRecords })
