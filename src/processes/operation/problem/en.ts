/** The texts of Problem Management, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Problem Management',
  purpose: "Manage the life cycle of all problems; prevent incidents, and lessen the impact of those that can't be prevented.",
  roles: { 'problem-manager': 'Problem Manager' },
  records: {
    problem: {
      fields: {
        major: 'Major problem',
        raisedFrom: 'Raised from the incident',
        change: 'Change that removes it',
        firstIncidentAt: 'First incident',
      },
      moves: { identify: 'Declare a known error', tellWorkaround: 'Tell the workaround' },
      help: {
        origin: 'Reactive: found through incidents. Proactive: found before it caused incidents',
        cause: 'The root cause, once known',
        workaround: 'How to go on working until it is gone',
        identifiedAt: 'When the cause became known',
      },
      empty: 'Log a problem when an incident recurs or its cause is unknown',
    },
    'known-error': {
      help: { symptoms: 'What users observe; first line finds the error by this' },
      empty: 'Publish workarounds here, so that first line can help at once',
    },
    'root-cause-analysis': {
      name: ['Root cause analysis', 'Root cause analyses'],
      fields: {
        effect: 'What happened',
        why1: 'First why',
        why2: 'Second why',
        why3: 'Third why',
        why4: 'Fourth why',
        why5: 'Fifth why',
        process: 'Processes',
        supplier: 'Suppliers',
      },
      sections: { what: 'What is analysed', resolution: 'Conclusion', whys: 'Five whys', branches: 'Branches of Ishikawa' },
      help: { why1: 'Why did it happen?', why2: 'And why that?', rootCause: 'Copied to the problem on conclusion' },
      choices: { method: { timeline: 'Time line' } },
      empty: 'Open an analysis when the cause is not clear',
    },
    'problem-event': {
      name: ['Time line event', 'Time line'],
      fields: { what: 'What happened', source: 'How it is known' },
      empty: 'Note what happened and when',
    },
    'major-problem-review': {
      fields: { wentWell: 'What went well', wentBadly: 'What went badly', prevention: 'How to prevent it' },
      empty: 'They open when a major problem is resolved',
    },
  },
  subprocesses: {
    identification: [
      'Problem Identification and Categorisation',
      'Look which incidents come again',
      'Link all its incidents to the problem',
      'Choose category, service and priority',
      'Say whether it is major',
    ],
    diagnosis: [
      'Problem Diagnosis and Resolution',
      'Open an analysis: whys, Ishikawa or time line',
      'Find a workaround and publish it',
      'Prove that the cause explains everything',
      'Declare the known error',
    ],
    'error-control': [
      'Problem and Error Control',
      'Publish the known error for first line',
      'Request the change that removes it, if it pays',
      'Follow the change until it is done',
      'Count how many incidents still come',
    ],
    closure: [
      'Problem Closure and Evaluation',
      'Check that it does not happen again',
      'Bring cause and resolution up to date',
      'Check that the incidents were informed',
    ],
    'major-problem-review': [
      'Major Problem Review',
      'Gather the people who were involved',
      'Go through the time line',
      'Say what went well and what badly',
      'Say how to prevent it',
    ],
    'problem-reporting': [
      'Problem Management Reporting',
      'Read the KPIs and their trend',
      'Say which known errors cost most incidents',
      'Propose on which problems to work first',
    ],
  },
  kpis: {
    problems: ['Number of problems', 'Problems registered in P, by category'],
    'resolution-time': ['Problem resolution time', 'Mean time from registration to resolution of problems resolved in P'],
    'incidents-per-problem': [
      'Number of incidents per problem',
      'Mean number of incidents linked to a problem before its identification, for problems identified in P',
    ],
    'incidents-per-known-problem': [
      'Number of incidents per known problem',
      'Mean number of incidents linked to a problem after its identification and up to the end of P, for problems open in P',
    ],
    'identification-time': [
      'Time until problem identification',
      'Mean time from the first incident of a problem to its identification, for problems identified in P',
    ],
    'resolution-effort': ['Problem resolution effort', 'Mean work effort per problem resolved in P'],
  },
  recurring: { 'repeated-incidents': 'Recurring incidents without a problem' },
}

export const enMessages = messages('problem', {
  reviewMissing: 'A major problem is reviewed before it is closed.',
  timelineTooShort: 'A timeline has at least two events.',
  noBranch: 'An Ishikawa diagram has at least one branch.',
  whyUnanswered: 'Why number {n} has no answer.',
  tooFewWhys: 'Ask why at least three times.',
  workaroundOf: '{number}, workaround: {text}',
  fixOf: '{number}, solution: {text}',
  resolved: '{number} is resolved.',
  closed: '{number} is closed.',
  raisedFrom: 'A problem was raised from this incident.',
  concluded: 'Root cause found in {number}.',
  reviewed: '{number}: {text}',
})
