import { messages } from '#kernel/messages.ts'

export const en = messages('field.attributes', {
  kindName: 'attributes',
  name: 'Name',
  value: 'Value',
  remove: 'Remove',
  add: 'Add',
  form: 'must be names with texts',
  tooMany: 'must have at most {max, number} names',
  tooLong: 'must have at most {max, number} characters for “{name}”',
})
