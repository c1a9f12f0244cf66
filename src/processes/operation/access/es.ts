/** The texts of Access Management, in Spanish. */
import { messages, type Translated } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'
import type { enMessages } from './en.ts'

export const es: RoomTexts = {
  name: 'Gestión del Acceso',
  purpose: 'Dar a los usuarios autorizados el derecho a usar un servicio, y a nadie más, según las políticas de seguridad.',
  roles: { 'access-manager': 'Gestor de Acceso' },
  records: {
    'user-role': {
      name: ['Rol de usuario', 'Roles de usuario'],
      fields: { profiles: 'Perfiles de acceso' },
      empty: 'Describa qué hace cada puesto y qué perfiles necesita',
    },
    'access-profile': {
      name: ['Perfil de acceso', 'Perfiles de acceso'],
      fields: { rights: 'Derechos', excludes: 'Incompatible con', longest: 'Duración máxima' },
      help: { excludes: 'Nadie debe tener ambos a la vez' },
      empty: 'Reúna en perfiles los derechos que se dan juntos',
    },
    'access-request': {
      name: ['Solicitud de acceso', 'Solicitudes de acceso'],
      gender: 'f',
      fields: {
        profile: 'Perfil de acceso',
        role: 'Rol de usuario',
        until: 'Hasta',
        request: 'Solicitud de servicio',
        verified: 'Identidad comprobada',
        doneAt: 'Ejecutada el',
      },
      states: { verification: 'En comprobación', approval: 'Pendiente de aprobación', done: 'Ejecutada' },
      moves: { verify: 'Comprobar', ask: 'Pedir aprobación', carryOut: 'Ejecutar', reverify: 'Comprobar de nuevo' },
      sections: { what: 'Qué se pide' },
      help: { until: 'Vacío: sin fecha de fin' },
      choices: { kind: { grant: 'Dar acceso', revoke: 'Retirar acceso' } },
      empty: 'Pida aquí un acceso, o su retirada',
    },
    'access-grant': {
      name: ['Acceso', 'Accesos'],
      fields: {
        profile: 'Perfil de acceso',
        role: 'Rol de usuario',
        request: 'Solicitud de acceso',
        expiresOn: 'Vence el',
        confirmedAt: 'Confirmado el',
        revokedAt: 'Retirado el',
      },
      states: { active: 'En vigor', expired: 'Vencido', revoked: 'Retirado' },
      moves: { confirm: 'Confirmar', restore: 'Restablecer', expire: 'Dar por vencido', revoke: 'Retirar' },
      empty: 'Los accesos nacen de solicitudes ejecutadas',
    },
    'access-review': {
      name: ['Revisión de accesos', 'Revisiones de accesos'],
      fields: {
        profile: 'Perfil de acceso',
        role: 'Rol de usuario',
        checked: 'Accesos revisados',
        withdrawn: 'Accesos retirados',
        findings: 'Observaciones',
      },
      empty: 'Revise con regularidad quién sigue necesitando qué',
    },
  },
  subprocesses: {
    'role-catalogue': [
      'Mantenimiento al Catálogo de Roles de Usuarios y Perfiles de Acceso',
      'Diga qué permite el perfil, y en qué servicio',
      'Dé solo lo necesario',
      'Diga con qué otros perfiles no se puede tener',
      'Nombre a quien lo aprueba',
      'Póngalo en los roles que lo necesitan',
    ],
    'access-requests': [
      'Procesamiento de Solicitudes de Acceso al Usuario',
      'Compruebe que la persona es quien dice ser',
      'Compruebe que su puesto lo necesita',
      'Mire si choca con otros accesos que tiene',
      'Pida la aprobación',
      'Dé el acceso y ponga cuándo acaba',
    ],
  },
  kpis: {
    'access-requests': ['Cantidad de solicitudes de acceso', 'Solicitudes de acceso registradas en P'],
    'access-time': ['Tiempo hasta el acceso', 'Tiempo medio desde el registro hasta la ejecución de las solicitudes ejecutadas en P'],
    'overdue-grants': ['Accesos vencidos sin retirar', 'Accesos en vigor cuya fecha había pasado al final de P'],
    'confirmed-grants': [
      'Accesos confirmados en los últimos 365 días',
      'Accesos en vigor confirmados por una revisión en los 365 días anteriores, o concedidos en ellos',
    ],
  },
}

export const esMessages: Translated<typeof enMessages> = messages('access', {
  profileOrRole: 'Indique un perfil o un rol.',
  separationOfDuties: 'Este acceso no puede tenerse junto con {grants}.',
  unconfirmedGrants: '{count, plural, one {# acceso no está} other {# accesos no están}} ni confirmado ni revocado.',
  revokedByRequest: 'Revocado por la solicitud {number}.',
})
