import { messages } from '#kernel/messages.ts'

export const en = messages('prefill', {
  nothing: 'There is nothing to begin a record of the type {type} with for the process “{process}”.',
  mayNotCreate: 'You may not create records of the type {type}.',
})
