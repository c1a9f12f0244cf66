/** What people read about the daily work of operation. */
import { recordWords } from '#kernel/process.ts'
import { carriedOutWords } from '../../carried-out.ts'
import { inForceWords } from '../../in-force.ts'
import { phrases } from '../../phrases.ts'
import { backupRunMoves, jobScheduleMoves, operationalTaskMoves, runbookMoves, runbookRunMoves, shiftHandoverMoves } from './lifecycle.ts'
import { backupRun, jobSchedule, operationalTask, runbook, runbookRun, shiftHandover } from './model.ts'

const { category, change, ci, cis, description, effort, incident, kind, service, steps, zone } = phrases
const shift = ['Turno', 'Shift'] as const
const theRunbook = ['Manual de operación', 'Runbook'] as const
const schedule = ['Trabajo programado', 'Job schedule'] as const
const outcome = ['Resultado', 'Outcome'] as const
const log = ['Registro', 'Log'] as const
const shiftWords = { morning: ['Mañana', 'Morning'], afternoon: ['Tarde', 'Afternoon'], night: ['Noche', 'Night'] } as const
const outcomeWords = { success: ['Con éxito', 'Success'], partial: ['En parte', 'Partial'], failed: ['Fallido', 'Failed'] } as const
const kindWords = {
  check: ['Comprobación', 'Check'],
  maintenance: ['Mantenimiento', 'Maintenance'],
  batch: ['Proceso por lotes', 'Batch'],
  backup: ['Copia de seguridad', 'Backup'],
  report: ['Informe', 'Report'],
} as const

export const operationalTaskWords = recordWords(operationalTask, operationalTaskMoves, {
  one: ['Tarea de operación', 'Operational task'],
  many: ['Tareas de operación', 'Operational tasks'],
  fields: {
    description,
    kind,
    shift,
    dueAt: ['Para', 'Due at'],
    schedule,
    runbook: theRunbook,
    ci,
    service,
    result: ['Resultado', 'Result'],
    notes: ['Notas', 'Notes'],
    doneAt: ['Hecha el', 'Done at'],
    onTime: ['A tiempo', 'On time'],
    effort,
  },
  states: { planned: ['Prevista', 'Planned'], doing: ['En curso', 'Doing'], done: ['Hecha', 'Done'], skipped: ['Omitida', 'Skipped'] },
  moves: { start: ['Empezar', 'Start'], finish: ['Terminar', 'Finish'], skip: ['Omitir', 'Skip'] },
  choices: { kind: kindWords, shift: shiftWords, result: { green: ['Verde', 'Green'], amber: ['Ámbar', 'Amber'], red: ['Rojo', 'Red'] } },
  help: { result: ['Rojo abre un incidente', 'Red opens an incident'] },
  empty: ['Programe los trabajos diarios; sus tareas aparecen aquí', 'Schedule the daily jobs; their tasks appear here'],
})

export const runbookWords = recordWords(runbook, runbookMoves, {
  ...inForceWords,
  one: theRunbook,
  many: ['Manuales de operación', 'Runbooks'],
  fields: {
    purpose: ['Para qué', 'Purpose'],
    steps,
    automated: ['Automatizado', 'Automated'],
    service,
    cis,
    category,
    timescale: ['Duración habitual', 'Usual time'],
    reviewedAt: ['Revisado el', 'Reviewed at'],
  },
  empty: ['Escriba cómo se hace, para que lo pueda hacer otro de noche', 'Write how it is done, so that somebody else can do it at night'],
})

export const runbookRunWords = recordWords(runbookRun, runbookRunMoves, {
  ...carriedOutWords,
  one: ['Ejecución de manual', 'Runbook run'],
  many: ['Ejecuciones de manuales', 'Runbook runs'],
  fields: {
    ...carriedOutWords.fields,
    runbook: theRunbook,
    by: ['Lo hizo', 'Made by'],
    task: ['Tarea de operación', 'Operational task'],
    incident,
    alert: ['Alerta', 'Alert'],
    change,
    outcome,
    log,
  },
  choices: { by: { person: ['Una persona', 'A person'], program: ['El programa', 'The program'] }, outcome: outcomeWords },
  empty: ['Nadie ha ejecutado un manual todavía', 'No runbook has been run yet'],
})

export const jobScheduleWords = recordWords(jobSchedule, jobScheduleMoves, {
  ...inForceWords,
  one: schedule,
  many: ['Trabajos programados', 'Job schedules'],
  fields: {
    description,
    kind,
    recurrence: ['Repetición', 'Recurrence'],
    zone,
    shift,
    runbook: theRunbook,
    ci,
    service,
    after: ['Después de', 'After'],
    nextAt: ['Próxima vez', 'Next at'],
    lastAt: ['Última vez', 'Last at'],
  },
  moves: { ...inForceWords.moves, run: ['Lanzar ahora', 'Run now'] },
  choices: { kind: kindWords, shift: shiftWords },
  help: { recurrence: ['Una regla como FREQ=DAILY;BYHOUR=6', 'A rule such as FREQ=DAILY;BYHOUR=6'] },
  empty: ['Programe lo que se repite', 'Schedule what is repeated'],
})

export const shiftHandoverWords = recordWords(shiftHandover, shiftHandoverMoves, {
  one: ['Relevo de turno', 'Shift handover'],
  many: ['Relevos de turno', 'Shift handovers'],
  fields: {
    shift,
    from: ['De', 'From'],
    to: ['A', 'To'],
    happened: ['Lo que pasó', 'What happened'],
    open: ['Lo que queda abierto', 'What is open'],
    watch: ['Lo que hay que vigilar', 'What to watch'],
    handedAt: ['Entregado el', 'Handed over at'],
    acceptedAt: ['Aceptado el', 'Accepted at'],
  },
  states: { writing: ['En redacción', 'Being written'], handed: ['Entregado', 'Handed over'], accepted: ['Aceptado', 'Accepted'] },
  moves: { hand: ['Entregar', 'Hand over'], accept: ['Aceptar', 'Accept'] },
  choices: { shift: shiftWords },
  empty: ['Escriba el relevo al acabar el turno', 'Write the handover when the shift ends'],
})

export const backupRunWords = recordWords(backupRun, backupRunMoves, {
  ...carriedOutWords,
  one: ['Copia de seguridad', 'Backup run'],
  many: ['Copias de seguridad', 'Backup runs'],
  fields: {
    ...carriedOutWords.fields,
    ci,
    service,
    schedule,
    method: ['Método', 'Method'],
    outcome,
    size: ['Tamaño', 'Size'],
    verified: ['Comprobada', 'Verified'],
    keptUntil: ['Se guarda hasta', 'Kept until'],
    log,
  },
  choices: {
    method: { full: ['Completa', 'Full'], incremental: ['Incremental', 'Incremental'], snapshot: ['Instantánea', 'Snapshot'] },
    outcome: outcomeWords,
  },
  empty: ['Las herramientas de copia escriben aquí sus resultados', 'Backup tools write their results here'],
})
