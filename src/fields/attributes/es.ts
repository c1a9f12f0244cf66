import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('field.attributes', {
  kindName: 'atributos',
  name: 'Nombre',
  value: 'Valor',
  remove: 'Quitar',
  add: 'Añadir',
  form: 'deben ser nombres con textos',
  tooMany: 'debe tener como máximo {max, number} nombres',
  tooLong: 'debe tener como máximo {max, number} caracteres en «{name}»',
})
