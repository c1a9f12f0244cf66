import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('field.hours', {
  kindName: 'horario',
  from: '{day}, desde',
  to: '{day}, hasta',
  remove: 'Quitar',
  addHours: 'Añadir horas: {day}',
  copyMonday: 'Usar el lunes para todos los días laborables',
  form: 'deben ser tramos horarios como {example}, en orden y sin solaparse',
})
