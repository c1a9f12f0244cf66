import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('exports', {
  tooMany: '{count, number} registros cumplen la condición, y un fichero admite como máximo {max, number}. Pida menos.',
  noKey: 'Una importación reconoce los registros por su número u otro campo único. Añada una columna así.',
  unknownField: '{type} no tiene ningún campo «{field}».',
  tooManyColumns: 'Una exportación puede tener como máximo {max, number} columnas.',
  wrongColumns: '{problems}',
  unknownZone: 'debe ser una zona horaria como Europe/Madrid',
})
