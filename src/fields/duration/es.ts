import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('field.duration', {
  kindName: 'duración',
  example: 'Por ejemplo: 1h 30m',
  form: 'debe ser una duración, como {examples}',
})
