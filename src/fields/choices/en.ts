import { messages } from '#kernel/messages.ts'

export const en = messages('field.choices', {
  kindName: 'choices',
  unknown: 'must be some of {values}',
})
