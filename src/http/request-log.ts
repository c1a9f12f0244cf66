/** Every request has an id, a line in the log, and is counted in the metrics. Queries, headers, bodies and names of records are not logged. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { log } from '#engine/log/log.ts'
import { metrics } from '#engine/metrics/metrics.ts'
import type { Actor } from '#kernel/actor.ts'

export const requestIdHeader = 'x-request-id'
/** Ids from clients appear in the log, so only short ids of plain characters are accepted. */
const acceptedId = /^[\w.:-]{1,64}$/

/** The id that the client or a proxy sent, or a new one. */
export const requestIdOf = ({ headers }: IncomingMessage): string => {
  const sent = headers[requestIdHeader]
  return typeof sent === 'string' && acceptedId.test(sent) ? sent : randomUUID()
}

/** Remembers the actor of a request for the log. */
export const noteActor =
  <T extends FastifyRequest>(actorOf: (request: T) => Promise<Actor | undefined>) =>
  async (request: T): Promise<Actor | undefined> => {
    const who = await actorOf(request)
    request.who = who
    return who
  }

/** The id of the person, or kind and name of a program; null without sign-in. */
const actorLabel = (who: Actor | undefined): string | null => (who ? (who.id ?? `${who.kind}:${who.name}`) : null)

/** Logs and counts all requests. */
export const observeRequests = (app: FastifyInstance): void => {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header(requestIdHeader, request.id)
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    const route = routeLabel(request)
    const status = reply.raw.statusCode
    const seconds = reply.elapsedTime / 1000
    metrics.httpRequests.inc({ method: request.method, route, status })
    if (!streamRoutes.has(route)) metrics.httpDuration.observe({ method: request.method, route }, seconds)
    log[quietRoutes.has(route) && status < 400 ? 'debug' : 'info'](
      {
        requestId: request.id,
        method: request.method,
        route,
        status,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        actor: actorLabel(request.who),
      },
      'request',
    )
    done()
  })
}

/** The duration of streams is not a response time. */
const streamRoutes = new Set(['/api/stream'])
/** Routes of probes and scrapes, which are called every few seconds. */
const quietRoutes = new Set(['/metrics', '/api/health', '/api/health/live', '/api/health/ready'])

/** The pattern of the route, not the path; all files of the screens are one route. */
export const routeLabel = ({ routeOptions }: FastifyRequest): string => {
  const { url } = routeOptions
  if (url === undefined) return 'none'
  return /^\/(api|connect|metrics)\b/.test(url) ? url : 'screens'
}
