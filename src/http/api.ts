/** All routes of the API on one app. */
import type { FastifyInstance } from 'fastify'
import { ping } from '#engine/store/database.ts'
import { health } from './answers/installation-answers.ts'
import { fieldRoutes } from './custom-field-routes.ts'
import { kpiRoutes } from './kpi-routes.ts'
import { lookupRoutes } from './lookup-routes.ts'
import { messageRoutes } from './message-routes.ts'
import { openApiRoutes } from './openapi.ts'
import { recordRoutes } from './record-routes.ts'
import { type ApiContext, type DescribedRoute, routesOn } from './route.ts'
import { settingRoutes } from './setting-routes.ts'
import { storyRoutes } from './story-routes.ts'
import { streamRoute } from './stream-route.ts'
import { violationRoutes } from './violation-routes.ts'
import { workRoutes } from './work-routes.ts'

export interface ApiOptions extends ApiContext {
  readonly version: string
  /** Whether the installation was set up. */
  readonly setUp: () => Promise<boolean>
  /** Routes of higher floors. */
  readonly more?: readonly ((route: ReturnType<typeof routesOn>) => void)[]
}

/** Adds all routes of the API to the app. */
export const api = (app: FastifyInstance, options: ApiOptions): void => {
  const { engine } = options
  const described: DescribedRoute[] = []
  const route = routesOn(app, options, described)
  route({
    method: 'GET',
    path: '/api/health',
    summary: 'Check that the program and its database work',
    open: true,
    answer: health,
    handle: async () => {
      await ping(engine.database)
      return { status: 'ok' as const, version: options.version, setUp: await options.setUp() }
    },
  })
  recordRoutes(route, engine)
  storyRoutes(route, engine)
  lookupRoutes(route, engine)
  workRoutes(route, engine)
  kpiRoutes(route, engine)
  settingRoutes(route, engine)
  messageRoutes(route, engine)
  fieldRoutes(route, engine)
  violationRoutes(route, engine)
  for (const more of options.more ?? []) more(route)
  streamRoute(app, options)
  openApiRoutes(app, described, options.version)
}
