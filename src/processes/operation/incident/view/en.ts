import { messages } from '#kernel/messages.ts'

export const en = messages('view.incident', {
  announcements: 'Announcements',
})
