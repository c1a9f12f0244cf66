import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('custom-fields', {
  unknownOption: 'Un campo añadido no tiene la opción «{option}». Existen: {options}.',
  wrongDefault: 'El valor inicial {problem}.',
  administratorsOnly: 'Solo los administradores de la instalación pueden añadir campos.',
  unknownType: 'No existe el tipo de registro «{type}».',
  wrongName: 'El nombre debe empezar por x_ y llevar solo minúsculas, cifras y _.',
  unknownKind: 'No existe la clase de campo «{kind}». Posibles: {kinds}.',
  unknownTarget: 'El campo apunta a «{type}», que no es un tipo de registro.',
  needsValues: 'Una elección necesita sus valores.',
  tooMany: 'Un tipo de registro puede tener como máximo {max, number} campos personalizados.',
  otherKind: 'Este campo ya existe y es de otra clase.',
})
