import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('prefill', {
  nothing: 'No hay nada con que empezar un registro del tipo {type} para el proceso «{process}».',
  mayNotCreate: 'No puede crear registros del tipo {type}.',
})
