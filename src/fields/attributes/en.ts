import { messages } from '#kernel/messages.ts'

export const en = messages('field.attributes', {
  name: 'Name',
  value: 'Value',
  remove: 'Remove',
  add: 'Add',
})
