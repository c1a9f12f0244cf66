import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('connector', {
  mayNotCreate: 'No puede enviar registros del tipo {type}.',
  mayNotRead: 'No puede leer registros del tipo {type}.',
})
