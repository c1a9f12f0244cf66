/** Operators do and report the daily work; the operations manager keeps runbooks and schedules; tools write their runs. */
import { type Access, access } from '#kernel/access.ts'
import { feed, keep, readAll, readAndNote } from '../../patterns/access-profiles.ts'
import { operationalTask, runbook } from './model.ts'

/** Tasks, runs, backups and handovers. */
export const dailyAccess: Access = access(operationalTask, {
  agent: readAndNote,
  'it-operator': keep,
  'it-operations-manager': keep,
  connector: feed,
})
/** Runbooks and schedules. */
export const runbookAccess: Access = access(runbook, {
  agent: keep,
  'it-operator': readAndNote,
  'it-operations-manager': keep,
  connector: readAll,
})
