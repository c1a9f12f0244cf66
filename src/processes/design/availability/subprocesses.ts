/** The three subprocesses of availability management as guided work. */
import type { Subprocess } from '#kernel/process.ts'

const owner = 'availability-manager'

export const availabilitySubprocesses: Readonly<Record<string, Subprocess>> = {
  'design-for-availability': {
    words: ['Diseño del Servicio para Disponibilidad', 'Design Services for Availability'],
    owner,
    of: 'availability-measure',
    runs: { field: 'state', in: ['proposed', 'approved'] },
    checklist: [
      ['Busque en el mapa lo que no tiene sustituto', 'Look in the map for what has no stand-in'],
      ['Diga cuánto tiempo perdido evita la medida', 'Say how much lost time the measure avoids'],
      ['Compare su costo con el de la caída', 'Compare its cost with that of the outage'],
      ['Pida el cambio que la pone en su sitio', 'Request the change that puts it in place'],
    ],
    opens: ['change', 'availability-test'],
  },
  'availability-testing': {
    words: ['Pruebas de la Disponibilidad', 'Availability Testing'],
    owner,
    of: 'availability-test',
    runs: { field: 'state', in: ['planned', 'running'] },
    checklist: [
      ['Escriba qué se apaga y qué debe ocurrir', 'Write what is switched off and what should happen'],
      ['Acuerde la ventana y avise a los usuarios', 'Agree the window and tell the users'],
      ['Mida cuánto tarda en volver', 'Measure how long it takes to return'],
      ['Si no vuelve solo, proponga una medida', 'If it does not return by itself, propose a measure'],
    ],
    opens: ['availability-measure'],
  },
  'availability-reporting': {
    words: ['Monitorización e Informes de la Disponibilidad', 'Availability Monitoring and Reporting'],
    owner,
    of: 'service-interruption',
    runs: { field: 'state', is: 'running' },
    checklist: [
      ['Compruebe cuándo empezó y si estaba planificada', 'Check when it began and whether it was planned'],
      ['Únala con su incidente y con su causa', 'Tie it to its incident and its cause'],
      ['Ciérrela con la hora en que el servicio volvió', 'End it with the time at which the service was back'],
      ['Compare la disponibilidad con lo acordado', 'Compare the availability with what was agreed'],
    ],
    opens: ['availability-measure', 'problem'],
  },
}
