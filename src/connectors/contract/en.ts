import { messages } from '#kernel/messages.ts'

export const en = messages('connector', {
  mayNotCreate: 'You may not send records of the type {type}.',
  mayNotRead: 'You may not read records of the type {type}.',
})
