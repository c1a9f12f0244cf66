/** The KPIs of operations management. The process map has none; these are our own. */
import { kpis } from '#kernel/kpis.ts'
import { backupRun, operationalTask, runbookRun } from './model.ts'

const doneIn = { period: 'doneAt', by: ['kind', 'shift', 'result', 'service', 'team'] } as const

export const operationsKpis = {
  ...kpis(operationalTask, {
    'tasks-on-time': {
      better: 'up',
      measure: { share: { field: 'onTime', is: true }, known: ['onTime'] },
      ...doneIn,
      target: 95,
      ours: true,
    },
    'red-checks': { better: 'down', where: { field: 'result', is: 'red' }, ...doneIn, ours: true },
  }),
  ...kpis(backupRun, {
    'successful-backups': {
      better: 'up',
      measure: { share: { field: 'outcome', is: 'success' } },
      where: { field: 'state', is: 'done' },
      period: 'endedAt',
      by: ['ci', 'service', 'method', 'outcome'],
      target: 99,
      secondary: { verified: { share: { field: 'verified', is: true } } },
      ours: true,
    },
  }),
  ...kpis(runbookRun, {
    'automation-share': {
      better: 'up',
      measure: { share: { field: 'by', is: 'program' } },
      where: { field: 'state', is: 'done' },
      period: 'endedAt',
      by: ['runbook', 'outcome'],
      ours: true,
    },
  }),
}
