import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('field.ref', {
  kindName: 'referencia',
  me: 'Yo',
  myTeams: 'Mis equipos',
  noMatches: 'No hay coincidencias',
  moreMatch: 'Hay más: escriba más del nombre',
  nothingYet: 'Todavía no hay nada',
  notVisible: 'No visible para usted',
  form: 'debe ser el id de un registro',
})
