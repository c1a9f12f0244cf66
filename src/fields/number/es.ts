import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('field.number', {
  kindName: 'número',
  form: 'debe ser un número',
  whole: 'debe ser un número entero',
  tooSmall: 'debe ser {min, number} o más',
  tooLarge: 'debe ser {max, number} o menos',
})
