/** The texts of Definition of CSI Initiatives, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Definition of CSI Initiatives',
  purpose: 'Define initiatives that improve services and processes, from the results of their evaluations.',
  roles: { 'csi-manager': 'CSI Manager' },
  records: {
    'csi-initiative': {
      name: ['CSI initiative', 'CSI initiatives'],
      fields: { kpi: 'KPI that is to move', reached: 'Value reached' },
      sections: { aim: 'What is wanted' },
      help: { kpi: 'Process and KPI, such as incident/resolution-time' },
      empty: 'Propose an improvement for a weakness',
    },
  },
  subprocesses: {
    'initiative-proposal': [
      'Initiative Proposal',
      'Start from a weakness or a KPI',
      'Say what will be better, and by how much',
      'Measure how it is today',
      'Estimate cost and benefit',
    ],
    'initiative-planning': [
      'Initiative Planning',
      'Name the owner',
      'Set a date and the first check',
      'If it is large, make it a project; if it touches a service, a change',
    ],
  },
  kpis: {
    initiatives: ['Number of CSI initiatives', 'CSI initiatives launched in P from identified weaknesses'],
    'completed-initiatives': ['Number of completed CSI initiatives', 'CSI initiatives completed in P'],
  },
}

export const enMessages = messages('initiative-definition', {
  openActions: '{count, plural, one {# corrective action is} other {# corrective actions are}} still open.',
  resultMissing: 'Enter what its KPI reached.',
  proposed: 'An initiative was proposed for it.',
  completed: '{number} is completed.',
})
