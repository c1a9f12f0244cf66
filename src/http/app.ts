/** The HTTP server without its routes: limits, headers, and every trouble as a problem (RFC 9457) with a code and a sentence. */
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import type { Engine } from '#engine/engine.ts'
import { report, reportRarely } from '#engine/log/log.ts'
import type { Actor } from '#kernel/actor.ts'
import { isMessage, type Message, messagesOf } from '#kernel/messages.ts'
import { Fault, type TroubleCode, titleOf, troubles, type WrongFields } from '#kernel/trouble.ts'
import { en } from './en.ts'
import { languageOf, type Say, sayTo } from './reader.ts'
import { observeRequests, requestIdOf, routeLabel } from './request-log.ts'

const maker = messagesOf(en)

declare module 'fastify' {
  interface FastifyInstance {
    /** Set by the API: the engine whose messages and names the problems are put into words with. */
    readonly voice: { engine?: Engine }
  }
  interface FastifyRequest {
    /** Who asks, as soon as it is known. */
    who?: Actor | undefined
  }
}

export interface AppOptions {
  /** Largest request body, in bytes. */
  readonly bodyLimit?: number
  readonly secure?: boolean
  /** What to answer at addresses that no route has; undefined means that there is nothing. */
  readonly notFound?: (request: FastifyRequest, reply: FastifyReply) => unknown
}

const defaultBodyLimit = 4 * 1024 * 1024

export const makeApp = async (options: AppOptions = {}): Promise<FastifyInstance> => {
  const app = Fastify({
    // Fastify itself would log addresses with their query
    logger: false,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIdOf,
    bodyLimit: options.bodyLimit ?? defaultBodyLimit,
    requestTimeout: 60_000,
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: true,
  })
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
  await app.register(compress, { global: true, encodings: ['br', 'gzip'], threshold: 2048 })
  app.decorate('voice', {})
  observeRequests(app)
  app.setErrorHandler((error, request, reply) => {
    const fault = toFault(error)
    if (fault.code === 'program.failed')
      report('http', error, { requestId: request.id, method: request.method, route: routeLabel(request) })
    if (fault.code === 'database.unreachable') reportRarely('database', error, { requestId: request.id })
    const { engine } = app.voice
    const say = engine ? sayTo(engine, languageOf(request, engine, request.who)) : plainly
    return reply
      .code(troubles[fault.code])
      .type('application/problem+json')
      .send({ ...problemOf(fault, say), requestId: request.id })
  })
  app.setNotFoundHandler((request, reply) => options.notFound?.(request, reply) ?? Promise.reject(new Fault('path.unknown')))
  return app
}

const plainly: Say = ({ id }) => id

/** A problem as of RFC 9457, in the reader's words. */
export const problemOf = (fault: Fault, say: Say) => ({
  type: `urn:sereno:${fault.code}`,
  title: say(titleOf(fault.code)),
  status: troubles[fault.code],
  detail: say(fault.sentence),
  code: fault.code,
  ...(fault.fields ? { fields: wordsOfFields(fault.fields, say) } : {}),
  ...wordsOfDetails(fault.details, say),
})

const isList = (fields: WrongFields | readonly string[]): fields is readonly string[] => Array.isArray(fields)
const wordsOfFields = (fields: WrongFields | readonly string[], say: Say) =>
  isList(fields) ? fields : Object.fromEntries(Object.entries(fields).map(([field, sentence]: [string, Message]) => [field, say(sentence)]))

/** Further members of a problem may hold messages, or lists of them. */
const wordsOfDetails = (details: Fault['details'], say: Say) => {
  const inWords = (value: unknown): unknown => (isMessage(value) ? say(value satisfies Message) : value)
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, Array.isArray(value) ? value.map(inWords) : inWords(value)]),
  )
}

const byStatus: Readonly<Record<number, TroubleCode>> = {
  400: 'request.invalid',
  401: 'sign-in.needed',
  403: 'access.denied',
  404: 'path.unknown',
  413: 'request.too-large',
  415: 'request.invalid',
  429: 'too.many',
}

/** Any error as what a caller is answered: with a code, and a status that follows from it. */
export const toFault = (error: unknown): Fault => {
  if (error instanceof Fault) return error
  const { statusCode, message, code } = error as { statusCode?: number; message?: string; code?: string }
  const known = statusCode === undefined ? undefined : byStatus[statusCode]
  if (known) return new Fault(known, maker('notUnderstood', { detail: message ?? '' }), { cause: error })
  // what PostgreSQL cannot read (a cursor that is no id, a character that text cannot hold) is the caller's to mend
  if (code?.startsWith('22') && code.length === 5) return new Fault('request.invalid', maker('unreadableValue'), { cause: error })
  if (code === '57014') return new Fault('too.many', maker('tookTooLong'), { retry: true })
  if (code === 'ECONNREFUSED' || code === '57P03' || code === '57P01' || code?.startsWith('08'))
    return new Fault('database.unreachable', undefined, { retry: true, cause: error })
  return new Fault('program.failed', undefined, { cause: error })
}

export type { FastifyInstance, FastifyRequest }
