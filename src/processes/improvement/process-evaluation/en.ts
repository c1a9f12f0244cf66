/** The texts of Process Evaluation, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Process Evaluation',
  purpose: 'Evaluate processes regularly - missed KPI targets, benchmarks, audits, maturity assessments, reviews.',
  roles: { 'process-manager': 'Process Manager' },
  records: {
    benchmark: {
      name: ['Process benchmark', 'Process benchmarks'],
      fields: { ours: 'Our value', theirs: 'Their value' },
      help: { weakSpots: 'On finishing they become a weakness' },
      empty: 'Compare a process with that of others',
    },
    'maturity-assessment': {
      help: {
        level: '0 not there, 1 initial, 2 repeatable, 3 defined, 4 managed, 5 optimising',
        weakSpots: 'On finishing they become a weakness',
      },
      empty: 'Assess the maturity of each process from 0 to 5',
    },
    'process-audit': {
      fields: { nonconforming: 'Not conforming' },
      help: { auditor: 'A person who is not responsible for the process', weakSpots: 'On finishing they become a weakness' },
      empty: "Plan the year's audits",
    },
    'process-evaluation': {
      fields: { missedKpis: 'KPIs off their target' },
      help: { weakSpots: 'On finishing they become a weakness' },
      empty: 'Evaluate each process regularly',
    },
  },
  subprocesses: {
    'process-support': [
      'Process Management Support',
      'Name the owner of each process',
      'Set a target for each KPI',
      'Train those who work in it',
      "Plan the year's evaluations",
    ],
    benchmarking: [
      'Process Benchmarking',
      'Find a peer to compare with',
      'Measure the same in the same way',
      'Ask how they do it',
      'Write what can be learnt',
    ],
    'maturity-assessment': [
      'Process Maturity Assessment',
      'Look at the facts: records, KPIs, documents',
      'Ask those who use it',
      'Give a level from 0 to 5, and its evidence',
      'Say which level is wanted',
    ],
    'process-audit': [
      'Process Audit',
      'Have it audited by a person who is not responsible for it',
      'Compare what is written with what is done',
      'Take samples of the records',
      'Note each finding with its evidence',
    ],
    'process-control': [
      'Process Control and Review',
      'Read the KPIs that miss their target',
      'See where work waits and where it is repeated',
      'Write down the weaknesses',
      'Propose improvement initiatives',
    ],
  },
  kpis: {
    'benchmarks-assessments-audits': [
      'Number of process benchmarkings, maturity assessments and audits',
      'Process benchmarkings, maturity assessments and audits carried out in P',
    ],
    'process-evaluations': ['Number of process evaluations', 'Formal process evaluations carried out in P'],
    weaknesses: [
      'Number of identified weaknesses',
      'Weaknesses identified in process evaluations in P, to be addressed by improvement initiatives',
    ],
  },
}

export const enMessages = messages('process-evaluation', {
  auditorAnswers: 'An auditor does not audit what they are responsible for.',
  records: 'Records',
  openedAndOpen: '{type}: {opened, number} opened in the period, {open, number} open now',
  kpis: 'KPIs',
  kpiAndTarget: '{name}: {value} (target {target})',
  unmeasured: 'no value',
  conformance: 'Took the declared path',
  subprocesses: 'Subprocesses used',
  roles: 'Roles',
  unassigned: 'not assigned',
  levels: 'Levels',
  improvements: 'Improvements completed',
  workRecorded: 'Its work is recorded',
  rolesAndPath: 'Every role has a holder, and 80% take the declared path',
  subprocessesUsed: '80% of its subprocesses are used',
  kpisMeasured: '80% of its KPIs have a value and a target',
  kpisOnTarget: '80% of them are on target, and something was improved',
})
