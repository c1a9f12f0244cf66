import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('csv', {
  rowTooLong: 'La fila tiene más de {max, number} caracteres.',
  quoteNotClosed: 'Se abre una comilla y no se cierra.',
  strayQuote: 'Hay una comilla donde no puede haberla.',
})
