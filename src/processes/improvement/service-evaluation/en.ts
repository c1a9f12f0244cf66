/** The texts of Service Evaluation, in English. */
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Service Evaluation (Service Review)',
  purpose: 'Evaluate service quality regularly; find where agreed levels are missed and talk with the business about them.',
  roles: { 'csi-manager': 'CSI Manager' },
  records: {
    complaint: {
      fields: { remedy: 'Answer and remedy' },
      states: { examination: 'Being examined' },
      help: { decision: 'Whether it is justified; an accepted one leaves a weakness' },
      empty: 'No complaints',
    },
    survey: {
      fields: { endedAt: 'Closed at' },
      choices: { kind: { csat: 'Satisfaction (CSAT)', nps: 'Recommendation (NPS)' } },
      empty: 'Ask customers for feedback',
    },
    'survey-response': {
      name: ['Questionnaire', 'Questionnaires'],
      fields: { score: 'Score from 0 to 10' },
      moves: { lapse: 'Let it lapse' },
      empty: 'They are sent with a survey',
    },
    'service-review': {
      help: { weakSpots: 'On finishing they become a weakness' },
      empty: 'Review each service with its customer, regularly',
    },
    weakness: {
      fields: {
        source: 'Found in',
        evaluation: 'Process evaluation',
        assessment: 'Maturity assessment',
        changeReview: 'Post implementation review',
        initiative: 'CSI initiative',
      },
      moves: { address: 'Address by an initiative' },
      help: { resolution: 'How it was resolved, or why it is tolerated' },
      choices: { source: { 'change-review': 'Post implementation review', benchmark: 'Process benchmark', kpi: 'KPI off its target' } },
      empty: 'Reviews, evaluations and complaints leave them',
    },
  },
  subprocesses: {
    complaints: [
      'Complaints Management',
      'Answer soon that it has arrived',
      'Hear both sides and look at the records',
      'Say whether it is justified, and why',
      'State what will be done, and do it',
    ],
    'satisfaction-surveys': [
      'Customer Satisfaction Survey',
      'Say what you want to know, and of whom',
      'Ask little, and clearly',
      'Remind once',
      'Draw conclusions and share them with the respondents',
    ],
    'service-review': [
      'Service Review',
      'Compare what was promised with what was measured',
      'Look at complaints, surveys and major incidents',
      'Talk it over with the business',
      'Write down the weaknesses to be addressed',
    ],
  },
  kpis: {
    complaints: ['Number of customer complaints', 'Complaints received in P'],
    'accepted-complaints': ['Number of accepted customer complaints', 'Of the complaints received in P, the ones accepted as justified'],
    'satisfaction-surveys': ['Number of customer satisfaction surveys', 'Formal satisfaction surveys carried out in P'],
    'returned-questionnaires': ['Percentage of returned questionnaires', 'Questionnaires returned over those sent in P'],
    'service-evaluations': ['Number of service reviews', 'Formal service reviews carried out in P'],
    weaknesses: [
      'Number of identified weaknesses',
      'Weaknesses identified in service reviews in P, to be addressed by improvement initiatives',
    ],
  },
}
