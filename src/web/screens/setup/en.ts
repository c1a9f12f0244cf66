import { messages } from '#kernel/messages.ts'

export const en = messages('web.setup', {
  motto: 'The night watchman of your services',
  signIn: 'Sign in',
  email: 'Email',
  passwordHelp: 'At least {count, number} characters',
  firstVisit: 'Set up Sereno',
  firstVisitHelp: 'Four answers are enough to start. You become the administrator.',
  yourName: 'Your name',
  organisation: 'Organisation',
  startWith: 'Start with',
  sampleCompany: 'A sample company',
  sampleHelp: 'Services, teams, agreements and incidents to try things out.',
  emptyStart: 'Empty',
  emptyHelp: 'Only your organisation. You create or import the rest.',
  begin: 'Start',
})
