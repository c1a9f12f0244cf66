/** Operation as guided work. The map gives it no subprocesses: these are ours. */
import type { Subprocess } from '#kernel/process.ts'

const toDo = { field: 'phase', in: ['new', 'active'] } as const

export const operationsSubprocesses: Readonly<Record<string, Subprocess>> = {
  'daily-operation': {
    words: ['Operación Diaria y Control', 'Daily Operation and Control'],
    owner: 'it-operator',
    of: 'operational-task',
    runs: toDo,
    ours: true,
    checklist: [
      ['Haga las comprobaciones de su turno a su hora', 'Make the checks of your shift on time'],
      ['Siga el manual; si no sirve, dígalo', 'Follow the runbook; if it is no good, say so'],
      ['Diga verde, ámbar o rojo, y por qué', 'Say green, amber or red, and why'],
      ['Lo que está en rojo es un incidente', 'What is red is an incident'],
    ],
    opens: ['runbook-run', 'incident'],
  },
  'job-scheduling': {
    words: ['Programación de Trabajos', 'Job Scheduling'],
    owner: 'it-operations-manager',
    of: 'job-schedule',
    runs: { field: 'state', is: 'draft' },
    ours: true,
    checklist: [
      ['Diga qué se hace, cada cuánto y en qué turno', 'Say what is done, how often and in which shift'],
      ['Ponga tras qué otro trabajo va', 'Set which other job it follows'],
      ['Escriba el manual que se sigue', 'Write the runbook that is followed'],
    ],
    opens: ['runbook'],
  },
  'backup-restore': {
    words: ['Copia de Seguridad y Recuperación', 'Backup and Restore'],
    owner: 'it-operator',
    of: 'backup-run',
    runs: toDo,
    ours: true,
    checklist: [
      ['Compruebe que terminó y cuánto ocupa', 'Check that it ended and how large it is'],
      ['Compruebe que se puede leer', 'Check that it can be read'],
      ['Una copia fallida se repite el mismo día', 'A failed backup is repeated the same day'],
    ],
    opens: ['incident'],
  },
  'shift-change': {
    words: ['Relevo de Turno', 'Shift Change'],
    owner: 'it-operator',
    of: 'shift-handover',
    runs: { field: 'phase', in: ['new', 'waiting'] },
    ours: true,
    checklist: [
      ['Cuente lo que pasó', 'Tell what happened'],
      ['Cuente lo que queda abierto', 'Tell what is still open'],
      ['Diga qué hay que vigilar', 'Say what is to be watched'],
      ['Quien entra lo acepta', 'Whoever comes in accepts it'],
    ],
    opens: ['operational-task'],
  },
}
