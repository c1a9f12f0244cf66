import { messages } from '#kernel/messages.ts'

export const en = messages('field.duration', {
  example: 'For example: 1h 30m',
})
