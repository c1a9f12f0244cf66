/** The web server with all routes: the API, connectors, uploads, live changes, probes and metrics. The caller listens. */
import type { FastifyInstance } from 'fastify'
import { connectors } from '#connectors/connectors.ts'
import { mountConnector } from '#connectors/contract/mount-connector.ts'
import type { Task } from '#engine/jobs/task.ts'
import type { Worker } from '#engine/jobs/worker.ts'
import { report } from '#engine/log/log.ts'
import { formatterIn } from '#engine/messages/installed-language.ts'
import type { RunningEngine } from '#engine/start/open-engine.ts'
import { accessReasonRoutes } from '#features/access-reasons/access-reason-routes.ts'
import { signInRoutes } from '#features/accounts/account-routes.ts'
import { openActors } from '#features/accounts/actors.ts'
import { openSignIn } from '#features/accounts/better-auth.ts'
import { setupNeeded } from '#features/accounts/first-setup.ts'
import { endSessionsOfRetired } from '#features/accounts/sessions.ts'
import { evidenceRoutes } from '#features/evidence/evidence-routes.ts'
import { exportRoutes } from '#features/exchange/exports/export-routes.ts'
import { importRoutes, importUpload } from '#features/exchange/imports/import-routes.ts'
import { handbookRoutes } from '#features/handbook/handbook-routes.ts'
import { directoryCheck } from '#features/identity/check-directory.ts'
import { oidcRoutes } from '#features/identity/oidc-routes.ts'
import { providerRoutes } from '#features/identity/provider-routes.ts'
import { samlAnswerRoute, samlRoutes } from '#features/identity/saml-routes.ts'
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
import { type AppOptions, makeApp } from '#http/app.ts'
import { healthRoutes } from '#http/health/health-routes.ts'
import { metricsRoute } from '#http/metrics/metrics-route.ts'
import { noteActor } from '#http/request-log.ts'
import { defaultEventRules } from '#itom/events/default-rules.ts'
import type { Topology } from '#itom/topology/load-topology.ts'
import { topologyRoutes } from '#itom/topology/topology-routes.ts'
import type { Config } from './config/config.ts'
import { tasks } from './tasks.ts'
import { version } from './version.ts'

export interface WebParts {
  readonly config: Pick<Config, 'publicUrl' | 'metricsToken' | 'identityHosts'> & Partial<Pick<Config, 'trustProxy'>>
  readonly engine: RunningEngine
  readonly topology: Topology
  readonly startSample: () => void
  readonly worker: Worker | undefined
  /** Those that this installation has. */
  readonly tasks?: readonly Task[]
  /** Answers unknown addresses, instead of a problem. */
  readonly notFound?: AppOptions['notFound']
}

export const openWebApp = async ({
  config,
  engine,
  topology,
  startSample,
  worker,
  notFound,
  tasks: known = tasks,
}: WebParts): Promise<FastifyInstance> => {
  const app = await makeApp({
    ...(notFound ? { notFound } : {}),
    secure: config.publicUrl.startsWith('https:'),
    trustProxy: config.trustProxy ?? [],
  })
  const signIn = await openSignIn(engine.database, config.publicUrl)
  const actors = openActors(engine, signIn)
  const actorOf = noteActor(actors.actorOf)
  const invalidate = (type: string): void => actors.invalidate(type === '*' ? undefined : type)
  engine.onWritten(invalidate)
  engine.onNotices((notices) => {
    for (const { type } of notices) invalidate(type)
    const people = notices.flatMap(({ type, id }) => (type === 'person' && id !== null ? [id] : []))
    if (people.length > 0) endSessionsOfRetired(engine.database.as('*'), people).catch((error: unknown) => report('sign-in', error))
  })
  const { identityHosts: hosts } = config
  const identity = { engine, signIn, actors, hosts }
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
      (route) => taskRoutes(route, engine, known),
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
      (route) => accessReasonRoutes(route, engine),
      (route) => topologyRoutes(route, engine, topology),
      (route) => notificationRoutes(route, engine),
      (route) =>
        signInRoutes(route, {
          engine,
          signIn,
          actors,
          checkElsewhere: directoryCheck(engine, { hosts, decrypt: signIn.decrypt }),
          eventRules: (language) => defaultEventRules(formatterIn(engine, language)),
          startSample,
        }),
      (route) => oidcRoutes(route, identity),
      (route) => samlRoutes(route, identity),
      (route) => providerRoutes(route, identity),
    ],
  })
  samlAnswerRoute(app, { engine, actorOf }, identity)
  importUpload(app, { engine, actorOf })
  for (const connector of connectors) await mountConnector(app, connector, { engine, actorOf, version, publicUrl: config.publicUrl })
  metricsRoute(app, { engine, worker, token: config.metricsToken })
  return app
}
