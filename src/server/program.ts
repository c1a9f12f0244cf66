/** The whole program in one process: database, engine, worker and web, started in order and stopped in the opposite one. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { connectors } from '#connectors/connectors.ts'
import { refreshClocks } from '#engine/clocks/refresh.ts'
import { tickClocks } from '#engine/clocks/tick.ts'
import { type Job, type Round, startWorker } from '#engine/jobs/worker.ts'
import { migrate } from '#engine/migrate/run.ts'
import { answerLate } from '#engine/moves/late.ts'
import { makeTimelyMoves } from '#engine/moves/timely.ts'
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
import { startImporter } from '#features/exchange/imports/importer.ts'
import { handbookRoutes } from '#features/handbook/handbook-routes.ts'
import { standingRoutes } from '#features/insights/kpi-status/kpi-status-routes.ts'
import { mapRoutes } from '#features/insights/process-map/process-map-routes.ts'
import { miningRoutes } from '#features/insights/process-mining/mining-routes.ts'
import { snapshotRound } from '#features/insights/snapshots/round.ts'
import { snapshotRoutes } from '#features/insights/snapshots/snapshot-routes.ts'
import { prefillRoutes } from '#features/suggestions/prefill/prefill-routes.ts'
import { trendRoutes } from '#features/suggestions/recurring/recurring-routes.ts'
import { offerRoutes } from '#features/suggestions/similar/similar-routes.ts'
import { api } from '#http/api.ts'
import { makeApp } from '#http/app.ts'
import { forgetKeys } from '#http/idempotency.ts'
import { defaultEventRules } from '#itom/events/default-rules.ts'
import { keepPartitions } from '#itom/events/log.ts'
import { sweepEvents } from '#itom/events/pipeline/sweep.ts'
import { loadTopology, type Topology } from '#itom/topology/load-topology.ts'
import { topologyRoutes } from '#itom/topology/topology-routes.ts'
import type { Config } from './config/config.ts'
import { buildHouse } from './house.ts'
import { openDatabase } from './postgres/database.ts'
import { sampleLoader } from './sample.ts'
import { serveWeb, webPage } from './web.ts'

export const version = (JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }).version

export interface Program {
  readonly engine: RunningEngine
  readonly stop: () => Promise<void>
}

/** Starts everything that this node's roles ask for. `tell` gets what the person at the terminal should know. */
export const startProgram = async (config: Config, tell: (line: string) => void): Promise<Program> => {
  const database = await openDatabase(config, tell)
  const applied = await migrate(database.ownerUrl)
  if (applied.length > 0) tell(`Database prepared (${applied.length} ${applied.length === 1 ? 'step' : 'steps'}).`)
  const walks = openPool(database.appUrl, { connections: 2 })
  const topology = await loadTopology(walks)
  const engine = await openEngine({ house: buildHouse, appUrl: database.appUrl, graph: () => topology })
  // an import tells of its batches without naming records
  const unnamed = ({ type, id }: Notice) => type === '*' || (id === null && (type === 'ci' || type === 'service'))
  engine.onNotices((notices) => (notices.some(unnamed) ? void topology.reload() : topology.hear(notices)))
  await ensureAdminToken(engine, config.adminToken)
  let stopping = false
  // work that a stop cuts off is taken up again at the next start; it is no news
  const failed = (name: string, error: unknown): void => {
    if (!stopping) console.error(`${name}:`, error)
  }
  const works = config.roles.includes('worker')
  if (works) followPromises(engine, failed)
  const worker = works ? await startWorker({ ownerUrl: database.ownerUrl, jobs: jobs(engine), rounds: rounds(engine), failed }) : undefined
  const importer = works ? startImporter(engine, { failed }) : undefined
  const startSample = await sampleLoader(engine, config, tell)
  const web = config.roles.includes('web') ? await startWeb(config, engine, topology, startSample) : undefined
  return {
    engine,
    stop: async () => {
      stopping = true
      await web?.stop()
      await importer?.stop()
      await worker?.stop()
      await engine.stop()
      await walks.end()
      await database.stop()
    },
  }
}

/** When an agreement, target or calendar changes, the clocks of open records follow it; a burst of changes is followed once. */
const followPromises = (engine: RunningEngine, failed: (name: string, error: unknown) => void): void => {
  let work: Promise<unknown> = Promise.resolve()
  let waiting = false
  engine.onNotices((notices) => {
    if (waiting || !notices.some(({ type }) => type === 'agreement' || type === 'service-level-target' || type === 'calendar')) return
    waiting = true
    work = work
      .then(() => {
        waiting = false
        return engine.reload()
      })
      .then(() => refreshClocks(engine))
      .catch((error: unknown) => failed('clocks', error))
  })
}

const jobs = (engine: RunningEngine): Readonly<Record<string, Job>> => ({ late: (entry) => answerLate(engine, entry) })

const rounds = (engine: RunningEngine): readonly Round[] => [
  { name: 'clocks', every: 1000, work: () => tickClocks(engine) },
  { name: 'alerts', every: 1000, work: () => sweepEvents(engine) },
  { name: 'timely moves', every: 30_000, work: () => makeTimelyMoves(engine) },
  snapshotRound(engine),
  { name: 'partitions', every: 3_600_000, work: () => keepPartitions(engine) },
  { name: 'idempotency', every: 3_600_000, work: () => forgetKeys(engine) },
]

const startWeb = async (config: Config, engine: RunningEngine, topology: Topology, startSample: () => void) => {
  const app = await makeApp({
    notFound: webPage,
    secure: config.publicUrl.startsWith('https:'),
    logLevel: config.log === 'info' ? 'warn' : config.log,
  })
  const signIn = await openSignIn(engine.database, config.publicUrl)
  const actors = openActors(engine, signIn)
  engine.onNotices((notices) => {
    for (const { type } of notices) actors.invalidate(type === '*' ? undefined : type)
  })
  let setUp = false
  api(app, {
    engine,
    actorOf: actors.actorOf,
    version,
    setUp: async () => {
      setUp ||= !(await setupNeeded(engine))
      return setUp
    },
    more: [
      (route) => importRoutes(route, engine),
      (route) => exportRoutes(route, engine),
      (route) => miningRoutes(route, engine),
      (route) => offerRoutes(route, engine),
      (route) => prefillRoutes(route, engine),
      (route) => trendRoutes(route, engine),
      (route) => snapshotRoutes(route, engine),
      (route) => mapRoutes(route, engine),
      (route) => standingRoutes(route, engine),
      (route) => handbookRoutes(route, engine),
      (route) => evidenceRoutes(route, engine),
      (route) => topologyRoutes(route, engine, topology),
      (route) => signInRoutes(route, { engine, signIn, actors, eventRules: defaultEventRules, startSample }),
    ],
  })
  importUpload(app, { engine, actorOf: actors.actorOf })
  for (const { prefix, plugin } of connectors) await app.register(plugin, { prefix, engine, actorOf: actors.actorOf, version })
  await serveWeb(app)
  await app.listen({ port: config.port, host: config.host })
  return { stop: () => app.close() }
}
