/**
 * What an error of PostgreSQL, or of the connection to it, means. Only errors that say nothing about the statement are trouble of the
 * database: a statement with too many parameters (08P01) or too deep (54001) fails because of the program, on a healthy database.
 */
import { Fault } from '#kernel/trouble.ts'

const codeOf = (error: unknown): string => String((error as { code?: unknown } | undefined)?.code ?? '')
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '')

/** The client says so without a code when its connection ends, or does not answer. */
const endedConnection =
  /^(Connection terminated|Query read timeout|Client has encountered a connection error|Client was closed|connection is closed)/
const readOnly = '25006'
/** A server that became a standby still answers, but its connections are of no use for writes. */
const lostCodes: ReadonlySet<string> = new Set(['57P01', '57P02', '57P05', '25P03', readOnly, 'ECONNRESET', 'EPIPE'])
const protocolViolation = '08P01'

/** Whether the connection is lost: nobody knows whether the last statement was executed, or the server has become a standby. */
export const isConnectionLost = (error: unknown): boolean => {
  const code = codeOf(error)
  return (
    (code.startsWith('08') && code !== protocolViolation) || lostCodes.has(code) || (code === '' && endedConnection.test(messageOf(error)))
  )
}

/** The server starts, stops, recovers, has no connection left, or is not there. */
const unreachableCodes: ReadonlySet<string> = new Set([
  '57P03',
  '53300',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
])

/** Whether there is no server yet, or it recovers from a crash. */
export const isStarting = (error: unknown): boolean => ['57P03', 'ECONNREFUSED'].includes(codeOf(error))

const deadlock = '40P01'

/** Whether PostgreSQL ended a transaction so that another one that it blocked could go on. */
export const isDeadlock = (error: unknown): boolean => codeOf(error) === deadlock

const diskFull = '53100'

/** Whether the disk of the database is full. */
export const isDiskFull = (error: unknown): boolean => codeOf(error) === diskFull || /No space left on device/.test(messageOf(error))

/** After this time without another such error there may be room again. */
const doubtAfterMs = 10_000
let lastFull: number | undefined

let stoppedByFullDisk = false

/** The supervisor of the included PostgreSQL tells whether the last start failed because the disk is full. */
export const noteStoppedByFullDisk = (stopped: boolean): void => {
  stoppedByFullDisk = stopped
}

/** Whether a write failed because the disk is full, or PostgreSQL cannot start because of it, and no room was found since. */
export const wasDiskFull = (): boolean => stoppedByFullDisk || lastFull !== undefined

/** Whether it is time to look for room: the last such error is some seconds old. */
export const mayHaveRoom = (): boolean => lastFull !== undefined && performance.now() - lastFull > doubtAfterMs

/** A write has found room. */
export const noteRoom = (): void => {
  lastFull = undefined
}

/** The fault of a database that cannot be reached, or that a full disk keeps from starting. */
export const unreachable = (cause?: unknown): Fault =>
  new Fault(stoppedByFullDisk ? 'database.full' : 'database.unreachable', undefined, { retry: true, ...(cause ? { cause } : {}) })

/** The pool says so without a code when no connection became free in time: the database works, and has too much to do. */
const noConnectionFree = 'timeout exceeded when trying to connect'

const databaseCodes: ReadonlySet<string> = new Set(['database.unreachable', 'database.full', 'program.busy'])

/** The error as a fault of the database, or of the way to it; undefined if it says nothing about them. */
export const databaseFault = (error: unknown): Fault | undefined => {
  if (error instanceof Fault) return databaseCodes.has(error.code) ? error : undefined
  if (isDiskFull(error)) {
    lastFull = performance.now()
    return new Fault('database.full', undefined, { retry: true, cause: error })
  }
  if (messageOf(error) === noConnectionFree) return new Fault('program.busy', undefined, { retry: true, cause: error })
  if (isConnectionLost(error) || unreachableCodes.has(codeOf(error))) return unreachable(error)
  return undefined
}

/**
 * Waits for a write that only accompanies a request, such as the moment of the last use. The request is answered also when the database
 * cannot save it: then this is undefined.
 */
export const saveIfPossible = async <T>(write: Promise<T>): Promise<T | undefined> => {
  try {
    return await write
  } catch (error) {
    if (databaseFault(error)) return undefined
    throw error
  }
}
