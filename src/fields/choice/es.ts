import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('field.choice', {
  kindName: 'elección',
  unknown: 'debe ser uno de {values}',
})
