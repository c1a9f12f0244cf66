import { messages } from '#kernel/messages.ts'

export const en = messages('alertmanager', {
  noOrganisation: 'The token belongs to no organisation.',
  silenceTitle: 'Silence: {comment}',
  noComment: 'without a comment',
})
