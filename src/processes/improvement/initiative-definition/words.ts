/** What people read about CSI initiatives. */
import { recordWords } from '#kernel/process.ts'
import { phrases, sections } from '../../phrases.ts'
import { processWords } from '../../process-names.ts'
import { priorityWords } from '../../scales.ts'
import { csiInitiativeMoves } from './lifecycle.ts'
import { csiInitiative } from './model.ts'

const { change, cost, description, priority, service } = phrases

export const csiInitiativeWords = recordWords(csiInitiative, csiInitiativeMoves, {
  one: ['Iniciativa de CSI', 'CSI initiative'],
  many: ['Iniciativas de CSI', 'CSI initiatives'],
  fields: {
    description,
    weakness: ['Debilidad', 'Weakness'],
    service,
    process: ['Proceso', 'Process'],
    priority,
    goal: ['Meta', 'Goal'],
    kpi: ['Indicador que debe moverse', 'KPI that is to move'],
    baseline: ['Valor de partida', 'Baseline'],
    target: ['Objetivo', 'Target'],
    reached: ['Valor alcanzado', 'Value reached'],
    expectedEffect: ['Efecto esperado', 'Expected effect'],
    actualEffect: ['Efecto real', 'Actual effect'],
    cost,
    dueOn: ['Para el', 'Due on'],
    reason: ['Motivo', 'Reason'],
    change,
    project: ['Proyecto', 'Project'],
    launchedAt: ['Lanzada el', 'Launched at'],
    completedAt: ['Completada el', 'Completed at'],
  },
  states: {
    proposed: ['Propuesta', 'Proposed'],
    approved: ['Aprobada', 'Approved'],
    running: ['En marcha', 'Running'],
    completed: ['Completada', 'Completed'],
    rejected: ['Rechazada', 'Rejected'],
    cancelled: ['Cancelada', 'Cancelled'],
  },
  moves: {
    approve: ['Aprobar', 'Approve'],
    reject: ['Rechazar', 'Reject'],
    launch: ['Lanzar', 'Launch'],
    requestChange: ['Pedir el cambio', 'Request the change'],
    complete: ['Completar', 'Complete'],
    cancel: ['Cancelar', 'Cancel'],
  },
  choices: { process: processWords, priority: priorityWords },
  sections: { ...sections, aim: ['Qué se quiere', 'What is wanted'], result: ['Resultado', 'Result'] },
  help: { kpi: ['Proceso e indicador, como incident/resolution-time', 'Process and KPI, such as incident/resolution-time'] },
  empty: ['Proponga una mejora para una debilidad', 'Propose an improvement for a weakness'],
})
