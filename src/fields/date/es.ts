import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('field.date', {
  kindName: 'fecha',
  form: 'debe ser un día como {example}',
  missing: 'no es un día que exista',
})
