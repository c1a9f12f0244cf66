import type * as en from './en.ts'
import { messages, type Translated } from './messages.ts'

export const move: Translated<typeof en.move> = messages('move', {
  unknown: 'No existe ninguna acción «{move}».',
  notFromState: 'Esta acción no está disponible en el estado «{state}».',
  onlyRoles: 'Solo puede hacerlo: {roles}.',
  outOfScope: 'Este token no puede cambiar registros del tipo {type}.',
  ownMatter: 'Nadie decide sobre un asunto propio: usted figura en el campo «{role}» de este registro.',
  needsFields: 'Rellene antes {fields}.',
})

export const condition: Translated<typeof en.condition> = messages('condition', {
  form: 'Una condición es all, any, not, o un campo con un operador y un valor.',
  listOfConditions: 'En una condición, all y any llevan una lista de condiciones.',
  unknownField: '{type} no tiene ningún campo «{field}».',
  wrongOperator: 'El operador «{operator}» no se aplica a {field}. Posibles: {operators}.',
  thoseOperator: '{field}: los valores de otros registros (the, of) requieren el operador in o notIn.',
  thoseKind: '{field} no se puede comparar con {those}: sus valores son de distinta clase.',
  unknownType: 'No existe el tipo de registro «{type}».',
  unknownSetting: 'no existe el ajuste {setting}',
  wrongValue: '{field} {operator}: {problem}.',
  tooDeep: 'Una condición tiene como mucho {max} niveles.',
  tooWide: 'Una condición tiene como mucho {max} partes.',
  wrongDuration: 'debe ser una duración, como {example}',
  needsFlag: 'debe ser true o false',
  needsList: 'debe ser una lista',
  needsValue: 'necesita un valor; use empty: true para los valores vacíos',
  needsOneValue: 'debe ser uno de sus valores',
})

export const trouble: Translated<typeof en.trouble> = messages('trouble', {
  'request.invalid': 'La petición no es válida.',
  'sign-in.needed': 'Inicie sesión o envíe un token válido.',
  'access.denied': 'No tiene permiso para hacer esto.',
  'record.unknown': 'El registro no existe, o usted no puede verlo.',
  'path.unknown': 'No hay nada en esta dirección.',
  'record.changed': 'Otra persona ha cambiado el registro mientras tanto.',
  'record.exists': 'Ya existe un registro con este valor.',
  'request.repeated': 'Esta Idempotency-Key ya se usó para otra petición.',
  'move.refused': 'Esta acción no está disponible en el estado actual.',
  'value.refused': 'No se acepta un valor.',
  'question.too-long': 'La base de datos no terminó la respuesta a tiempo y se detuvo. Pida un período más corto o con más condiciones.',
  'request.too-large': 'La petición es mayor de lo permitido.',
  'too.many': 'Demasiadas peticiones. Espere un momento e inténtelo de nuevo.',
  'program.failed': 'Se ha producido un error interno. Ha quedado registrado.',
  'program.busy': 'Hay demasiadas peticiones en espera. Inténtelo de nuevo en un momento.',
  'database.unreachable': 'No se puede acceder a la base de datos. Inténtelo de nuevo.',
  'database.full': 'El disco de la base de datos está lleno: no se puede guardar nada hasta que un administrador libere espacio.',
})
