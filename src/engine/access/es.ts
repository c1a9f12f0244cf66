import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('rights', {
  unknownType: 'No existe el tipo de registro «{type}».',
  mayNotRead: 'No puede leer registros del tipo {type}.',
  mayNotReadAll: 'La condición se refiere a registros del tipo {type}, y usted no puede leerlos todos.',
  wrongCondition: '{problems}',
})
