/** The texts of IT Operations Management, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'IT Operations Management',
  purpose: 'Watch and control services and infrastructure; carry out the daily work of running components and applications.',
  roles: { 'it-operations-manager': 'IT Operations Manager', 'it-operator': 'IT Operator' },
  records: {
    'operational-task': {
      fields: { schedule: 'Job schedule' },
      help: { result: 'Red opens an incident' },
      empty: 'Schedule the daily jobs; their tasks appear here',
    },
    runbook: {
      fields: { timescale: 'Usual time' },
      empty: 'Describe the work so that another person can do it at night',
    },
    'runbook-run': {
      fields: { by: 'Made by', task: 'Operational task' },
      choices: { by: { program: 'The program' } },
      empty: 'No runbook has been run yet',
    },
    'job-schedule': {
      moves: { run: 'Run now' },
      help: { recurrence: 'A rule such as FREQ=DAILY;BYHOUR=6' },
      empty: 'Schedule what is repeated',
    },
    'shift-handover': {
      fields: { happened: 'What happened', open: 'What is open', watch: 'What to watch', handedAt: 'Handed over at' },
      states: { writing: 'Being written', handed: 'Handed over' },
      moves: { hand: 'Hand over' },
      empty: 'Write the handover when the shift ends',
    },
    'backup-run': {
      fields: { schedule: 'Job schedule' },
      empty: 'Backup tools write their results here',
    },
  },
  subprocesses: {
    'daily-operation': [
      'Daily Operation and Control',
      'Make the checks of your shift on time',
      'Follow the runbook; report errors in it',
      'Say green, amber or red, and why',
      'What is red is an incident',
    ],
    'job-scheduling': [
      'Job Scheduling',
      'Say what is done, how often and in which shift',
      'Set which other job it follows',
      'Write the runbook that is followed',
    ],
    'backup-restore': [
      'Backup and Restore',
      'Check that it ended and how large it is',
      'Check that it can be read',
      'A failed backup is repeated the same day',
    ],
    'shift-change': [
      'Shift Change',
      'Tell what happened',
      'Tell what is still open',
      'Say what is to be watched',
      'The incoming shift accepts it',
    ],
  },
  kpis: {
    'tasks-on-time': ['Operational tasks done on time', 'Operational tasks done in P by their time, over those that had one'],
    'red-checks': ['Red checks', 'Operational tasks done in P that showed red'],
    'successful-backups': ['Successful backups', 'Backups finished in P with success'],
    'automation-share': ['Share of runbooks run by the program', 'Runs made by the program over those finished in P'],
  },
}

export const enMessages = messages('operations', {
  notesMissing: 'Describe in the notes what was wrong.',
  recurrenceWrong: 'Enter a recurrence rule that becomes due again, such as FREQ=DAILY;BYHOUR=6, without COUNT, and a valid time zone.',
  ownHandover: 'The next shift accepts the handover, not the person who made it.',
  runEnded: '{title}: {outcome}. {log}',
  taskCreated: 'Its task was created.',
})
