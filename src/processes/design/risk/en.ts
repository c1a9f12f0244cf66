/** The texts of Risk Management, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Risk Management',
  purpose: 'Identify, assess and control risks: the value of assets, the threats to them and how vulnerable each asset is.',
  roles: { 'risk-manager': 'Risk Manager' },
  records: {
    risk: {
      fields: { assetValue: 'Value at stake' },
      moves: { watch: 'Monitor', reassess: 'Assess again' },
      sections: { endangered: 'What is at stake', inherent: 'Inherent risk', residual: 'Residual risk' },
      help: {
        threat: 'What could happen: a fire, stolen keys',
        vulnerability: 'Why it would reach us: a room without sensors',
        inherentScore: 'From the matrix, without any mitigation',
        residualScore: 'From the matrix, with the mitigations in place',
      },
      empty: 'Log what could go wrong, before it does',
    },
    mitigation: {
      empty: 'Propose how to make a risk smaller',
    },
  },
  subprocesses: {
    'business-impact-analysis': [
      'Business Impact and Risk Analysis',
      'State which asset or service is at stake and its value',
      'Name the threat and where it can come in',
      'Estimate likelihood and impact with the owner',
      'Look in the service map whom else it reaches',
    ],
    'mitigation-assessment': [
      'Assessment of Required Risk Mitigation',
      'Choose to mitigate, avoid, transfer or accept',
      'Propose mitigations and what each costs',
      'Compare the cost with the loss that is avoided',
      'Approve the one that is worth it and request the change',
    ],
    'risk-monitoring': [
      'Risk Monitoring',
      'Check that the mitigations still work',
      'See whether this threat has caused incidents',
      'Score again what is left',
      'Set the next review',
    ],
  },
  kpis: {
    'risks-above-appetite': ['Risks above appetite', 'Risks open at the end of P whose residual score is above our appetite'],
    'risks-reviewed-in-time': [
      'Risks reviewed in time',
      'Risks open at the end of P whose next review is not overdue, over all that are open and assessed',
    ],
    'mitigation-time': ['Time to mitigation', 'Mean time from proposing a mitigation to its being in place, of those put in place in P'],
  },
  settings: { riskMatrix: 'Score by likelihood and impact', riskAppetite: 'Score that is accepted without treatment' },
}

export const enMessages = messages('risk', {
  acceptedNotTreated: 'An accepted risk is not treated. Watch it instead.',
  acceptanceNeedsReason: 'A risk above the appetite is accepted with a reason only.',
  mitigationMissing: 'A risk above the appetite needs an approved mitigation.',
  mitigationInPlace: 'A mitigation is in place.',
})
