/** Passes the log of graphile-worker on. Its line for every job is only logged at the level debug. */
import { Logger } from 'graphile-worker'
import { log, reportRarely } from '../log/log.ts'

/** The log of one runner. `isOver` tells whether it was abandoned: its errors after that have the same cause as its end. */
export const workerLogUntil = (isOver: () => boolean): Logger =>
  new Logger(() => (level, message, meta) => {
    // runTask has already logged the error with its cause
    if (meta?.['failure'] === true) return
    if (level === 'error' && !isOver()) return reportRarely('worker', meta?.['error'] ?? message)
    log[level === 'warning' ? 'warn' : level === 'info' ? 'debug' : 'trace']({ part: 'worker' }, message)
  })

/** The log of everything else that graphile-worker does. */
export const workerLog = workerLogUntil(() => false)
