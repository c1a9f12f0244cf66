/** The texts of IT Architecture Management, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'IT Architecture Management',
  purpose: 'Draw the plan for the future of the technology landscape, from the service strategy and the technology to come.',
  roles: { 'enterprise-architect': 'IT Architect' },
  records: {
    'building-block': {
      fields: { parent: 'Part of' },
      choices: { layer: { application: 'Applications' } },
      empty: 'Describe the large parts of the landscape, as they are and as they will be',
    },
    technology: {
      fields: { reason: 'Reason for the ring' },
      moves: { try: 'Move to trial', hold: 'Move to hold', assess: 'Assess again', planReplacement: 'Plan its replacement' },
      choices: { quadrant: { languages: 'Languages and frameworks' } },
      empty: 'Put on the radar what you use and what you think of using',
    },
    'architecture-decision': {
      fields: { blocks: 'Building blocks' },
      empty: 'Write down the decisions that would be hard to undo',
    },
    'roadmap-item': {
      fields: { initiative: 'Strategic initiative', block: 'Building block' },
      states: { running: 'Under way' },
      empty: 'Plan the steps from what is to what will be',
    },
  },
  subprocesses: {
    'landscape-description': [
      'Description of the Landscape',
      'Say what the block does and which services it serves',
      'Name the technologies that it depends on',
      'If it is removed, state its replacement and the date',
    ],
    'technology-watch': [
      'Technology Watch',
      'State which of our problems it solves',
      'Check how long it is supported and who else uses it',
      'Try it in a small pilot and document the result',
      'Choose the ring and write why',
    ],
    'architecture-decisions': [
      'Architecture Decisions',
      'Describe the situation without the solution',
      'Compare it with at least two other options',
      'Write also what is lost',
      'Say which earlier decision no longer holds',
    ],
    'roadmap-planning': [
      'Roadmap Planning',
      'Tie each step to the initiative that it serves',
      'Put it before the support of the old ends',
      'Request the changes in good time',
    ],
  },
  kpis: {
    'technologies-out-of-support': ['Technologies out of support', 'Technologies in use at the end of P whose support has ended'],
    'architecture-decisions': ['Number of architecture decisions', 'Architecture decisions accepted in P'],
    'roadmap-on-time': ['Roadmap on time', 'Roadmap items done in P by their planned date, over all that were done in P'],
  },
}

export const enMessages = messages('architecture', {
  supersedesItself: 'A decision does not supersede itself.',
  supersededBy: 'Superseded by {number}.',
})
