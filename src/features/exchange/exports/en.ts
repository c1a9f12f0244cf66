import { messages } from '#kernel/messages.ts'

export const en = messages('exports', {
  tooMany: '{count, number} records meet the condition, and a file can hold at most {max, number}. Ask for fewer.',
  noKey: 'An import recognises records by their number or another unique field. Add such a column.',
  unknownField: '{type} has no field “{field}”.',
  tooManyColumns: 'An export can have at most {max, number} columns.',
  wrongColumns: '{problems}',
  unknownZone: 'must be a time zone such as Europe/Madrid',
})
