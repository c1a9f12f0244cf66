import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('review-reminders', {
  task: 'Avisos de artículos por revisar',
  due: 'Este artículo está pendiente de revisión desde el {day}.',
})
