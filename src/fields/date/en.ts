import { messages } from '#kernel/messages.ts'

export const en = messages('field.date', {
  kindName: 'date',
  form: 'must be a day such as {example}',
  missing: 'is not a day that exists',
})
