import { messages } from '#kernel/messages.ts'

export const en = messages('field.refs', {
  kindName: 'references',
  form: 'must be a list of record ids',
  tooMany: 'must have at most {max, number} records',
})
