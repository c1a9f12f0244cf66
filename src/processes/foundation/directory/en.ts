/** The texts of Directory, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Directory',
  purpose: 'Know who is who: people, teams, organisations and places, and what all processes share.',
  roles: {},
  records: {
    organisation: {
      fields: { parent: 'Part of' },
      help: {
        parent: 'The larger organisation that it belongs to',
        zone: 'For example Europe/Madrid; its dates and reports are read in it',
      },
      empty: 'Create the first organisation: your own',
    },
    person: {
      name: ['Person', 'People'],
      fields: { vip: 'Key person (VIP)' },
      help: { vip: 'Their matters stand out in work lists', email: 'Used to sign in and to receive notices' },
      empty: "Create people, import them or connect your company's directory",
    },
    team: {
      fields: { lead: 'Team lead' },
      help: { line: 'First line receives; the others solve what is escalated' },
      empty: 'Create a team and add its members; work is assigned to teams',
    },
    membership: {
      name: ['Team membership', 'Team memberships'],
      fields: { of: 'Team' },
      empty: 'Say which people are in each team',
    },
    'role-grant': {
      fields: { person: 'To the person' },
      help: {
        role: 'A role of the process map, such as incident-manager, or a common one, such as agent',
        toTeam: 'All its members have it, including those who join later',
      },
      empty: 'Grant roles to people or teams; without one a person can only make requests',
    },
    site: {
      fields: { parent: 'Within' },
      help: { parent: 'The larger place that contains it: floor, building, city' },
      empty: 'Create the premises, buildings and rooms where you work',
    },
    category: {
      fields: { purpose: 'Serves as', parent: 'Parent category' },
      help: { purpose: 'The field of the records in which it is offered' },
      choices: { purpose: { closure: 'Closure code' } },
      empty: 'Create few and clear categories: reports and repeated matters go by them',
    },
    calendar: {
      fields: { holidays: 'Holidays of', daysOff: 'Further days off' },
      help: {
        hours: 'The hours of each day in which clocks run',
        holidays: 'Country, or country and region: ES, ES-MD',
        daysOff: 'A date (2026-12-24) and its name',
      },
      empty: 'Create the calendar of your service hours; targets are counted in it',
    },
  },
  settings: { shownProcesses: 'Processes shown (none: all)', currency: 'Currency of amounts' },
}

export const enMessages = messages('directory', {
  parentOutside: 'An organisation can only be part of one that you administer.',
})
