import { messages } from '#kernel/messages.ts'

export const en = messages('alertmanager', {
  maySend: 'You may not send alerts.',
  mayRead: 'You may not read alerts.',
  noOrganisation: 'The token belongs to no organisation.',
  silenceTitle: 'Silence: {comment}',
  noComment: 'without a comment',
})
