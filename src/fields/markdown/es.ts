import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('field.markdown', {
  kindName: 'texto largo',
  form: 'debe ser texto',
  tooLong: 'debe tener como máximo {max, number} caracteres',
})
