/** Each request has an id, a line in the log and its place in the metrics. Never logged: query, headers, bodies, names of records. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { log } from '#engine/log/log.ts'
import { metrics } from '#engine/metrics/metrics.ts'
import type { Actor } from '#kernel/actor.ts'

export const requestIdHeader = 'x-request-id'
/** What another program sends as an id comes into our log: short, and of plain characters. */
const acceptedId = /^[\w.:-]{1,64}$/

/** The id that the client or a proxy sent, or a new one. */
export const requestIdOf = ({ headers }: IncomingMessage): string => {
  const sent = headers[requestIdHeader]
  return typeof sent === 'string' && acceptedId.test(sent) ? sent : randomUUID()
}

/** Lets the log know who asks. */
export const noteActor =
  <T extends FastifyRequest>(actorOf: (request: T) => Promise<Actor | undefined>) =>
  async (request: T): Promise<Actor | undefined> => {
    const who = await actorOf(request)
    request.who = who
    return who
  }

/** The id of the person, or kind and name of a program; null when nobody is signed in. */
const actorLabel = (who: Actor | undefined): string | null => (who ? (who.id ?? `${who.kind}:${who.name}`) : null)

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
    if (!openForHours.has(route)) metrics.httpDuration.observe({ method: request.method, route }, seconds)
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

/** How long these last says nothing about how fast answers are. */
const openForHours = new Set(['/api/stream'])
/** Probes and scrapes come every few seconds for ever. */
const quietRoutes = new Set(['/metrics', '/api/health', '/api/health/live', '/api/health/ready'])

/** The pattern of the route, never the path itself; files of the screens count as one. */
export const routeLabel = ({ routeOptions }: FastifyRequest): string => {
  const { url } = routeOptions
  if (url === undefined) return 'none'
  return /^\/(api|connect|metrics)\b/.test(url) ? url : 'screens'
}
