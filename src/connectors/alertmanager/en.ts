import { messages } from '#kernel/messages.ts'

export const en = messages('alertmanager', {
  noOrganisation: 'The token belongs to no organisation.',
  silenceTitle: 'Silence: {comment}',
  unknownSilence: 'silence not found',
  noComment: 'without a comment',
})
