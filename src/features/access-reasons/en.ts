import { messages } from '#kernel/messages.ts'

export const en = messages('access-reasons', {
  askAdministrators: 'Only administrators and auditors may ask this about others.',
  nameAPerson: 'Say which person is meant: a program sees no records as a person.',
  personUnknown: 'The person does not exist, is retired, or you may not see them.',
  may: '{person} may see {number}.',
  mayNot: '{person} may not see {number}.',
  own: 'It belongs to {organisation}, the organisation of {person}.',
  below: 'It belongs to {organisation}, which is below the organisation of {person}.',
  shared: 'It belongs to {organisation}, whose {records} are shared with {person}.',
  outside: 'It belongs to {organisation}, which {person} does not reach.',
  everything: 'The role {role} sees all records in reach.',
  readsAll: 'The role {role} reads all {records} in reach.',
  readsThis: 'The role {role} reads {records} with {condition}; this one is among them.',
  readsOthers: 'The role {role} reads {records} with {condition}; this one is not among them.',
  readsNothing: 'The role {role} reads no {records}.',
  everybody: 'Everybody has the role {role}.',
  granted: 'The role {role} was granted by {grant}.',
  grantedToTeam: 'The role {role} was granted to the team {team} by {grant}; {membership} makes {person} a member.',
  delegated: 'The role {role} is lent by the delegation {delegation}.',
  hidden: 'Not visible: {fields}.',
})
