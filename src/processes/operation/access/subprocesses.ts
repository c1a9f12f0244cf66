/** The two subprocesses of access management as guided work. */
import type { Subprocess } from '#kernel/process.ts'

export const accessSubprocesses: Readonly<Record<string, Subprocess>> = {
  'role-catalogue': {
    words: [
      'Mantenimiento al Catálogo de Roles de Usuarios y Perfiles de Acceso',
      'Maintenance of Catalogue of User Roles and Access Profiles',
    ],
    owner: 'access-manager',
    of: 'access-profile',
    runs: { field: 'state', is: 'draft' },
    checklist: [
      ['Diga qué permite el perfil, y en qué servicio', 'Say what the profile allows, and in which service'],
      ['Dé solo lo necesario', 'Give only what is needed'],
      ['Diga con qué otros perfiles no se puede tener', 'Say with which other profiles it must not be held'],
      ['Nombre a quien lo aprueba', 'Name who approves it'],
      ['Póngalo en los roles que lo necesitan', 'Put it into the roles that need it'],
    ],
    opens: ['user-role', 'access-review'],
  },
  'access-requests': {
    words: ['Procesamiento de Solicitudes de Acceso al Usuario', 'Processing of User Access Requests'],
    owner: 'access-manager',
    of: 'access-request',
    runs: { field: 'phase', in: ['new', 'active', 'waiting'] },
    checklist: [
      ['Compruebe que la persona es quien dice ser', 'Check that the person is who they say'],
      ['Compruebe que su puesto lo necesita', 'Check that their position needs it'],
      ['Mire si choca con otros accesos que tiene', 'See whether it clashes with other access they have'],
      ['Pida la aprobación', 'Ask for the approval'],
      ['Dé el acceso y ponga cuándo acaba', 'Give the access and set when it ends'],
    ],
    opens: ['approval', 'access-grant'],
  },
}
