import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('task-queue', {
  administratorsOnly: 'Las tareas en segundo plano son para los administradores de la instalación.',
  unknownTask: 'No existe la tarea «{name}».',
  noSchedule: 'La tarea «{name}» no tiene horario: solo se ejecuta como trabajo.',
  unknownJob: 'El trabajo no existe, o se está ejecutando.',
})
