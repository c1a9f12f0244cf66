import { messages } from '#kernel/messages.ts'

export const en = messages('field.number', {
  kindName: 'number',
  form: 'must be a number',
  whole: 'must be a whole number',
  tooSmall: 'must be {min, number} or more',
  tooLarge: 'must be {max, number} or less',
})
