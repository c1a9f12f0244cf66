/** The HTTP server without its routes: limits, headers, and every error as a problem (RFC 9457) with a code and a sentence. */
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import type { Engine } from '#engine/engine.ts'
import { report, reportRarely } from '#engine/log/log.ts'
import { databaseFault, isDeadlock } from '#engine/store/database-trouble.ts'
import type { Actor } from '#kernel/actor.ts'
import { isMessage, type Message, messagesOf } from '#kernel/messages.ts'
import { Fault, type TroubleCode, titleOf, troubles, type WrongFields } from '#kernel/trouble.ts'
import { en } from './en.ts'
import { type LoadLimits, shedLoad } from './load-shedding.ts'
import { languageOf, type Say, sayTo } from './reader.ts'
import { observeRequests, requestIdOf, routeLabel } from './request-log.ts'

const messageOf = messagesOf(en)

declare module 'fastify' {
  interface FastifyInstance {
    /** Set by the API: the engine whose messages and names are used to format problems. */
    readonly voice: { engine?: Engine }
  }
  interface FastifyRequest {
    /** The actor, once it is known. */
    who?: Actor | undefined
  }
}

export interface AppOptions {
  /** The largest request body, in bytes. */
  readonly bodyLimit?: number
  readonly secure?: boolean
  /** Addresses and networks of proxies whose X-Forwarded headers are believed; none by default. */
  readonly trustProxy?: readonly string[]
  readonly load?: LoadLimits
  /** Answers addresses without a route; if it returns undefined, the answer is 404. */
  readonly notFound?: (request: FastifyRequest, reply: FastifyReply) => unknown
}

const defaultBodyLimitBytes = 4 * 1024 * 1024
const requestTimeoutMs = 60_000
const maxPathParameterCharacters = 300
const minCompressedBytes = 2048

/** Creates the server. */
export const makeApp = async (options: AppOptions = {}): Promise<FastifyInstance> => {
  const app = Fastify({
    // the log of Fastify would contain query strings
    logger: false,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIdOf,
    bodyLimit: options.bodyLimit ?? defaultBodyLimitBytes,
    requestTimeout: requestTimeoutMs,
    trustProxy: options.trustProxy && options.trustProxy.length > 0 ? [...options.trustProxy] : false,
    routerOptions: { maxParamLength: maxPathParameterCharacters },
    forceCloseConnections: true,
  })
  shedLoad(app, options.load)
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        upgradeInsecureRequests: options.secure ? [] : null,
      },
    },
    hsts: options.secure ?? false,
  })
  await app.register(compress, { global: true, encodings: ['br', 'gzip'], threshold: minCompressedBytes })
  app.decorate('voice', {})
  observeRequests(app)
  app.setErrorHandler((error, request, reply) => {
    const fault = toFault(error)
    if (fault.code === 'program.failed')
      report('http', error, { requestId: request.id, method: request.method, route: routeLabel(request) })
    if (retryAfterSeconds.has(fault.code)) {
      // the causes of thousands of failed requests are one trouble
      if (fault.code !== 'program.busy') reportRarely('database', fault.cause ?? error)
      reply.header('retry-after', retryAfterSeconds.get(fault.code))
    }
    const { engine } = app.voice
    const say = engine ? sayTo(engine, languageOf(request, engine, request.who)) : asId
    return reply
      .code(troubles[fault.code])
      .type('application/problem+json')
      .send({ ...problemOf(fault, say), requestId: request.id })
  })
  app.setNotFoundHandler((request, reply) => options.notFound?.(request, reply) ?? Promise.reject(new Fault('path.unknown')))
  return app
}

const asId: Say = ({ id }) => id

/** The problem document (RFC 9457) of a fault, in the reader's language. */
export const problemOf = (fault: Fault, say: Say) => ({
  type: `urn:sereno:${fault.code}`,
  title: say(titleOf(fault.code)),
  status: troubles[fault.code],
  detail: say(fault.sentence),
  code: fault.code,
  ...(fault.fields ? { fields: formatFields(fault.fields, say) } : {}),
  ...formatDetails(fault.details, say),
})

const isList = (fields: WrongFields | readonly string[]): fields is readonly string[] => Array.isArray(fields)
const formatFields = (fields: WrongFields | readonly string[], say: Say) =>
  isList(fields) ? fields : Object.fromEntries(Object.entries(fields).map(([field, sentence]: [string, Message]) => [field, say(sentence)]))

/** Further members of a problem can contain messages, or lists of messages. */
const formatDetails = (details: Fault['details'], say: Say) => {
  const formatted = (value: unknown): unknown => (isMessage(value) ? say(value satisfies Message) : value)
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, Array.isArray(value) ? value.map(formatted) : formatted(value)]),
  )
}

/** Troubles that go away by themselves, and after how many seconds a caller should try again. */
export const retryAfterSeconds: ReadonlyMap<TroubleCode, number> = new Map([
  ['program.busy', 1],
  ['database.unreachable', 2],
  ['database.full', 30],
])

const byStatus: Readonly<Record<number, TroubleCode>> = {
  400: 'request.invalid',
  401: 'sign-in.needed',
  403: 'access.denied',
  404: 'path.unknown',
  413: 'request.too-large',
  415: 'request.invalid',
  429: 'too.many',
}

/** Any error as a fault, with the code and the status of its answer. */
export const toFault = (error: unknown): Fault => {
  if (error instanceof Fault) return error
  const { statusCode, message, code } = error as { statusCode?: number; message?: string; code?: string }
  const known = statusCode === undefined ? undefined : byStatus[statusCode]
  if (known) return new Fault(known, messageOf('notUnderstood', { detail: message ?? '' }), { cause: error })
  // values that PostgreSQL cannot parse (a cursor without an id, a NUL character) are errors of the caller
  if (code?.startsWith('22') && code.length === 5) return new Fault('request.invalid', messageOf('unreadableValue'), { cause: error })
  if (code === '57014') return new Fault('too.many', messageOf('tookTooLong'), { retry: true })
  // after several attempts, there are too many writers
  if (isDeadlock(error)) return new Fault('program.busy', undefined, { retry: true, cause: error })
  return databaseFault(error) ?? new Fault('program.failed', undefined, { cause: error })
}

export type { FastifyInstance, FastifyRequest }
