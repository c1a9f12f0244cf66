import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('field.text', {
  kindName: 'texto',
  form: 'debe ser texto',
  tooLong: 'debe tener como máximo {max, number} caracteres',
  email: 'debe ser una dirección de correo, como {example}',
  certificate: 'debe ser un certificado en formato PEM, de BEGIN CERTIFICATE a END CERTIFICATE',
  url: 'debe ser una dirección, como {example}',
  timeZone: 'debe ser una zona horaria que exista, como {example}',
  currency: 'debe ser el código de una moneda, como {example}',
  language: 'debe ser el código de una lengua, como {examples}',
})
