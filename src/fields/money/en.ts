import { messages } from '#kernel/messages.ts'

export const en = messages('field.money', {
  form: 'must be an amount',
})
