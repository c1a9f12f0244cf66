/** Mounts a connector at its address, with what all connectors share: authentication, rights, rate and size limits, and the form of errors. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { mayCreate, mayRead } from '#engine/access/rights.ts'
import type { Engine } from '#engine/engine.ts'
import { report, reportRarely } from '#engine/log/log.ts'
import { problemOf, retryAfterSeconds, toFault } from '#http/app.ts'
import { languageOf, sayTo } from '#http/reader.ts'
import { type Actor, isAdministrator } from '#kernel/actor.ts'
import { messagesOf, typesName } from '#kernel/messages.ts'
import { Fault, troubles } from '#kernel/trouble.ts'
import { type Connector, type Need, ProtocolError } from './connector.ts'
import { en } from './en.ts'
import { openRateLimit } from './rate-limit.ts'

const messageOf = messagesOf(en)

export interface MountDeps {
  readonly engine: Engine
  /** The actor of a bearer token or session; undefined without either. */
  readonly actorOf: (request: FastifyRequest) => Promise<Actor | undefined>
  readonly version: string
  readonly publicUrl: string
}

/** The address of a connector. */
export const addressOf = ({ name }: Pick<Connector, 'name'>): string => `/connect/${name}`

/** Mounts the routes of a connector. */
export const mountConnector = async (app: FastifyInstance, connector: Connector, deps: MountDeps): Promise<void> => {
  const rate = openRateLimit(connector.limits.requestsPerMinute)
  await app.register(
    async (own) => {
      // names such as `__proto__` are labels like any other; connectors read keys from outside with ownValue or a Map
      own.removeContentTypeParser('application/json')
      const mediaTypes = ['application/json', ...(connector.mediaTypes ?? [])]
      own.addContentTypeParser(mediaTypes, { parseAs: 'string' }, own.getDefaultJsonParser('ignore', 'ignore'))
      own.setErrorHandler<Error>((error, request, reply) => sendError(connector, deps.engine, { error, request, reply }))
      for (const route of connector.routes(deps)) {
        const { method, path: url, needs } = route
        const { bodyBytes: bodyLimit } = connector.limits
        if (needs === 'nothing') own.route({ method, url, bodyLimit, handler: (request, reply) => route.handle({ request, reply }) })
        else
          own.route({
            method,
            url,
            bodyLimit,
            // before the body is read, so that a caller without a right cannot make the program read it
            onRequest: async (request, reply) => {
              const who = await callerOf(connector, deps, request, needs)
              const waitSeconds = rate.take(`${who.kind} ${who.id ?? who.name}`, performance.now())
              if (waitSeconds === undefined) return
              reply.header('retry-after', waitSeconds)
              throw new Fault('too.many', undefined, { retry: true })
            },
            handler: (request, reply) => route.handle({ who: request.who as Actor, request, reply }),
          })
      }
    },
    { prefix: addressOf(connector) },
  )
}

/** Turns basic authentication, whose password is a token, into bearer authentication. */
const asBearer = (request: FastifyRequest): void => {
  const basic = /^basic (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (basic === undefined) return
  const token = Buffer.from(basic, 'base64')
    .toString()
    .replace(/^[^:]*:/, '')
  request.headers.authorization = `Bearer ${token}`
}

const callerOf = async ({ type }: Connector, { engine, actorOf }: MountDeps, request: FastifyRequest, needs: Need): Promise<Actor> => {
  asBearer(request)
  const who = await actorOf(request)
  if (!who) throw new Fault('sign-in.needed')
  request.who = who
  const may = needs === 'create' ? mayCreate(engine.house, type, who) : mayRead(engine.house, type, who)
  if (!may && !isAdministrator(who))
    throw new Fault('access.denied', messageOf(needs === 'create' ? 'mayNotCreate' : 'mayNotRead', { type: typesName(type) }))
  return who
}

interface FailedRequest {
  readonly error: Error
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

const sendError = (connector: Connector, engine: Engine, { error, request, reply }: FailedRequest): FastifyReply => {
  const fault = toFault(error)
  const status = error instanceof ProtocolError ? error.statusCode : (connector.statusOf?.(fault) ?? troubles[fault.code])
  if (fault.code === 'program.failed' && !(error instanceof ProtocolError)) report('http', error, { requestId: request.id })
  if (retryAfterSeconds.has(fault.code)) {
    if (fault.code !== 'program.busy') reportRarely('database', fault.cause ?? error)
    reply.header('retry-after', retryAfterSeconds.get(fault.code))
  }
  if (status === 401) reply.header('www-authenticate', 'Basic realm="Sereno"')
  const say = sayTo(engine, languageOf(request, engine, request.who))
  if (!connector.errorBody)
    return reply
      .code(status)
      .type('application/problem+json')
      .send({ ...problemOf(fault, say), requestId: request.id })
  const sentence = error instanceof ProtocolError ? error.message : say(fault.sentence)
  const { contentType, body } = connector.errorBody({ status, sentence, error: error instanceof ProtocolError ? error : fault })
  return reply.code(status).type(contentType).send(body)
}
