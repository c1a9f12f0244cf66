import { messages } from '#kernel/messages.ts'

export const en = messages('field.duration', {
  kindName: 'duration',
  example: 'For example: 1h 30m',
  form: 'must be a length of time, such as {examples}',
})
