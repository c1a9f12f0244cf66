import { messages } from '#kernel/messages.ts'

export const en = messages('recurring', {
  unknownProcess: 'There is no process “{process}”.',
  unknownGroup: 'The process {process} has no recurring groups “{name}”.',
  wrongFields: 'A group agrees in {fields}.',
  tooFew:
    '{count, plural, =0 {No records are left in this group.} one {Only # record is left in this group.} other {Only # records are left in this group.}}',
  raisedFrom: '{number} was created from {count, plural, one {# record like this} other {# records like this}}.',
})
