import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('field.moment', {
  kindName: 'momento',
  how: 'Cómo se indica el momento',
  at: 'el momento',
  ago: 'hace',
  ahead: 'dentro de',
  unit: 'Unidad',
  hours: 'horas',
  days: 'días',
  weeks: 'semanas',
  months: 'meses',
  form: 'debe ser un momento como {example}',
  missing: 'no es un momento que exista',
})
