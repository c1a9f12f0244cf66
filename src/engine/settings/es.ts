import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('settings', {
  unknown: 'El proceso {process} no tiene ningún ajuste «{name}».',
  administratorsOnly: 'Solo los administradores de la instalación pueden cambiar los ajustes.',
  refused: 'El ajuste {problem}.',
  wrongForm: 'El valor en {place} no tiene la forma de este ajuste.',
})
