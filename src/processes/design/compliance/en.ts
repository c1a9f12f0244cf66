/** What people read of Compliance Management, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Compliance Management',
  purpose: "See that processes, systems and services comply with the organisation's policies and legal requirements.",
  roles: { 'compliance-manager': 'Compliance Manager' },
  records: {
    policy: {
      empty: 'Write the internal rules of the organisation',
    },
    requirement: {
      fields: { source: 'Asked by', parent: 'Part of' },
      states: { partial: 'Met in part' },
      moves: { confirm: 'Confirm as met', miss: 'Mark as missed', include: 'Include again' },
      help: { clause: 'The number of the clause, such as 8.5.1' },
      choices: {
        source: {
          'iso-20000': 'ISO/IEC 20000-1',
          'iso-27001': 'ISO/IEC 27001',
          law: 'A law',
          contract: 'A contract',
          policy: 'Internal policy',
          other: 'Another source',
        },
      },
      empty: 'Log what laws, standards and contracts ask',
    },
    'compliance-review': {
      choices: { kind: { 'self-assessment': 'Self-assessment' } },
      empty: 'Plan when each requirement is reviewed',
    },
    'compliance-finding': {
      name: ['Finding', 'Findings'],
      help: { kind: 'While a major one is open the requirement is not met' },
      empty: 'What reviews find stays here',
    },
    evidence: {
      name: ['Evidence', 'Evidence'],
      fields: { explains: 'What it shows' },
      help: { of: 'Record type, or process/KPI: incident/resolution-time' },
      choices: { kind: { kpi: 'KPI' } },
      empty: 'Tie to each requirement what shows it',
    },
  },
  subprocesses: {
    'compliance-register': [
      'Compliance Register',
      'Gather what laws, standards and contracts ask',
      'Name the owner of each requirement',
      'Tie live evidence to it: a record, a list or a KPI',
      'Say whether it is met, and what is missing if not',
    ],
    'compliance-review': [
      'Compliance Review',
      'Set the scope and who reviews; not their own work',
      'Open the evidence of each requirement and check that it is true',
      'Log each finding and how much it weighs',
      'Agree who solves it and by when',
    ],
    'enterprise-policies': [
      'Enterprise Policies and Regulations',
      'Write the policy on a page that can be understood',
      'Say for whom it holds and since when',
      'Agree it with those who must comply with it',
      'Put it into force and set when it is reviewed',
    ],
  },
  kpis: {
    'requirements-met': ['Requirements met', 'Requirements applicable at the end of P that are confirmed as met by evidence'],
    'compliance-reviews': ['Number of compliance reviews', 'Compliance reviews carried out in P'],
    'finding-resolution-time': ['Time to solve a finding', 'Mean time from finding to solving, of findings solved in P'],
    'overdue-findings': ['Overdue findings', 'Findings that were still open after their date at the end of P'],
  },
}

export const enMessages = messages('compliance', {
  evidenceMissing: 'Attach evidence that shows it.',
  majorFindingOpen: 'A major finding is still open.',
  majorFinding: 'Major finding: {title}',
})
