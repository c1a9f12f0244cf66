/** Change management: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { cabMeetingAccess, changeAccess, changeCalendarAccess, changeTemplateAccess, changeVoteAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { changeKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { cabMeeting, change, changeTemplate, changeVote, changeWindow, freezeWindow, postImplementationReview } from './model.ts'
import { riskQuestions } from './risk.ts'
import { changeSubprocesses } from './subprocesses.ts'
import { boards } from './votes.ts'

export const changeRoom = roomOf('change', {
  texts: { en, es },
  stage: 'transition',
  roles: ['change-manager', 'cab', 'ecab'],
  records: [
    { model: change, access: changeAccess },
    { model: changeTemplate, access: changeTemplateAccess },
    { model: cabMeeting, access: cabMeetingAccess },
    { model: changeVote, access: changeVoteAccess },
    { model: freezeWindow, access: changeCalendarAccess },
    { model: changeWindow, access: changeCalendarAccess },
    { model: postImplementationReview, access: changeTemplateAccess },
  ],
  moves,
  subprocesses: changeSubprocesses,
  kpis: changeKpis,
  settings: { boards, riskQuestions },
})
