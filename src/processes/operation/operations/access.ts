/** Operators do and report the daily work; the operations manager maintains runbooks and schedules; tools write their runs. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, readAll, readAndComment, writeAll } from '../../patterns/access-profiles.ts'
import { operationalTask, runbook } from './model.ts'

/** Tasks, runs, backups and handovers. */
export const dailyAccess: Access = access(operationalTask, {
  agent: readAndComment,
  'it-operator': manageAll,
  'it-operations-manager': manageAll,
  connector: writeAll,
})
/** Runbooks and schedules. */
export const runbookAccess: Access = access(runbook, {
  agent: manageAll,
  'it-operator': readAndComment,
  'it-operations-manager': manageAll,
  connector: readAll,
})
