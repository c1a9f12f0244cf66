/**
 * /metrics, for Prometheus. If a token is configured, a request needs it, from any machine. Without a token, only this machine can read
 * the metrics: the connection must be local, the request must not come through a proxy, and its Host must be a local name, because a web
 * page could let its own name resolve to this machine.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Engine } from '#engine/engine.ts'
import { registry } from '#engine/metrics/metrics.ts'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from '../en.ts'
import { readGauges } from './gauges.ts'

const messageOf = messagesOf(en)

export interface MetricsOptions {
  readonly engine: Engine
  readonly token: string | undefined
  readonly worker?: { readonly alive: () => boolean } | undefined
}

/** Adds the route /metrics. */
export const metricsRoute = (app: FastifyInstance, { engine, token, worker }: MetricsOptions): void => {
  app.get('/metrics', async (request, reply) => {
    if (token !== undefined) {
      if (!sendsToken(request, token)) throw new Fault('sign-in.needed', messageOf('metricsNeedToken'))
    } else if (!isLocal(request)) throw new Fault('access.denied', messageOf('metricsLocalOnly'))
    await readGauges(engine, worker)
    return reply
      .type(registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics())
  })
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest()

const sendsToken = ({ headers }: FastifyRequest, token: string): boolean => {
  const [, sent] = /^Bearer\s+(\S+)\s*$/i.exec(headers.authorization ?? '') ?? []
  return sent !== undefined && timingSafeEqual(hash(sent), hash(token))
}

const proxyHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'] as const
const localAddress = /^(::ffff:)?127\.|^::1$/
const localName = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i

const isLocal = ({ headers, raw }: FastifyRequest): boolean =>
  localAddress.test(raw.socket.remoteAddress ?? '') &&
  localName.test(headers.host ?? '') &&
  proxyHeaders.every((name) => headers[name] === undefined)
