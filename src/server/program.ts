import { checkTasks } from '#engine/jobs/check-tasks.ts'
import { startWorker, type Worker } from '#engine/jobs/worker.ts'
import { log } from '#engine/log/log.ts'
import { type Catalogues, openCatalogues } from '#engine/messages/catalogues.ts'
import { withPseudoLanguage } from '#engine/messages/pseudo.ts'
import { readLanguageFiles } from '#engine/messages/read-language-files.ts'
import { startProcessMetrics } from '#engine/metrics/metrics.ts'
import { checkpointNow, migrate } from '#engine/migrate/run.ts'
import { consumers } from '#engine/outbox/consumers.ts'
import type { Notice } from '#engine/outbox/listen.ts'
import { openEngine, type RunningEngine } from '#engine/start/open-engine.ts'
import { openDatabase as openPool } from '#engine/store/database.ts'
import { ensureAdminToken } from '#features/accounts/tokens.ts'
import { makeApp } from '#http/app.ts'
import { healthRoutes } from '#http/health/health-routes.ts'
import { metricsRoute } from '#http/metrics/metrics-route.ts'
import { routesOn } from '#http/route.ts'
import { loadTopology } from '#itom/topology/load-topology.ts'
import { type BuildHouse, houseBuilder } from './build-house.ts'
import type { Config } from './config/config.ts'
import { type OpenedDatabase, openDatabase } from './postgres/open-postgres.ts'
import { loadRooms, type OutsideRoom, outsideTablesOf } from './rooms/load-rooms.ts'
import { sampleLoader } from './sample.ts'
import { tasksOf } from './tasks.ts'
import { version } from './version.ts'
import { serveWeb, webPage } from './web.ts'
import { openWebApp, type WebParts } from './web-app.ts'

export interface Program {
  readonly engine: RunningEngine
  readonly stop: () => Promise<void>
}

/** Starts everything that the roles of this node need. `print` shows messages to the person at the terminal. */
export const startProgram = async (config: Config, print: (line: string) => void): Promise<Program> => {
  log.level = config.log
  startProcessMetrics(version)
  const outside = await loadRooms(config.rooms)
  const files = await readLanguageFiles(config.rooms)
  const languages = config.pseudoLanguage ? withPseudoLanguage(files) : files
  if (!languages.languages.includes(config.language))
    throw new Error(`SERENO_LANGUAGE must be one of ${languages.languages.join(', ')}, not "${config.language}".`)
  const house = houseBuilder(languages, { outside })
  // reports mistakes in the declarations before the database is opened
  house()
  const database = await openDatabase(config, print)
  try {
    return await startOn(database, { config, print, house, outside, messages: openCatalogues(languages) })
  } catch (error) {
    // PostgreSQL does not end with this process
    await database.stop()
    throw error
  }
}

interface Declared {
  readonly config: Config
  readonly print: (line: string) => void
  readonly house: BuildHouse
  readonly outside: readonly OutsideRoom[]
  readonly messages: Catalogues
}

const startOn = async (database: OpenedDatabase, { config, print, house, outside, messages }: Declared): Promise<Program> => {
  const outsideTables = outsideTablesOf(outside, house())
  const applied = await migrate(database.ownerUrl, outsideTables)
  const tasks = tasksOf({ config, ownerUrl: database.ownerUrl, house, outside: outsideTables })
  if (applied.length > 0) print(`Database prepared (${applied.length} ${applied.length === 1 ? 'step' : 'steps'}).`)
  const walks = openPool(database.appUrl, { connections: 2, pooler: database.pooler })
  const topology = await loadTopology(walks)
  const engine = await openEngine({ house, messages, appUrl: database.appUrl, pooler: database.pooler, graph: () => topology })
  if (applied.length > 0) engine.inBackground('database', () => checkpointNow(database.ownerUrl))
  // an import reports batches without naming single records
  const unnamed = ({ type, id }: Notice) => type === '*' || (id === null && (type === 'ci' || type === 'service'))
  engine.onNotices((notices) => (notices.some(unnamed) ? void topology.reload() : topology.onNotices(notices)))
  await ensureAdminToken(engine, config.adminToken)
  const wrong = checkTasks({ tasks, consumers, house: engine.house })
  if (wrong.length > 0) throw new Error(`The background tasks do not match:\n- ${wrong.join('\n- ')}`)
  const worker = config.roles.includes('worker') ? await startWorker({ engine, ownerUrl: database.ownerUrl, tasks }) : undefined
  const startSample = await sampleLoader(engine, config, print)
  const web = await (config.roles.includes('web')
    ? startWeb(config, { engine, topology, startSample, worker, tasks })
    : startProbes(config, engine, worker))
  return {
    engine,
    stop: async () => {
      await web.stop()
      await worker?.stop()
      await engine.stop()
      await topology.settled()
      await walks.end()
      await database.stop()
    },
  }
}

/** A node without the role web only answers probes and Prometheus. */
const startProbes = async (config: Config, engine: RunningEngine, worker: Worker | undefined) => {
  const app = await makeApp({ trustProxy: config.trustProxy })
  healthRoutes(routesOn(app, { engine, actorOf: async () => undefined }, []), { engine, worker })
  metricsRoute(app, { engine, worker, token: config.metricsToken })
  await app.listen({ port: config.port, host: config.host })
  return { stop: () => app.close() }
}

const startWeb = async (config: Config, parts: Omit<WebParts, 'config' | 'notFound'>) => {
  const app = await openWebApp({ ...parts, config, notFound: webPage })
  await serveWeb(app)
  await app.listen({ port: config.port, host: config.host })
  return { stop: () => app.close() }
}
