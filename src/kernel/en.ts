import { messages } from './messages.ts'

/** Why a move is not possible. */
export const move = messages('move', {
  unknown: 'There is no action named “{move}”.',
  notFromState: 'This action is not available in the state “{state}”.',
  onlyRoles: 'Only {roles} may do this.',
  outOfScope: 'This token may not change records of the type {type}.',
  ownMatter: 'Nobody decides on their own matter: you are in the field “{role}” of this record.',
  needsFields: 'Fill in {fields} first.',
})

/** Errors in a condition. The keys of conditions (`field`, `all`, operators …) are not translated. */
export const condition = messages('condition', {
  form: 'A condition is all, any, not, or a field with one operator and a value.',
  listOfConditions: 'In a condition, all and any take a list of conditions.',
  unknownField: '{type} has no field “{field}”.',
  wrongOperator: 'The operator “{operator}” does not apply to {field}. Possible: {operators}.',
  thoseOperator: '{field}: values of other records (the, of) need the operator in or notIn.',
  thoseKind: '{field} cannot be compared with {those}: their values are of different kinds.',
  unknownType: 'There is no record type “{type}”.',
  unknownSetting: 'there is no setting {setting}',
  wrongValue: '{field} {operator}: {problem}.',
  tooDeep: 'A condition has at most {max} levels.',
  tooWide: 'A condition has at most {max} parts.',
  wrongDuration: 'must be a duration, such as {example}',
  needsFlag: 'must be true or false',
  needsList: 'must be a list',
  needsValue: 'needs a value; use empty: true for empty values',
  needsOneValue: 'must be one of its values',
})

/** The title of each problem of the API. */
export const trouble = messages('trouble', {
  'request.invalid': 'The request is not valid.',
  'sign-in.needed': 'Sign in, or send a valid token.',
  'access.denied': 'You do not have permission to do this.',
  'record.unknown': 'The record does not exist, or you may not see it.',
  'path.unknown': 'There is nothing at this address.',
  'record.changed': 'Somebody else changed the record in the meantime.',
  'record.exists': 'A record with this value already exists.',
  'request.repeated': 'This Idempotency-Key was used for another request.',
  'move.refused': 'This action is not available in the current state.',
  'value.refused': 'A value is not accepted.',
  'question.too-long': 'The database did not finish the answer in time and was stopped. Ask for a shorter period, or with more conditions.',
  'request.too-large': 'The request is larger than allowed.',
  'too.many': 'Too many requests. Wait a moment and try again.',
  'program.failed': 'An internal error occurred. It has been logged.',
  'program.busy': 'Too many requests are waiting. Try again in a moment.',
  'database.unreachable': 'The database cannot be reached. Try again.',
  'database.full': 'The disk of the database is full: nothing can be saved until an administrator makes room.',
})
