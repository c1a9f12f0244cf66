import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('web.shell', {
  process: 'Proceso',
  theProcess: 'El proceso',
  start: 'Empezar',
  nothingFound: 'No se ha encontrado nada. Pruebe con menos palabras, el comienzo de una palabra o parte de un nombre o número.',
  skip: 'Ir al contenido',
  navigation: 'Navegación',
  openNavigation: 'Abrir la navegación',
  topBar: 'Barra superior',
  moreFound: 'Hay más coincidencias',
  allFound: '{types} con «{text}»',
  searchAll: 'Buscar en todo',
  searchPlaceholder: 'Un número, un texto, una lista, una acción…',
  searching: 'Buscando…',
  goTo: 'Ir a',
  newRecord: 'Registro nuevo',
  toLight: 'Tema claro',
  toDark: 'Tema oscuro',
  live: 'En vivo',
  liveHelp: 'Los cambios aparecen aquí automáticamente',
  notLive: 'Sin conexión',
  notLiveHelp: 'Reconectando; hasta entonces, los cambios no aparecen automáticamente',
  diskFull:
    'El disco de la base de datos está lleno: puede consultar, pero no se puede guardar nada hasta que un administrador libere espacio. Este aviso desaparecerá solo.',
  databaseSilent:
    'La base de datos no responde: no se puede abrir ni guardar nada hasta que vuelva a funcionar. Este aviso desaparecerá solo.',
  databaseStopped:
    'El disco de la base de datos está lleno y la base de datos se ha detenido: no se puede abrir ni guardar nada hasta que un administrador libere espacio. Este aviso desaparecerá solo.',
  myMenu: 'Menú de {name}',
  myProfile: 'Mi perfil',
  signOut: 'Cerrar sesión',
  shortcuts: 'Atajos de teclado',
  findList: 'Buscar un proceso o una lista',
})
