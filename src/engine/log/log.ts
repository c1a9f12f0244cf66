/**
 * The log of the server: one JSON object a line on standard output. Never log tokens, cookies, passwords, request bodies or records. Of
 * errors, only kind, message, code, stack and causes are written, because PostgreSQL puts whole rows into other properties.
 */
import { type DestinationStream, type Logger, pino } from 'pino'
import { metrics } from '../metrics/metrics.ts'

export type LogLevel = 'error' | 'warn' | 'info' | 'debug' | 'trace'

interface ErrorLine {
  readonly type: string
  readonly message: string
  readonly code?: string
  readonly stack?: string
  readonly cause?: ErrorLine
  readonly errors?: readonly ErrorLine[]
}

const maxCauses = 5
const maxErrorsInAggregate = 10

const errorLine = (error: unknown, depth = 0): ErrorLine => {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) }
  const { code, stack, cause, name, message } = error as Error & { code?: unknown }
  const errors = error instanceof AggregateError ? error.errors : []
  return {
    type: name,
    message,
    ...(code === undefined ? {} : { code: String(code) }),
    ...(stack === undefined ? {} : { stack }),
    ...(cause === undefined || depth >= maxCauses ? {} : { cause: errorLine(cause, depth + 1) }),
    ...(errors.length === 0 || depth >= maxCauses
      ? {}
      : { errors: errors.slice(0, maxErrorsInAggregate).map((one) => errorLine(one, depth + 1)) }),
  }
}

/** Creates a log. The program uses one, below; tests create their own. */
export const makeLog = (level: LogLevel, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => (error === undefined ? undefined : errorLine(error)) },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  )

/** The log of the program. It sets the level at start; tests and commands only write warnings and errors. */
export const log = makeLog('warn')

/** The parts of the program that report errors; also the values of a metrics label. */
export type Part =
  | 'clocks'
  | 'database'
  | 'events'
  | 'http'
  | 'identity'
  | 'sign-in'
  | 'imports'
  | 'live'
  | 'moves'
  | 'outbox'
  | 'process'
  | 'reload'
  | 'statistics'
  | 'sample'
  | 'stream'
  | 'task'
  | 'topology'
  | 'worker'

/** Logs and counts an error that is not handled otherwise, with its cause. `details` may only contain ids and names. */
export const report = (part: Part, error: unknown, details: Readonly<Record<string, string | number | null | undefined>> = {}): void => {
  metrics.errors.inc({ part })
  log.error({ part, ...details, err: error }, `${part}: ${error instanceof Error ? error.message : String(error)}`)
}

const sameErrorIntervalMs = 60_000
const maxRememberedErrors = 1_000
const reportedAt = new Map<string, number>()

/** Numbers in a message are files, processes and ports; they do not make it another message. */
export const withoutNumbers = (message: string): string => message.replace(/\d+/g, '#')

/** The same for errors that can occur many times a second: each one is counted, but the same message is logged once a minute. */
export const reportRarely = (part: Part, error: unknown, details: Parameters<typeof report>[2] = {}): void => {
  const kind = `${part} ${withoutNumbers(error instanceof Error ? error.message : String(error))}`
  if (Date.now() - (reportedAt.get(kind) ?? 0) < sameErrorIntervalMs) return void metrics.errors.inc({ part })
  if (reportedAt.size >= maxRememberedErrors) reportedAt.clear()
  reportedAt.set(kind, Date.now())
  report(part, error, details)
}
