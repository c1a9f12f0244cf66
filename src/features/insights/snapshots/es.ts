import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('snapshots', {
  mayNotReadAll: 'El historial de un KPI es para quien puede leer todos sus registros.',
})
