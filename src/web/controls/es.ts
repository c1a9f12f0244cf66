import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('web.controls', {
  notIncluded: '{count, plural, one {# registro no incluido} other {# registros no incluidos}}',
  loading: 'Cargando',
  wentWrong: 'Algo ha fallado',
  tryAgain: 'Reintentar',
  lost: 'Esta página no existe',
  moreThan: 'Sube desde',
  lessThan: 'Baja desde',
})
