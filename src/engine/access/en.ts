import { messages } from '#kernel/messages.ts'

export const en = messages('rights', {
  unknownType: 'There is no record type “{type}”.',
  mayNotRead: 'You may not read records of the type {type}.',
  mayNotReadAll: 'The condition refers to records of the type {type}, and you may not read all of them.',
  wrongCondition: '{problems}',
})
