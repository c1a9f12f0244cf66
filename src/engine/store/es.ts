import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('store', {
  unknownField: '{type} no tiene ningún campo «{field}».',
  noSort: 'Los registros del tipo {type} no se pueden ordenar por «{field}».',
  wrongCursor: 'El cursor de página no pertenece a esta lista.',
  unknownOperator: 'No existe el operador «{operator}».',
})
