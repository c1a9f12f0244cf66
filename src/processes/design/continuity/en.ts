/** The texts of IT Service Continuity Management, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'IT Service Continuity Management',
  purpose: 'Always be able to provide a minimum agreed level of service; plan the recovery of services after a disaster.',
  roles: { 'continuity-manager': 'IT Service Continuity Manager' },
  records: {
    'business-process': {
      fields: { plan: 'Continuity plan', tolerableOutage: 'Tolerable outage' },
      help: { plan: 'The plan whose RTO it counts on' },
      empty: 'Log what the business does and with which services',
    },
    'continuity-plan': {
      fields: { rto: 'Back within (RTO)', rpo: 'Loses at most (RPO)', runbook: 'Where the procedure is' },
      help: { rto: 'Recovery time objective', rpo: 'Recovery point objective' },
      choices: {
        strategy: {
          manual: 'By hand',
          cold: 'Cold standby',
          warm: 'Warm standby',
          hot: 'Hot standby',
          'active-active': 'Active on both sides',
        },
      },
      empty: 'Describe how a service is recovered after a disaster',
    },
    'disaster-risk': {
      fields: { plan: 'Continuity plan', definedAt: 'Counter measure defined at', inPlaceAt: 'In place since' },
      moves: { define: 'Define the counter measure', implement: 'Put in place' },
      empty: 'Log which disasters can reach you',
    },
    'disaster-exercise': {
      fields: { plan: 'Continuity plan', reachedRto: 'Back after', reachedRpo: 'Lost' },
      choices: { kind: { 'walk-through': 'Walk-through' } },
      empty: 'Practise each plan at least once a year',
    },
    'exercise-shortcoming': {
      empty: 'What exercises teach stays here',
    },
    'backup-job': {
      fields: { plan: 'Continuity plan', target: 'Where', lastRunAt: 'Last run' },
      empty: 'Log what is copied, where and how often',
    },
    'restore-test': {
      fields: { job: 'Backup job', successful: 'Restored', dataLost: 'Data missing' },
      help: { dataLost: 'Of how much time the data was missing' },
      empty: 'Test that your backups can be restored',
    },
  },
  subprocesses: {
    'design-for-continuity': [
      'Design Services for Continuity',
      'Ask the business how long it can be without the service',
      'Set the time to recover (RTO) and the tolerable loss (RPO)',
      'Write the steps for a person who has never done them',
      'Check that the backups are enough for the RPO',
      'Put the plan into force and tie it to its business processes',
    ],
    'itscm-support': [
      'ITSCM Support',
      'Name the threat and the services that it reaches',
      'Define the counter measure',
      'Let all know what is theirs to do in a disaster',
      'Keep the plans where they can be read without the network',
    ],
    'training-testing': [
      'ITSCM Training and Testing',
      'Choose a scenario that has not been practised',
      'Practise with those who would be on duty',
      'Measure how long it takes and how much is lost',
      'Log each shortcoming that shows',
    ],
    'itscm-review': [
      'ITSCM Review',
      'Decide what is done about the shortcoming, and by when',
      'Correct the plan, not only the equipment',
      'Practise again what failed',
      'Tell the business how much risk is left',
    ],
  },
  kpis: {
    'covered-business-processes': [
      'Business processes with continuity agreements',
      'Business processes covered by an explicit service continuity target: the RTO of a plan in force',
    ],
    'preparation-gaps': ['Gaps in disaster preparation', 'Identified threats without a defined counter measure at the end of P'],
    'implementation-duration': [
      'Implementation duration',
      'Mean time from identifying a disaster-related risk to its continuity mechanism being in place, of those put in place in P',
    ],
    'disaster-practices': ['Number of disaster practices', 'Disaster practices carried out in P'],
    'shortcomings-in-practices': [
      'Number of identified shortcomings during disaster practices',
      'Shortcomings in disaster preparation identified in practices in P',
    ],
  },
}

export const enMessages = messages('continuity', {
  practised: 'The plan was exercised.',
})
