/** Agents ask for and carry out changes; the boards read, vote and decide by their moves. */
import { type Access, access } from '#kernel/access.ts'
import { keep, own, readAll, readAndNote } from '../../patterns/access-profiles.ts'
import { cabMeeting, change, changeTemplate, changeVote, freezeWindow } from './model.ts'

const board = { read: 'all', change: ['decisionReason'], comment: 'internal' } as const

export const changeAccess: Access = access(change, {
  requester: own,
  agent: keep,
  'change-manager': keep,
  cab: board,
  ecab: board,
  connector: { read: 'all', create: true },
})
/** Templates and reviews. */
export const changeTemplateAccess: Access = access(changeTemplate, {
  agent: keep,
  'change-manager': keep,
  cab: readAndNote,
  ecab: readAndNote,
})
export const cabMeetingAccess: Access = access(cabMeeting, { agent: readAll, 'change-manager': keep, cab: keep, ecab: keep })
export const changeVoteAccess: Access = access(changeVote, {
  agent: readAll,
  'change-manager': { read: 'all', create: true },
  cab: { read: 'all', create: true },
  ecab: { read: 'all', create: true },
})
/** Freezes and hours: everybody who plans a change looks at them. */
export const changeCalendarAccess: Access = access(freezeWindow, { agent: readAll, cab: readAll, ecab: readAll, 'change-manager': keep })
