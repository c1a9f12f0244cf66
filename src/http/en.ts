import { messages } from '#kernel/messages.ts'

export const en = messages('http', {
  related: 'Related to {number} {title} ({relation}).',
  relationEnded: 'Relation to {number} {title} removed ({relation}).',
  unreadableValue: 'A value of the request cannot be read.',
  tookTooLong: 'The query took too long. Ask for less.',
  notUnderstood: 'The request could not be read: {detail}',
  periodEndsFirst: 'The period ends before it begins.',
  keyTooLong: 'An Idempotency-Key can have at most {max, number} characters.',
  inProgress: 'The same request is being processed right now.',
  ifMatch: 'If-Match must be the version of the record.',
  settingUnknown: 'The process {process} has no setting “{name}”.',
  settingsByAdministrators: 'Only administrators may change settings.',
  settingRefused: 'The setting {problem}.',
  settingForm: 'The value does not have the form of this setting.',
  relatedToItself: 'A record cannot be related to itself.',
  otherUnknown: 'The other record does not exist, or you may not see it.',
  mayNotRelate: 'You may not change records of the type {type}.',
  wrongRequest: '{problems}',
  wrongPlace: '{place}: {problem}.',
  notJson: 'is not valid JSON',
})
