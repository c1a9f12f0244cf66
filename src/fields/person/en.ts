import { messages } from '#kernel/messages.ts'

export const en = messages('field.person', {
  kindName: 'person',
})
