import { messages } from '#kernel/messages.ts'

export const en = messages('integrity', {
  typeUnknown: '{record}: the record type “{type}” does not exist.',
  stateUnknown: '{record} ({type}): the state “{state}” with the phase “{phase}” does not exist.',
  rowMissing: '{record} ({type}): the values of its type are missing (table {table}).',
  spineMissing: 'The table {table} has a row {id} that belongs to no record.',
  storyMissing: '{record} ({type}): the history does not show how it was created.',
  stateOfStory: '{record} ({type}): it is in the state {state}, but by its history it is in the state {recorded}.',
  versionOfStory: '{record} ({type}): it has the version {version}, but its history ends with the version {recorded}.',
  valueOfStory: '{record} ({type}): {field} is {value}, but by its history it is {recorded}.',
  organisationDiffers: '{record} ({type}): rows in the table {table} belong to another organisation than the record.',
  numberDoubled: 'The number {record} of the type {type} exists {count, number} times.',
  numberAhead: '{record} ({type}): the next numbers of the type reach this one, because its sequence is at {last, number}.',
  refersToNothing: '{record} ({type}): {field} refers to a record that does not exist ({id}).',
  closedAt: '{record} ({type}): the phase is {phase}, which does not match the time at which it was closed.',
  outboxWithoutRecord: 'A change that waits to be dispatched (outbox) concerns a record that does not exist ({id}).',
  jobWithoutRecord: 'The job {id} ({task}) concerns a record that does not exist ({record}).',
  sum: '{record} ({type}): {field} is {value}, but the records that count towards it add up to {sum}.',
  clock: '{record} ({type}): the clock “{clock}” differs from what its history yields: {aspects}.',
  outcome: '{record} ({type}): {field} is {value}, but the clock “{clock}” means {recorded}.',
  decision: '{record} ({type}): {fields} changed although the decision “{move}” covers the values.',
  decisionState: '{record} ({type}): a decision (“{move}”) is in force, but not in the state {state}.',
  search: '{record} ({type}): the search does not find it by its current texts.',
  kpi: 'The KPI “{kpi}” counts {value, number} records, but its list has {listed, number}.',
  more: 'There are more findings of this kind ({check}) than the {count, number} that are listed.',
  summary:
    '{records, number} records checked in {seconds, number} s: {count, plural, =0 {no damage found} one {# finding} other {# findings}}.',
})
