import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('view.change', {
  month: 'Mes',
  week: 'Semana',
  today: 'Hoy',
  weekFrom: 'Semana del {day}',
  moreOf: '{count, number} más',
  inWeek: 'en la semana',
  nothingPlanned: 'No hay cambios planificados',
  notAllShown: '{count, plural, one {Hay # cambio más; ábralo en la lista.} other {Hay # cambios más; ábralos en la lista.}}',
  changeCalendar: 'Calendario de cambios',
})
