import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('recurring', {
  unknownProcess: 'No existe el proceso «{process}».',
  unknownGroup: 'El proceso {process} no tiene grupos recurrentes «{name}».',
  wrongFields: 'Un grupo coincide en {fields}.',
  tooFew:
    '{count, plural, =0 {Ya no quedan registros en este grupo.} one {Solo queda # registro en este grupo.} other {Solo quedan # registros en este grupo.}}',
  raisedFrom: '{number} se creó a partir de {count, plural, one {# registro como este} other {# registros como este}}.',
})
