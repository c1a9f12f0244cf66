import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('access-reasons', {
  askAdministrators: 'Solo los administradores y auditores pueden preguntarlo sobre otras personas.',
  nameAPerson: 'Indique de qué persona se trata: un programa no ve registros como una persona.',
  personUnknown: 'La persona no existe, está retirada o usted no puede verla.',
  may: '{person} puede ver {number}.',
  mayNot: '{person} no puede ver {number}.',
  own: 'Pertenece a {organisation}, la organización de {person}.',
  below: 'Pertenece a {organisation}, que está por debajo de la organización de {person}.',
  shared: 'Pertenece a {organisation}, cuyos registros de tipo {records} se comparten con {person}.',
  outside: 'Pertenece a {organisation}, a la que {person} no llega.',
  everything: 'El rol {role} ve todos los registros a su alcance.',
  readsAll: 'El rol {role} lee todos los registros de tipo {records} a su alcance.',
  readsThis: 'El rol {role} lee los registros de tipo {records} con {condition}; este es uno de ellos.',
  readsOthers: 'El rol {role} lee los registros de tipo {records} con {condition}; este no es uno de ellos.',
  readsNothing: 'El rol {role} no lee registros de tipo {records}.',
  everybody: 'Todas las personas tienen el rol {role}.',
  granted: 'El rol {role} se asignó con {grant}.',
  grantedToTeam: 'El rol {role} se asignó al equipo {team} con {grant}; {person} es miembro por {membership}.',
  delegated: 'El rol {role} llega por la delegación {delegation}.',
  hidden: 'No se ven: {fields}.',
})
