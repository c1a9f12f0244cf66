import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('field.choices', {
  kindName: 'elecciones',
  unknown: 'deben ser algunos de {values}',
})
