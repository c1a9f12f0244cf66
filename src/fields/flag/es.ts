import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('field.flag', {
  kindName: 'sí o no',
  yes: 'Sí',
  no: 'No',
  form: 'debe ser true o false',
})
