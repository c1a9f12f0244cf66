import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('rights', {
  unknownType: 'No existe el tipo de registro «{type}».',
  mayNotRead: 'No puede leer registros del tipo {type}.',
  mayNotReadAll: 'La condición se refiere a registros del tipo {type}, y usted no puede leerlos todos.',
  mayNotLookThrough: 'No puede usar {path}, porque no puede leer todos los registros del tipo {type}.',
  fieldHidden: 'No puede ver el campo {field}.',
  otherOrganisation: '{number} pertenece a otra organización. Puede leerlo, pero no cambiarlo.',
  outOfScope: 'Este token no puede leer registros del tipo {type}.',
  wrongCondition: '{problems}',
})
