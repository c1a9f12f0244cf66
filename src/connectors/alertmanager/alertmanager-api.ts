/**
 * An Alertmanager of our own: a Prometheus lists us as its alertmanager (API v2), and an Alertmanager sends to us by its webhook (v4).
 * Both make the same alerts, since the identity follows from the labels. Answers are those of Alertmanager 0.25: a trouble is a JSON
 * text, valid alerts of a mixed batch are kept though it answers 400. What is acknowledged is stored.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { mayCreate, mayRead } from '#engine/access/rights.ts'
import { report } from '#engine/log/log.ts'
import { sayTo } from '#http/reader.ts'
import { eventSettingsOf } from '#itom/events/event-context.ts'
import { eventMessage } from '#itom/events/event-messages.ts'
import { receiveEvents } from '#itom/events/pipeline/receive.ts'
import { type Actor, isAdministrator } from '#kernel/actor.ts'
import { messageMaker } from '#kernel/messages.ts'
import { Fault, titleOf, troubles } from '#kernel/trouble.ts'
import type { ConnectorDeps } from '../contract/connector.ts'
import { en } from './en.ts'
import { MatcherTrouble } from './matchers.ts'
import { type Parsed, parseHooked, parsePosted } from './parse.ts'
import { endSilence, putSilence, readSilence, readSilences } from './silences.ts'
import { type AlertQuestion, groupShown, readShown, receivers } from './view.ts'

const say = messageMaker(en)

/** A group of ten thousand alerts with long annotations is about 10 MB. */
const bodyLimit = 16 * 1024 * 1024
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** Prometheus and Alertmanager send either; the password of basic authentication is the token. */
const asBearer = (request: FastifyRequest): void => {
  const basic = /^basic (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (basic !== undefined)
    request.headers.authorization = `Bearer ${Buffer.from(basic, 'base64')
      .toString()
      .replace(/^[^:]*:/, '')}`
}

const split = (parsed: readonly Parsed[]) => ({
  events: parsed.flatMap((one) => ('event' in one ? [one.event] : [])),
  wrong: parsed.flatMap((one) => ('wrong' in one ? [one.wrong] : [])),
})

const answerTrouble = (reply: FastifyReply, status: number, sentence: string): FastifyReply =>
  reply
    .code(status)
    .type('application/json')
    .send(`${JSON.stringify(sentence)}\n`)

export const alertmanagerApi = async (app: FastifyInstance, { engine, actorOf, version }: ConnectorDeps): Promise<void> => {
  const started = engine.now()

  app.setErrorHandler((error, request, reply) => {
    if (error instanceof MatcherTrouble) return answerTrouble(reply, 400, error.message)
    if (error instanceof Fault) {
      if (error.code === 'sign-in.needed') reply.header('www-authenticate', 'Basic realm="Sereno"')
      return answerTrouble(reply, troubles[error.code], sayTo(engine, 'en')(error.sentence))
    }
    const { statusCode, message } = error as { statusCode?: number; message: string }
    if (statusCode !== undefined && statusCode < 500) return answerTrouble(reply, statusCode, message)
    report('http', error, { requestId: request.id })
    return answerTrouble(reply, 500, sayTo(engine, 'en')(titleOf('program.failed')))
  })

  /** Who asks, with the right to send or at least to read alerts. */
  const allowed = async (request: FastifyRequest, need: 'send' | 'read'): Promise<Actor> => {
    asBearer(request)
    const who = await actorOf(request)
    if (!who) throw new Fault('sign-in.needed')
    const may = need === 'send' ? mayCreate(engine.house, 'alert', who) : mayRead(engine.house, 'alert', who)
    if (!may && !isAdministrator(who)) throw new Fault('access.denied', say(need === 'send' ? 'maySend' : 'mayRead'))
    return who
  }

  app.get('/-/healthy', async (_, reply) => reply.type('text/plain').send('OK'))
  app.get('/-/ready', async (_, reply) => reply.type('text/plain').send('OK'))

  app.post('/api/v2/alerts', { bodyLimit }, async (request, reply) => {
    const who = await allowed(request, 'send')
    if (!Array.isArray(request.body)) return answerTrouble(reply, 400, 'the body is not a list of alerts')
    const now = engine.now()
    const { resolveTimeout } = eventSettingsOf(engine)
    const { events, wrong } = split(request.body.map((one) => parsePosted(one, now, resolveTimeout)))
    await receiveEvents(engine, who, events)
    return wrong.length > 0 ? answerTrouble(reply, 400, wrong.join('; ')) : reply.code(200).send()
  })

  app.post('/webhook', { bodyLimit }, async (request, reply) => {
    const who = await allowed(request, 'send')
    const body = request.body as Readonly<Record<string, unknown>> | null
    if (typeof body !== 'object' || body === null || Array.isArray(body))
      return answerTrouble(reply, 400, 'the body is not a message of an Alertmanager webhook')
    const alerts = body['alerts'] ?? []
    if (!Array.isArray(alerts)) return answerTrouble(reply, 400, 'alerts is not a list')
    const now = engine.now()
    const { events, wrong } = split(alerts.map((one) => parseHooked(one, body['status'], now)))
    const truncated = Number(body['truncatedAlerts'] ?? 0) || 0
    const note = truncated > 0 ? eventMessage('truncated', { count: truncated, group: String(body['groupKey'] ?? '') }) : undefined
    const receipt = await receiveEvents(engine, who, events, { note })
    // what cannot be read will not be read the next time either, so it is no reason to have it sent again
    return reply.send({
      received: receipt.received,
      opened: receipt.opened,
      reopened: receipt.reopened,
      closed: receipt.closed,
      repeated: receipt.repeated,
      truncated,
      refused: wrong,
    })
  })

  app.get('/api/v2/alerts', async (request) => readShown(engine, await allowed(request, 'read'), request.query as AlertQuestion))
  app.get('/api/v2/alerts/groups', async (request) =>
    groupShown(await readShown(engine, await allowed(request, 'read'), request.query as AlertQuestion)),
  )
  app.get('/api/v2/receivers', async (request) => {
    await allowed(request, 'read')
    return receivers
  })
  app.get('/api/v2/status', async (request) => {
    await allowed(request, 'read')
    return {
      cluster: { status: 'disabled', peers: [] },
      versionInfo: { version: `sereno-${version}`, revision: '', branch: '', buildUser: '', buildDate: '', goVersion: '' },
      config: { original: 'route:\n  receiver: sereno\n  group_by: [alertname]\nreceivers:\n  - name: sereno\n' },
      uptime: started,
    }
  })

  app.get('/api/v2/silences', async (request) => readSilences(engine, await allowed(request, 'read')))
  app.post('/api/v2/silences', async (request) => ({ silenceID: await putSilence(engine, await allowed(request, 'send'), request.body) }))
  const idOf = (request: FastifyRequest): string => {
    const { id } = request.params as { id: string }
    if (!uuid.test(id)) throw new MatcherTrouble(`silenceID in path must be of type uuid: ${JSON.stringify(id)}`)
    return id
  }
  app.get('/api/v2/silence/:id', async (request) => readSilence(engine, await allowed(request, 'read'), idOf(request)))
  app.delete('/api/v2/silence/:id', async (request, reply) => {
    await endSilence(engine, await allowed(request, 'send'), idOf(request))
    return reply.code(200).send()
  })
}
