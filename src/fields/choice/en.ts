import { messages } from '#kernel/messages.ts'

export const en = messages('field.choice', {
  kindName: 'choice',
  unknown: 'must be one of {values}',
})
