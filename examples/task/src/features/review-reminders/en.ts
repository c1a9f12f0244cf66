import { messages } from '#kernel/messages.ts'

export const en = messages('review-reminders', {
  task: 'Reminders of articles to review',
  due: 'This article is due for review since {day}.',
})
