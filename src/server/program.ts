/** The whole program in one process: database, engine, worker and web server, started in this order and stopped in the reverse order. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { connectors } from '#connectors/connectors.ts'
import { mountConnector } from '#connectors/contract/mount-connector.ts'
import { checkTasks } from '#engine/jobs/check-tasks.ts'
import { startWorker, type Worker } from '#engine/jobs/worker.ts'
import { log } from '#engine/log/log.ts'
import { type Catalogues, openCatalogues } from '#engine/messages/catalogues.ts'
import { formatterIn } from '#engine/messages/installed-language.ts'
import { withPseudoLanguage } from '#engine/messages/pseudo.ts'
import { readLanguageFiles } from '#engine/messages/read-language-files.ts'
import { startProcessMetrics } from '#engine/metrics/metrics.ts'
import { migrate } from '#engine/migrate/run.ts'
import { consumers } from '#engine/outbox/consumers.ts'
import type { Notice } from '#engine/outbox/listen.ts'
import { openEngine, type RunningEngine } from '#engine/start/open-engine.ts'
import { openDatabase as openPool } from '#engine/store/database.ts'
import { signInRoutes } from '#features/accounts/account-routes.ts'
import { openActors } from '#features/accounts/actors.ts'
import { openSignIn } from '#features/accounts/better-auth.ts'
import { setupNeeded } from '#features/accounts/first-setup.ts'
import { ensureAdminToken } from '#features/accounts/tokens.ts'
import { evidenceRoutes } from '#features/evidence/evidence-routes.ts'
import { exportRoutes } from '#features/exchange/exports/export-routes.ts'
import { importRoutes, importUpload } from '#features/exchange/imports/import-routes.ts'
import { handbookRoutes } from '#features/handbook/handbook-routes.ts'
import { dashboardRoutes } from '#features/insights/kpi-status/kpi-status-routes.ts'
import { mapRoutes } from '#features/insights/process-map/process-map-routes.ts'
import { miningRoutes } from '#features/insights/process-mining/mining-routes.ts'
import { snapshotRoutes } from '#features/insights/snapshots/snapshot-routes.ts'
import { notificationRoutes } from '#features/notify/notification-routes.ts'
import { prefillRoutes } from '#features/suggestions/prefill/prefill-routes.ts'
import { trendRoutes } from '#features/suggestions/recurring/recurring-routes.ts'
import { offerRoutes } from '#features/suggestions/similar/similar-routes.ts'
import { taskRoutes } from '#features/tasks/task-routes.ts'
import { api } from '#http/api.ts'
import { makeApp } from '#http/app.ts'
import { healthRoutes } from '#http/health/health-routes.ts'
import { metricsRoute } from '#http/metrics/metrics-route.ts'
import { noteActor } from '#http/request-log.ts'
import { routesOn } from '#http/route.ts'
import { defaultEventRules } from '#itom/events/default-rules.ts'
import { loadTopology, type Topology } from '#itom/topology/load-topology.ts'
import { topologyRoutes } from '#itom/topology/topology-routes.ts'
import { type BuildHouse, houseBuilder } from './build-house.ts'
import type { Config } from './config/config.ts'
import { type OpenedDatabase, openDatabase } from './postgres/open-postgres.ts'
import { loadRooms, type OutsideRoom } from './rooms/load-rooms.ts'
import { sampleLoader } from './sample.ts'
import { tasks } from './tasks.ts'
import { serveWeb, webPage } from './web.ts'

export const version = (JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }).version

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
  const types = outside.flatMap(({ room }) => room.records.map(({ model }) => model.name))
  const applied = await migrate(database.ownerUrl, types.length > 0 ? { house: house(), types } : undefined)
  if (applied.length > 0) print(`Database prepared (${applied.length} ${applied.length === 1 ? 'step' : 'steps'}).`)
  const walks = openPool(database.appUrl, { connections: 2 })
  const topology = await loadTopology(walks)
  const engine = await openEngine({ house, messages, appUrl: database.appUrl, graph: () => topology })
  // an import reports batches without naming single records
  const unnamed = ({ type, id }: Notice) => type === '*' || (id === null && (type === 'ci' || type === 'service'))
  engine.onNotices((notices) => (notices.some(unnamed) ? void topology.reload() : topology.onNotices(notices)))
  await ensureAdminToken(engine, config.adminToken)
  const wrong = checkTasks({ tasks, consumers, house: engine.house })
  if (wrong.length > 0) throw new Error(`The background tasks do not match:\n- ${wrong.join('\n- ')}`)
  const worker = config.roles.includes('worker') ? await startWorker({ engine, ownerUrl: database.ownerUrl, tasks }) : undefined
  const startSample = await sampleLoader(engine, config, print)
  const web = await (config.roles.includes('web')
    ? startWeb({ config, engine, topology, startSample, worker })
    : startProbes(config, engine, worker))
  return {
    engine,
    stop: async () => {
      await web.stop()
      await worker?.stop()
      await engine.stop()
      await walks.end()
      await database.stop()
    },
  }
}

interface WebParts {
  readonly config: Config
  readonly engine: RunningEngine
  readonly topology: Topology
  readonly startSample: () => void
  readonly worker: Worker | undefined
}

/** A node without the role web only answers probes and Prometheus. */
const startProbes = async (config: Config, engine: RunningEngine, worker: Worker | undefined) => {
  const app = await makeApp()
  healthRoutes(routesOn(app, { engine, actorOf: async () => undefined }, []), { engine, worker })
  metricsRoute(app, { engine, worker, token: config.metricsToken })
  await app.listen({ port: config.port, host: config.host })
  return { stop: () => app.close() }
}

const startWeb = async ({ config, engine, topology, startSample, worker }: WebParts) => {
  const app = await makeApp({ notFound: webPage, secure: config.publicUrl.startsWith('https:') })
  const signIn = await openSignIn(engine.database, config.publicUrl)
  const actors = openActors(engine, signIn)
  const actorOf = noteActor(actors.actorOf)
  engine.onNotices((notices) => {
    for (const { type } of notices) actors.invalidate(type === '*' ? undefined : type)
  })
  let setUp = false
  api(app, {
    engine,
    actorOf,
    version,
    setUp: async () => {
      setUp ||= !(await setupNeeded(engine))
      return setUp
    },
    more: [
      (route) => healthRoutes(route, { engine, worker }),
      (route) => taskRoutes(route, engine, tasks),
      (route) => importRoutes(route, engine),
      (route) => exportRoutes(route, engine),
      (route) => miningRoutes(route, engine),
      (route) => offerRoutes(route, engine),
      (route) => prefillRoutes(route, engine),
      (route) => trendRoutes(route, engine),
      (route) => snapshotRoutes(route, engine),
      (route) => mapRoutes(route, engine),
      (route) => dashboardRoutes(route, engine),
      (route) => handbookRoutes(route, engine),
      (route) => evidenceRoutes(route, engine),
      (route) => topologyRoutes(route, engine, topology),
      (route) => notificationRoutes(route, engine),
      (route) =>
        signInRoutes(route, {
          engine,
          signIn,
          actors,
          eventRules: (language) => defaultEventRules(formatterIn(engine, language)),
          startSample,
        }),
    ],
  })
  importUpload(app, { engine, actorOf })
  for (const connector of connectors) await mountConnector(app, connector, { engine, actorOf, version })
  metricsRoute(app, { engine, worker, token: config.metricsToken })
  await serveWeb(app)
  await app.listen({ port: config.port, host: config.host })
  return { stop: () => app.close() }
}
