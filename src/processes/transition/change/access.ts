/** Agents request and implement changes; the boards read, vote and decide by their moves. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, ownRecords, readAll, readAndComment } from '../../patterns/access-profiles.ts'
import { cabMeeting, change, changeTemplate, changeVote, freezeWindow } from './model.ts'

const board = { read: 'all', change: ['decisionReason'], comment: 'internal' } as const

export const changeAccess: Access = access(change, {
  requester: ownRecords,
  agent: manageAll,
  'change-manager': manageAll,
  cab: board,
  ecab: board,
  connector: { read: 'all', create: true },
})
/** Templates and reviews. */
export const changeTemplateAccess: Access = access(changeTemplate, {
  agent: manageAll,
  'change-manager': manageAll,
  cab: readAndComment,
  ecab: readAndComment,
})
export const cabMeetingAccess: Access = access(cabMeeting, { agent: readAll, 'change-manager': manageAll, cab: manageAll, ecab: manageAll })
export const changeVoteAccess: Access = access(changeVote, {
  agent: readAll,
  'change-manager': { read: 'all', create: true },
  cab: { read: 'all', create: true },
  ecab: { read: 'all', create: true },
})
/** Freeze windows and change windows: everyone who plans a change reads them. */
export const changeCalendarAccess: Access = access(freezeWindow, {
  agent: readAll,
  cab: readAll,
  ecab: readAll,
  'change-manager': manageAll,
})
