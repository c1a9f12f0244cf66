import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('clocks', {
  thresholdReached: 'Se ha consumido el {threshold, number} % del objetivo de «{clock}» ({kind}).',
})
