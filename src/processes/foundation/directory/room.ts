import { process, recordType } from '#kernel/process.ts'
import { draft } from '../../draft.ts'
import { administratorsOnly, calendarMoves, categoryMoves, everybodyReads, membershipMoves, organisationMoves, personMoves, roleGrantMoves, siteMoves, teamMoves } from './lifecycle.ts'
import { calendar, category, membership, organisation, person, roleGrant, site, team } from './model.ts'

export const directoryRoom = process('directory', {
  stage: 'foundation',
  words: ['Directorio', 'Directory'],
  purpose: ['Saber quién es quién: personas, equipos, organizaciones y lugares, y lo que todos los procesos comparten.', 'Know who is who: people, teams, organisations and places, and what all processes share.'],
  roles: {},
  records: [
    recordType({ model: organisation, lifecycle: organisationMoves, access: everybodyReads, words: draft(organisation, organisationMoves) }),
    recordType({ model: person, lifecycle: personMoves, access: everybodyReads, words: draft(person, personMoves) }),
    recordType({ model: team, lifecycle: teamMoves, access: everybodyReads, words: draft(team, teamMoves) }),
    recordType({ model: membership, lifecycle: membershipMoves, access: everybodyReads, words: draft(membership, membershipMoves) }),
    recordType({ model: roleGrant, lifecycle: roleGrantMoves, access: administratorsOnly, words: draft(roleGrant, roleGrantMoves) }),
    recordType({ model: site, lifecycle: siteMoves, access: everybodyReads, words: draft(site, siteMoves) }),
    recordType({ model: category, lifecycle: categoryMoves, access: everybodyReads, words: draft(category, categoryMoves) }),
    recordType({ model: calendar, lifecycle: calendarMoves, access: everybodyReads, words: draft(calendar, calendarMoves) }),
  ],
})
