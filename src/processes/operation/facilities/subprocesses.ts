/** Facilities as guided work. The map gives them no subprocesses: these are ours. */
import type { Subprocess } from '#kernel/process.ts'

const owner = 'facilities-manager'

export const facilitiesSubprocesses: Readonly<Record<string, Subprocess>> = {
  'environment-monitoring': {
    words: ['Monitorización del Entorno Físico', 'Environmental Monitoring'],
    owner,
    of: 'environmental-sensor',
    runs: { field: 'state', is: 'alarm' },
    ours: true,
    checklist: [
      ['Vaya a ver, o pida a alguien que vaya', 'Go and see, or ask somebody to go'],
      ['Diga qué equipos están en riesgo', 'Say which equipment is at risk'],
      ['Enfríe, seque o desconecte antes de que falle', 'Cool, dry or switch off before it fails'],
      ['Corrija los límites si la alarma no era cierta', 'Correct the limits if the alarm was not true'],
    ],
    opens: ['incident'],
  },
  'power-maintenance': {
    words: ['Mantenimiento de Energía', 'Power Maintenance'],
    owner,
    of: 'power-feed',
    runs: { field: 'state', in: ['maintenance', 'failed'] },
    ours: true,
    checklist: [
      ['Compruebe que la reserva aguanta la carga', 'Check that the standby carries the load'],
      ['Avise a quienes dependen de ella', 'Tell those who depend on it'],
      ['Pruebe el arranque y la batería', 'Test start and battery'],
      ['Ponga la fecha de la próxima inspección', 'Set the date of the next inspection'],
    ],
    opens: ['change', 'incident'],
  },
  'cooling-maintenance': {
    words: ['Mantenimiento de Refrigeración', 'Cooling Maintenance'],
    owner,
    of: 'cooling-unit',
    runs: { field: 'state', in: ['maintenance', 'failed'] },
    ours: true,
    checklist: [
      ['Compruebe que las demás unidades bastan', 'Check that the other units suffice'],
      ['Limpie filtros y revise fugas', 'Clean filters and look for leaks'],
      ['Ponga la fecha de la próxima inspección', 'Set the date of the next inspection'],
    ],
    opens: ['change', 'incident'],
  },
  'premises-access': {
    words: ['Control de Acceso a las Instalaciones', 'Access to Premises'],
    owner,
    of: 'site-access',
    runs: { field: 'phase', in: ['new', 'active'] },
    ours: true,
    checklist: [
      ['Compruebe quién es y quién lo autorizó', 'Check who they are and who authorised them'],
      ['Quien es de fuera entra acompañado', 'Outsiders come in with an escort'],
      ['Anote la salida y lo que se llevó', 'Note when they left and what they took'],
    ],
    opens: ['change'],
  },
}
