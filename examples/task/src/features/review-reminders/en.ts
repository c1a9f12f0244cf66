import { messages } from '#kernel/messages.ts'

export const en = messages('review-reminders', {
  due: 'This article is due for review since {day}.',
})
