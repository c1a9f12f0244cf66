import { messages } from '#kernel/messages.ts'

export const en = messages('field.ref', {
  kindName: 'reference',
  me: 'Me',
  myTeams: 'My teams',
  noMatches: 'No matches',
  moreMatch: 'More match: type more of the name',
  nothingYet: 'Nothing here yet',
  notVisible: 'Not visible to you',
  form: 'must be the id of a record',
})
