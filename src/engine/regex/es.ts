import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('regex', {
  wrong: 'debe ser una expresión regular de RE2 ({problem})',
})
