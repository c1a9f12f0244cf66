/** The directory: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import {
  administratorsOnly,
  calendarMoves,
  categoryMoves,
  everybodyReads,
  membershipMoves,
  organisationMoves,
  personMoves,
  roleGrantMoves,
  siteMoves,
  teamMoves,
} from './lifecycle.ts'
import { calendar, category, membership, organisation, person, roleGrant, site, team } from './model.ts'
import {
  calendarWords,
  categoryWords,
  membershipWords,
  organisationWords,
  personWords,
  roleGrantWords,
  siteWords,
  teamWords,
} from './words.ts'

export const directoryRoom = process('directory', {
  stage: 'foundation',
  words: ['Directorio', 'Directory'],
  purpose: [
    'Saber quién es quién: personas, equipos, organizaciones y lugares, y lo que todos los procesos comparten.',
    'Know who is who: people, teams, organisations and places, and what all processes share.',
  ],
  roles: {},
  records: [
    recordType({ model: organisation, lifecycle: organisationMoves, access: everybodyReads, words: organisationWords }),
    recordType({ model: person, lifecycle: personMoves, access: everybodyReads, words: personWords }),
    recordType({ model: team, lifecycle: teamMoves, access: everybodyReads, words: teamWords }),
    recordType({ model: membership, lifecycle: membershipMoves, access: everybodyReads, words: membershipWords }),
    recordType({ model: roleGrant, lifecycle: roleGrantMoves, access: administratorsOnly, words: roleGrantWords }),
    recordType({ model: site, lifecycle: siteMoves, access: everybodyReads, words: siteWords }),
    recordType({ model: category, lifecycle: categoryMoves, access: everybodyReads, words: categoryWords }),
    recordType({ model: calendar, lifecycle: calendarMoves, access: everybodyReads, words: calendarWords }),
  ],
  settings: {
    shownProcesses: {
      words: ['Procesos que se muestran (ninguno: todos)', 'Processes shown (none: all)'],
      value: [],
    },
  },
})
