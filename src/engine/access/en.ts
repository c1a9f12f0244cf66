import { messages } from '#kernel/messages.ts'

export const en = messages('rights', {
  unknownType: 'There is no record type “{type}”.',
  mayNotRead: 'You may not read records of the type {type}.',
  mayNotReadAll: 'The condition refers to records of the type {type}, and you may not read all of them.',
  mayNotLookThrough: 'You may not use {path}, because you may not read all records of the type {type}.',
  fieldHidden: 'You may not see the field {field}.',
  otherOrganisation: '{number} belongs to another organisation. You may read it, but not change it.',
  outOfScope: 'This token may not read records of the type {type}.',
  wrongCondition: '{problems}',
})
