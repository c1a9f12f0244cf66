import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('web.setup', {
  motto: 'El sereno de sus servicios',
  signIn: 'Iniciar sesión',
  email: 'Correo electrónico',
  passwordHelp: 'Al menos {count, number} caracteres',
  firstVisit: 'Configurar Sereno',
  firstVisitHelp: 'Cuatro datos bastan para empezar. Usted será el administrador.',
  yourName: 'Su nombre',
  organisation: 'Organización',
  startWith: 'Empezar con',
  sampleCompany: 'Una empresa de muestra',
  sampleHelp: 'Servicios, equipos, acuerdos e incidentes para probar.',
  emptyStart: 'Vacío',
  emptyHelp: 'Solo su organización. Lo demás lo crea o lo importa usted.',
  begin: 'Empezar',
})
