import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('records', {
  mayNotCreate: 'No puede crear registros del tipo {type}.',
  mayNotChange: 'No puede cambiar registros del tipo {type}.',
  mayNotComment: 'No puede añadir comentarios aquí.',
  mayNotNote: 'No puede añadir notas internas aquí.',
  wrongValues: '{problems}.',
  wrongValue: '{field}: {problem}',
  unknownField: 'no existe ese campo',
  unreadable: 'no se puede leer el valor',
  required: 'hace falta un valor',
  readonly: 'este campo solo lo rellena el sistema',
  notYours: 'no puede cambiar este campo',
  notOfThisMove: 'esta acción no pide este campo',
  organisationFixed: 'la organización no se puede cambiar una vez creado el registro',
  duplicate: 'Otro registro ya tiene este valor ({detail}).',
  brokenReference: 'Una referencia apunta a un registro que no existe ({detail}).',
  outsideOrganisations: 'El registro pertenecería a una organización a la que usted no tiene acceso.',
  effectTargetMissing: '{number} debía cambiar un registro del tipo {type} que no existe.',
  followUpRefused: '{number}: no fue posible «{move}». {why}',
  notSent: 'No enviado a {recipients}: no hay ningún canal configurado.',
  related: 'Relacionado con {number} {title} ({relation}).',
  relationEnded: 'Relación con {number} {title} eliminada ({relation}).',
  relatedToItself: 'Un registro no se puede relacionar consigo mismo.',
  unknownRelation: 'No existe la relación «{relation}». Existen: {relations}.',
  otherUnknown: 'El otro registro no existe, o usted no puede verlo.',
})
