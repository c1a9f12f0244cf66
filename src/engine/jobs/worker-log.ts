/** Passes the log of graphile-worker on. Its line for every job is only logged at the level debug. */
import { Logger } from 'graphile-worker'
import { log, report } from '../log/log.ts'

export const workerLog = new Logger(() => (level, message, meta) => {
  // runTask has already logged the error with its cause
  if (meta?.['failure'] === true) return
  if (level === 'error') return report('worker', meta?.['error'] ?? message)
  log[level === 'warning' ? 'warn' : level === 'info' ? 'debug' : 'trace']({ part: 'worker' }, message)
})
