import { messages } from '#kernel/messages.ts'

export const en = messages('records', {
  mayNotCreate: 'You may not create records of the type {type}.',
  mayNotChange: 'You may not change records of the type {type}.',
  mayNotComment: 'You may not add comments here.',
  mayNotNote: 'You may not add internal notes here.',
  wrongValues: '{problems}.',
  wrongValue: '{field}: {problem}',
  unknownField: 'there is no such field',
  unreadable: 'the value cannot be read',
  required: 'a value is required',
  readonly: 'only the system fills in this field',
  notYours: 'you may not change this field',
  notOfThisMove: 'this action does not ask for this field',
  organisationFixed: 'the organisation is set when the record is created and stays',
  duplicate: 'Another record already has this value ({detail}).',
  brokenReference: 'A reference points to a record that does not exist ({detail}).',
  outsideOrganisations: 'The record would lie outside your organisations.',
  effectTargetMissing: 'A consequence of {number} concerns a record of the type {type} that does not exist.',
  followUpRefused: '{number}: “{move}” was not possible. {why}',
  notSent: 'Not sent to {recipients}: no channel is configured.',
})
