/** Change management: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { cabMeetingAccess, changeAccess, changeCalendarAccess, changeTemplateAccess, changeVoteAccess } from './access.ts'
import {
  cabMeetingMoves,
  changeTemplateMoves,
  changeVoteMoves,
  changeWindowMoves,
  freezeWindowMoves,
  postImplementationReviewMoves,
} from './boards.ts'
import { changeKpis } from './kpis.ts'
import { changeMoves } from './lifecycle.ts'
import { cabMeeting, change, changeTemplate, changeVote, changeWindow, freezeWindow, postImplementationReview } from './model.ts'
import { riskQuestions } from './risk.ts'
import { changeSubprocesses } from './subprocesses.ts'
import { boards } from './votes.ts'
import { changeWords } from './words.ts'
import {
  cabMeetingWords,
  changeTemplateWords,
  changeVoteWords,
  changeWindowWords,
  freezeWindowWords,
  postImplementationReviewWords,
} from './words-around.ts'

export const changeRoom = process('change', {
  stage: 'transition',
  words: ['Gestión de Cambios', 'Change Management (Change Enablement)'],
  purpose: [
    'Controlar el ciclo de vida de todos los cambios, para que los beneficiosos se hagan con la menor perturbación.',
    'Control the life cycle of all changes, so that beneficial ones are made with the least disruption.',
  ],
  roles: {
    'change-manager': ['Gestor de Cambios', 'Change Manager'],
    cab: ['Comité Asesor de Cambios (CAB)', 'Change Advisory Board (CAB)'],
    ecab: ['Comité Asesor de Cambios de Emergencia (ECAB)', 'Emergency Change Advisory Board (ECAB)'],
  },
  records: [
    recordType({ model: change, lifecycle: changeMoves, access: changeAccess, words: changeWords }),
    recordType({ model: changeTemplate, lifecycle: changeTemplateMoves, access: changeTemplateAccess, words: changeTemplateWords }),
    recordType({ model: cabMeeting, lifecycle: cabMeetingMoves, access: cabMeetingAccess, words: cabMeetingWords }),
    recordType({ model: changeVote, lifecycle: changeVoteMoves, access: changeVoteAccess, words: changeVoteWords }),
    recordType({ model: freezeWindow, lifecycle: freezeWindowMoves, access: changeCalendarAccess, words: freezeWindowWords }),
    recordType({ model: changeWindow, lifecycle: changeWindowMoves, access: changeCalendarAccess, words: changeWindowWords }),
    recordType({
      model: postImplementationReview,
      lifecycle: postImplementationReviewMoves,
      access: changeTemplateAccess,
      words: postImplementationReviewWords,
    }),
  ],
  subprocesses: changeSubprocesses,
  kpis: changeKpis,
  settings: {
    boards: { words: ['Reglas de los comités: votos, mayoría y quórum', 'Rules of the boards: votes, majority and quorum'], value: boards },
    riskQuestions: { words: ['Cuestionario de riesgo', 'Risk questionnaire'], value: riskQuestions },
  },
})
