/** The texts of IT Operations Management, in Spanish. */
import { messages, type Translated } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'
import type { enMessages } from './en.ts'

export const es: RoomTexts = {
  name: 'Gestión de las Operaciones de TI',
  purpose: 'Vigilar y controlar los servicios y la infraestructura; hacer el trabajo diario de operar componentes y aplicaciones.',
  roles: { 'it-operations-manager': 'Gestor de las Operaciones de TI', 'it-operator': 'Operador de TI' },
  records: {
    'operational-task': {
      name: ['Tarea de operación', 'Tareas de operación'],
      gender: 'f',
      fields: { shift: 'Turno', schedule: 'Trabajo programado', runbook: 'Manual de operación', notes: 'Notas' },
      states: { planned: 'Prevista', skipped: 'Omitida' },
      moves: { skip: 'Omitir' },
      help: { result: 'Rojo abre un incidente' },
      choices: { result: { green: 'Verde', amber: 'Ámbar', red: 'Rojo' } },
      empty: 'Programe los trabajos diarios; sus tareas aparecen aquí',
    },
    runbook: {
      name: ['Manual de operación', 'Manuales de operación'],
      fields: { timescale: 'Duración habitual' },
      empty: 'Escriba cómo se hace, para que lo pueda hacer otro de noche',
    },
    'runbook-run': {
      name: ['Ejecución de manual', 'Ejecuciones de manuales'],
      fields: { runbook: 'Manual de operación', by: 'Lo hizo', task: 'Tarea de operación' },
      choices: { by: { program: 'El programa' } },
      empty: 'Nadie ha ejecutado un manual todavía',
    },
    'job-schedule': {
      name: ['Trabajo programado', 'Trabajos programados'],
      fields: { recurrence: 'Repetición', shift: 'Turno', runbook: 'Manual de operación', after: 'Después de', nextAt: 'Próxima vez' },
      moves: { run: 'Lanzar ahora' },
      help: { recurrence: 'Una regla como FREQ=DAILY;BYHOUR=6' },
      empty: 'Programe lo que se repite',
    },
    'shift-handover': {
      name: ['Relevo de turno', 'Relevos de turno'],
      fields: {
        shift: 'Turno',
        from: 'De',
        to: 'A',
        happened: 'Lo que pasó',
        open: 'Lo que queda abierto',
        watch: 'Lo que hay que vigilar',
        handedAt: 'Entregado el',
        acceptedAt: 'Aceptado el',
      },
      states: { writing: 'En redacción', handed: 'Entregado' },
      moves: { hand: 'Entregar' },
      empty: 'Escriba el relevo al acabar el turno',
    },
    'backup-run': {
      name: ['Copia de seguridad', 'Copias de seguridad'],
      fields: { schedule: 'Trabajo programado', verified: 'Comprobada', keptUntil: 'Se guarda hasta' },
      choices: { method: { incremental: 'Incremental', snapshot: 'Instantánea' } },
      empty: 'Las herramientas de copia escriben aquí sus resultados',
    },
  },
  subprocesses: {
    'daily-operation': [
      'Operación Diaria y Control',
      'Haga las comprobaciones de su turno a su hora',
      'Siga el manual; si no sirve, dígalo',
      'Diga verde, ámbar o rojo, y por qué',
      'Lo que está en rojo es un incidente',
    ],
    'job-scheduling': [
      'Programación de Trabajos',
      'Diga qué se hace, cada cuánto y en qué turno',
      'Ponga tras qué otro trabajo va',
      'Escriba el manual que se sigue',
    ],
    'backup-restore': [
      'Copia de Seguridad y Recuperación',
      'Compruebe que terminó y cuánto ocupa',
      'Compruebe que se puede leer',
      'Una copia fallida se repite el mismo día',
    ],
    'shift-change': [
      'Relevo de Turno',
      'Cuente lo que pasó',
      'Cuente lo que queda abierto',
      'Diga qué hay que vigilar',
      'Quien entra lo acepta',
    ],
  },
  kpis: {
    'tasks-on-time': ['Tareas de operación hechas a tiempo', 'Tareas de operación hechas en P a su hora, sobre las que la tenían'],
    'red-checks': ['Comprobaciones en rojo', 'Tareas de operación hechas en P que dieron rojo'],
    'successful-backups': ['Copias de seguridad con éxito', 'Copias de seguridad terminadas en P con éxito'],
    'automation-share': [
      'Proporción de manuales ejecutados por el programa',
      'Ejecuciones hechas por el programa sobre las terminadas en P',
    ],
  },
}

export const esMessages: Translated<typeof enMessages> = messages('operations', {
  notesMissing: 'Describa en las notas qué iba mal.',
  recurrenceWrong:
    'Escriba una regla de repetición que vuelva a vencer, por ejemplo FREQ=DAILY;BYHOUR=6, sin COUNT, y una zona horaria válida.',
  ownHandover: 'El relevo lo acepta el turno siguiente, no quien lo entrega.',
  runEnded: '{title}: {outcome}. {log}',
  taskCreated: 'Se creó su tarea.',
})
