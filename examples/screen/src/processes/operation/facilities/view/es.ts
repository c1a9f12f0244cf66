import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('view.facilities', {
  visitors: 'Visitas dentro',
  nobody: 'No hay nadie dentro',
  insideSince: '{name}, desde {since}',
})
