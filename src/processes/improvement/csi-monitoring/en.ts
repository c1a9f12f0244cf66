/** The texts of CSI Monitoring, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'CSI Monitoring',
  purpose: "Verify that improvement initiatives go as planned, and correct them where they don't.",
  roles: { 'csi-manager': 'CSI Manager' },
  records: {
    'initiative-check': {
      fields: { initiative: 'CSI initiative', measured: 'Value measured', correction: 'What is to be corrected' },
      empty: 'The first opens when an initiative is launched',
    },
    'corrective-action': {
      fields: { initiative: 'CSI initiative' },
      empty: 'No initiative has strayed',
    },
  },
  subprocesses: {
    'initiative-checking': [
      'Initiative Checking',
      'Measure the KPI that is to move',
      'Compare with the goal and the date',
      'Ask what is in the way',
      'Say whether it is on track',
    ],
    correction: ['Initiative Correction', 'Look for why it strays', 'Do what brings it back, or change the goal', 'Check that it helped'],
  },
  kpis: {
    'initiative-checks': ['Number of initiative checks', 'Initiative checks made in P'],
    'initiatives-on-track': ['Initiatives on track', 'Checks made in P that found the initiative on track'],
    'correction-time': ['Correction time', 'Mean time from opening to completion of corrective actions done in P'],
  },
}

export const enMessages = messages('csi-monitoring', {
  correctionMissing: 'Describe what is to be corrected.',
  measured: 'Measured in {number}.',
})
