import { messages } from '#kernel/messages.ts'

export const en = messages('field.rating', {
  kindName: 'rating',
  range: 'must be a whole number from 1 to 5',
})
