import { messages, type Translated } from '#kernel/messages.ts'
import type { enMessages } from './en.ts'

export const esMessages: Translated<typeof enMessages> = messages('pattern', {
  endsBeforeItBegins: 'Termina antes de empezar.',
  openTasks: '{count, plural, one {Queda # tarea abierta} other {Quedan # tareas abiertas}}.',
  changeExists: 'Ya se ha solicitado un cambio.',
  reason: '{number}: {title}',
})
