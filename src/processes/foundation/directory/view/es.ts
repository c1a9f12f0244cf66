import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('view.directory', {
  connection: 'Conexión',
  register: 'Registre esto en el proveedor:',
  redirect: 'URI de redirección',
  acs: 'Servicio consumidor de aserciones (ACS)',
  metadata: 'Metadatos e identificador de entidad',
  copy: 'Copiar',
  copied: 'Copiado',
  secret: 'Secreto',
  secretSince: 'El secreto se estableció el {moment}. No se puede volver a leer.',
  secretMissing: 'Introduzca el secreto del cliente o la contraseña de la cuenta de servicio.',
  setSecret: 'Establecer',
  secretSet: 'Secreto establecido',
  check: 'Comprobar la conexión',
  works: 'La conexión funciona.',
})
