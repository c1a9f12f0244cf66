import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('field.refs', {
  kindName: 'referencias',
  form: 'debe ser una lista de ids de registros',
  tooMany: 'debe tener como máximo {max, number} registros',
})
