import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('field.faces', {
  notAChoice: 'ninguna opción se llama «{text}»: elija una de la lista',
})
