import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('identity', {
  byInstallation: 'Solo los administradores de la instalación configuran cómo se inicia sesión.',
  hostNotAllowed: 'Sereno no puede conectarse a {host}. Añádalo a la variable {variable} y reinicie.',
  incomplete: 'Al proveedor de identidad le falta: {fields}.',
  secret: 'secreto',
  wrongFilter: 'El filtro de búsqueda debe contener {placeholder}, donde va la dirección de la persona.',
  plainHttp: 'Una dirección con http:// solo se permite en esta misma máquina. Use https://.',
  wrongCertificate: 'El certificado no se puede leer. Debe estar en formato PEM.',
  noConnection: 'No se puede conectar a {host}: {detail}.',
  discoveryFailed: '{host} no describe un proveedor de OpenID Connect: {detail}.',
  bindRefused: '{host} rechaza el nombre o el secreto de la cuenta de servicio.',
  directoryFailed: '{host} responde con un problema: {detail}.',
  bodyTooLarge: 'más de {max, number} bytes',
  unreachable: 'Ahora mismo no se puede iniciar sesión con {provider}.',
  refused: '{provider} no ha confirmado quién es usted.',
  over: 'Este inicio de sesión ha tardado demasiado o empezó en otro navegador. Empiece de nuevo.',
  unverified: '{provider} no dice que su dirección esté verificada, así que no se puede asociar a una persona.',
  unknown: '{provider} le conoce, pero no hay ninguna persona con su dirección de la que responda. Consulte a un administrador.',
  retired: 'Su entrada en el directorio está retirada. Consulte a un administrador.',
})
