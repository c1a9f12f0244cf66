/** How operation is measured. The map gives it no KPIs: these are ours. */
import { kpis } from '#kernel/kpis.ts'
import { backupRun, operationalTask, runbookRun } from './model.ts'

const doneIn = { period: 'doneAt', by: ['kind', 'shift', 'result', 'service', 'team'] } as const

export const operationsKpis = {
  ...kpis(operationalTask, {
    'tasks-on-time': {
      words: ['Tareas de operación hechas a tiempo', 'Operational tasks done on time'],
      definition: [
        'Tareas de operación hechas en P a su hora, sobre las que la tenían',
        'Operational tasks done in P by their time, over those that had one',
      ],
      unit: 'percent',
      better: 'up',
      ours: true,
      measure: { share: { field: 'onTime', is: true } },
      where: { field: 'onTime', empty: false },
      ...doneIn,
      target: 95,
    },
    'red-checks': {
      words: ['Comprobaciones en rojo', 'Red checks'],
      definition: ['Tareas de operación hechas en P que dieron rojo', 'Operational tasks done in P that showed red'],
      unit: 'count',
      better: 'down',
      ours: true,
      measure: { count: true },
      where: { field: 'result', is: 'red' },
      ...doneIn,
    },
  }),
  ...kpis(backupRun, {
    'successful-backups': {
      words: ['Copias de seguridad con éxito', 'Successful backups'],
      definition: ['Copias de seguridad terminadas en P con éxito', 'Backups finished in P with success'],
      unit: 'percent',
      better: 'up',
      ours: true,
      measure: { share: { field: 'outcome', is: 'success' } },
      where: { field: 'state', is: 'done' },
      period: 'endedAt',
      by: ['ci', 'service', 'method', 'outcome'],
      target: 99,
      beside: { verified: { share: { field: 'verified', is: true } } },
    },
  }),
  ...kpis(runbookRun, {
    'automation-share': {
      words: ['Proporción de manuales ejecutados por el programa', 'Share of runbooks run by the program'],
      definition: ['Ejecuciones hechas por el programa sobre las terminadas en P', 'Runs made by the program over those finished in P'],
      unit: 'percent',
      better: 'up',
      ours: true,
      measure: { share: { field: 'by', is: 'program' } },
      where: { field: 'state', is: 'done' },
      period: 'endedAt',
      by: ['runbook', 'outcome'],
    },
  }),
}
