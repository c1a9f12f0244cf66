/** Agents ask for and carry out changes; the boards read and decide by their moves. */
import { type Access, access } from '#kernel/access.ts'
import { change } from './model.ts'

const keep = { read: 'all', create: true, change: 'all', comment: 'internal' } as const
const board = { read: 'all', change: ['decisionReason'], comment: 'internal' } as const

export const changeAccess: Access = access(change, {
  requester: {
    read: {
      any: [
        { field: 'requester', is: 'me' },
        { field: 'createdBy', is: 'me' },
      ],
    },
    create: true,
    comment: 'public',
  },
  agent: keep,
  'change-manager': keep,
  cab: board,
  ecab: board,
  connector: { read: 'all', create: true },
})
