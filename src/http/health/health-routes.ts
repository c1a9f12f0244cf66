/** /api/health/live and /ready, for the probes of a container platform. They need no sign-in, so their answers contain no internal details. */
import type { Engine } from '#engine/engine.ts'
import { reportRarely } from '#engine/log/log.ts'
import { appliedMigrations, migrationFiles } from '#engine/migrate/run.ts'
import { databaseFault, mayHaveRoom, noteRoom, wasDiskFull } from '#engine/store/database-trouble.ts'
import { writeMegabyte } from '#engine/store/write-megabyte.ts'
import { type ReadinessJson, readiness, type UnreadyJson } from '#http/answers/installation-answers.ts'
import type { routesOn } from '#http/route.ts'

export interface HealthOptions {
  readonly engine: Engine
  /** Present on a node with the role worker. */
  readonly worker?: { readonly alive: () => boolean } | undefined
}

const databaseTimeoutMs = 2_000

/** Adds the health routes. */
export const healthRoutes = (route: ReturnType<typeof routesOn>, options: HealthOptions): void => {
  route({
    method: 'GET',
    path: '/api/health/live',
    summary: 'Check that the process is up',
    open: 'anonymous',
    handle: () => ({ status: 'ok' }),
  })
  route({
    method: 'GET',
    path: '/api/health/ready',
    summary: 'Check that this node is ready: database reachable, migrations applied, worker alive; otherwise 503 with the reasons',
    open: 'anonymous',
    answer: readiness,
    handle: async ({ reply }): Promise<ReadinessJson> => {
      const reasons = await reasonsNotReady(options)
      if (reasons.length === 0) return { status: 'ready' }
      reply.code(503)
      return { status: 'not ready', reasons }
    },
  })
}

/** The reasons why this node is not ready; empty if it is. */
export const reasonsNotReady = async ({ engine, worker }: HealthOptions): Promise<readonly UnreadyJson[]> => [
  ...(await databaseReasons(engine)),
  ...(await diskReasons(engine)),
  ...(worker && !worker.alive() ? [{ check: 'worker', reason: 'The worker of this node does not accept jobs.' } as const] : []),
]

const diskReasons = async (engine: Engine): Promise<readonly UnreadyJson[]> => {
  if (mayHaveRoom())
    try {
      await withTimeout(writeMegabyte(engine.database))
      noteRoom()
    } catch (error) {
      // remembers the time of the last error of a full disk
      databaseFault(error)
      reportRarely('database', error)
    }
  return wasDiskFull() ? [{ check: 'disk', reason: 'The disk of the database is full.' }] : []
}

const databaseReasons = async (engine: Engine): Promise<readonly UnreadyJson[]> => {
  try {
    const files = await migrationFiles()
    const applied = await withTimeout(appliedMigrations(engine.database.as('*')))
    const missing = files.filter((name) => !applied.has(name))
    return missing.length === 0
      ? []
      : [{ check: 'migrations', reason: `Migrations of this version that are not applied: ${missing.length}.` }]
  } catch (error) {
    reportRarely('database', error)
    return [{ check: 'database', reason: 'The database cannot be reached.' }]
  }
}

const withTimeout = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the database did not answer within ${databaseTimeoutMs} ms`)), databaseTimeoutMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
