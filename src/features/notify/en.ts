import { messages } from '#kernel/messages.ts'

export const en = messages('notify', {
  notSent: 'Not sent',
  noChannel: 'No channel is configured',
})
