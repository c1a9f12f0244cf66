import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('web.home', {
  greeting: 'Hola, {name}',
  myWork: 'Mi trabajo',
  teamQueues: 'Colas de mis equipos',
  noWork: 'No tiene nada pendiente',
  noQueue: 'Las colas de sus equipos están vacías',
})
