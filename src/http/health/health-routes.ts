/** /api/health/live and /ready, for the probes of a container platform. Open to all, hence without details of the inside. */
import type { Engine } from '#engine/engine.ts'
import { reportRarely } from '#engine/log/log.ts'
import { appliedMigrations, migrationFiles } from '#engine/migrate/run.ts'
import type { routesOn } from '#http/route.ts'

export interface HealthOptions {
  readonly engine: Engine
  /** Of a node with the role worker. */
  readonly worker?: { readonly alive: () => boolean } | undefined
}

export interface Unready {
  readonly check: 'database' | 'migrations' | 'worker'
  readonly reason: string
}

const databaseTimeoutMs = 2_000

export const healthRoutes = (route: ReturnType<typeof routesOn>, options: HealthOptions): void => {
  route({
    method: 'GET',
    path: '/api/health/live',
    summary: 'Check that the process is up',
    open: true,
    handle: () => ({ status: 'ok' }),
  })
  route({
    method: 'GET',
    path: '/api/health/ready',
    summary: 'Check that this node can work: database reachable, migrations applied, worker alive; 503 with the reasons when it cannot',
    open: true,
    handle: async ({ reply }) => {
      const reasons = await whatIsMissing(options)
      if (reasons.length === 0) return { status: 'ready' }
      reply.code(503)
      return { status: 'not ready', reasons }
    },
  })
}

/** What keeps this node from working; empty when nothing does. */
export const whatIsMissing = async ({ engine, worker }: HealthOptions): Promise<readonly Unready[]> => [
  ...(await missingInDatabase(engine)),
  ...(worker && !worker.alive() ? [{ check: 'worker', reason: 'The worker of this node does not take jobs.' } as const] : []),
]

const missingInDatabase = async (engine: Engine): Promise<readonly Unready[]> => {
  try {
    const files = await migrationFiles()
    const applied = await soon(appliedMigrations(engine.database.as('*')))
    const missing = files.filter((name) => !applied.has(name))
    return missing.length === 0 ? [] : [{ check: 'migrations', reason: `${missing.length} migrations of this version are not applied.` }]
  } catch (error) {
    reportRarely('database', error)
    return [{ check: 'database', reason: 'The database cannot be reached.' }]
  }
}

const soon = async <T>(work: Promise<T>): Promise<T> => {
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
