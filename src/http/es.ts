import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('http', {
  related: 'Relacionado con {number} {title} ({relation}).',
  relationEnded: 'Relación con {number} {title} eliminada ({relation}).',
})
