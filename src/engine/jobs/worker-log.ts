/** What graphile-worker logs, in our log. It reports every job that it runs, which is interesting to nobody above the level debug. */
import { Logger } from 'graphile-worker'
import { log, report } from '../log/log.ts'

export const workerLog = new Logger(() => (level, message, meta) => {
  // the run of the task has logged it already, with its cause
  if (meta?.['failure'] === true) return
  if (level === 'error') return report('worker', meta?.['error'] ?? message)
  log[level === 'warning' ? 'warn' : level === 'info' ? 'debug' : 'trace']({ part: 'worker' }, message)
})
