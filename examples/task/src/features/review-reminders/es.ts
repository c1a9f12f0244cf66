import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('review-reminders', {
  due: 'Este artículo está pendiente de revisión desde el {day}.',
})
