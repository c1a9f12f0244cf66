/** LocalizedText that records share, where the plain key does not say it in English. */
import type { Vocabulary } from './room-texts.ts'

export const vocabulary: Vocabulary = {
  fields: {
    backout: 'Back-out plan',
    ci: 'Configuration item',
    cis: 'Configuration items',
    conflictAccepted: 'Why the conflict is accepted',
    contact: 'Contact channel',
    decisionReason: 'Reason for the decision',
    line: 'Support line',
    options: 'Options considered',
    toTeam: 'To the team',
    zone: 'Time zone',
  },
  states: {
    analysis: 'In analysis',
    maintenance: 'In maintenance',
    review: 'In review',
  },
  moves: {
    hold: 'Put on hold',
    maintain: 'Put into maintenance',
    requestChange: 'Request the change',
  },
  choices: {
    capacity: 'Lack of capacity',
    change: 'A change',
    component: 'Component test',
    en: 'English',
    es: 'Spanish',
    human: 'Human error',
    incident: 'An incident',
    info: 'Information',
    person: 'A person',
    problem: 'A problem',
    'walk-in': 'Walk-in',
  },
  scales: {
    costType: { external: 'External services' },
    waitingFor: { supplier: 'The supplier' },
  },
  sections: {
    origin: 'Where it comes from',
    responsible: 'Who is responsible',
    what: 'What it is',
  },
  help: {
    externalId: 'The key of this record in another system; imports recognise it by this',
  },
  patterns: {
    'carried-out': { states: { running: 'Under way' } },
    'in-force': { states: { active: 'In force' }, moves: { activate: 'Put into force' } },
    measure: {
      fields: { inPlaceAt: 'In place since' },
      moves: { implement: 'Put in place' },
      help: { change: 'The change that puts it in place', inPlaceAt: 'Since when it works' },
    },
    shortcoming: { fields: { plan: 'What will be done' }, help: { plan: 'How it is solved, or why it is tolerated' } },
  },
}
