import { messages } from '#kernel/messages.ts'

export const en = messages('store', {
  unknownField: '{type} has no field “{field}”.',
  noSort: 'Records of the type {type} cannot be sorted by “{field}”.',
  wrongCursor: 'The page cursor does not belong to this list.',
  unknownOperator: 'There is no operator “{operator}”.',
})
