/** The texts of Application Development and Customization, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Application Development and Customization',
  purpose: 'Make the applications and systems that give a service its function available, custom-built or adapted from a vendor.',
  roles: { 'application-developer': 'Application Developer' },
  records: {
    application: {
      help: { repository: 'Its builds are recognised by it' },
      choices: { origin: { own: 'Our own' } },
      empty: 'Register the applications that are developed or adapted',
    },
    'work-item': {
      fields: { acceptance: 'Acceptance criteria', estimate: 'Estimated effort' },
      moves: { prepare: 'Make ready', submit: 'Submit for review' },
      help: { acceptance: 'How one will know that it is right' },
      choices: { kind: { debt: 'Technical debt' } },
      empty: 'Log what is to be developed or adapted',
    },
    build: {
      moves: { pass: 'Mark as passed', break: 'Mark as broken' },
      empty: 'The pipelines write them',
    },
  },
  subprocesses: {
    'work-preparation': [
      'Work Preparation',
      'Understand what it is asked for, and who will use it',
      'Write down how one will know that it is right',
      'Check whether it can be bought or adapted',
      'Estimate the effort and put it into a release',
    ],
    construction: [
      'Building and Customisation',
      'Build in small steps',
      'Write the test next to the code that it tests',
      'Leave the build passing',
      'Bring the documentation up to date',
    ],
    'development-review': [
      'Review and Hand-Over',
      'Have another person review it',
      'Check the acceptance criteria',
      'Hand it to the release with what operation must know',
    ],
  },
  kpis: {
    'finished-work-items': ['Number of finished work items', 'Development work items finished in P, by kind'],
    'lead-time': [
      'Development lead time',
      'Mean time from registration to completion of work items finished in P; shown with the time from their start',
    ],
    'correction-share': ['Share of corrections', 'Fixes over the work items finished in P'],
    'passed-builds': ['Passed builds', 'Builds that passed over those finished in P'],
  },
}

export const enMessages = messages('development', {
  ownWork: 'Somebody else accepts your work.',
  done: '{number} is done.',
})
