/** The texts of Knowledge Management, in English. */
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Knowledge Management',
  purpose: 'Gather, analyse, store and share knowledge, so that nothing must be discovered twice.',
  roles: { 'knowledge-manager': 'Knowledge Manager' },
  records: {
    article: {
      name: ['Article', 'Knowledge base'],
      fields: { body: 'Text', helpful: 'Helped', unhelpful: 'Did not help', returned: 'Why it was returned' },
      moves: { submit: 'Send for review' },
      help: {
        audience: 'What is for everyone is read in the portal',
        keywords: 'Other words by which people look for it',
        revision: 'Each publication has its own',
      },
      choices: { kind: { 'how-to': 'How-to' }, audience: { agents: 'Those who give support' } },
      empty: 'Document what you had to find out, so that no one has to find it out again',
    },
    'article-version': {
      fields: { body: 'Text' },
      empty: 'A version is stored on each publication',
    },
    'article-feedback': {
      name: ['Feedback', 'Feedback'],
      fields: { helpful: 'It helped' },
      moves: { answer: 'Answer it' },
      empty: 'No feedback yet',
    },
  },
  subprocesses: {
    'knowledge-capture': [
      'Knowledge Capture',
      'Look whether it is written already',
      'Use the words of those who need it',
      'Say for whom it is and of which service',
      'Try the steps yourself',
    ],
    'knowledge-review': [
      'Knowledge Review and Publication',
      'Check that it is true and understood',
      'Remove confidential content',
      'Say when it is reviewed again',
      'Publish it',
    ],
    'knowledge-improvement': [
      'Knowledge Improvement',
      'Read what the reader missed',
      'Correct the article or retire it',
      'Reply to the author of the feedback',
    ],
  },
  kpis: {
    'published-articles': ['Number of published articles', 'Articles published or brought up to date in P'],
    'overdue-articles': ['Articles past their review', 'Published articles whose review date had passed at the end of P'],
    'helpful-share': ['Share of favourable feedback', 'Feedback in P that rates the article as helpful'],
    'solved-with-knowledge': ['Incidents solved with knowledge', 'Incidents resolved in P in which an article helped'],
  },
}
