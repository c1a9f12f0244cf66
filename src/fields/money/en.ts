import { messages } from '#kernel/messages.ts'

export const en = messages('field.money', {
  kindName: 'money',
  form: 'must be an amount',
})
