import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('field.rating', {
  kindName: 'valoración',
  range: 'debe ser un número entero de 1 a 5',
})
