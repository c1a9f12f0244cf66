import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('web.shortcuts', {
  title: 'Atajos de teclado',
  everywhere: 'En todas partes',
  lists: 'En las listas',
  records: 'En un registro',
  search: 'buscar e ir a cualquier página',
  sheet: 'atajos de teclado',
  home: 'ir al inicio',
  down: 'fila siguiente',
  up: 'fila anterior',
  open: 'abrir la fila',
  select: 'seleccionar la fila',
  quickSearch: 'búsqueda rápida',
  filter: 'filtro',
  create: 'registro nuevo',
  edit: 'editar',
  save: 'guardar lo editado',
  comment: 'escribir un comentario',
  send: 'enviar el comentario',
  next: 'siguiente registro de la lista',
  previous: 'registro anterior de la lista',
  back: 'volver a la lista',
})
