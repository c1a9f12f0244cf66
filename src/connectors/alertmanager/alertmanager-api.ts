/**
 * Receives alerts like an Alertmanager: a Prometheus can list Sereno as its alertmanager (API v2), and an Alertmanager can send to it by
 * its webhook (v4). Both make the same alerts, since the identity follows from the labels. Responses are those of Alertmanager 0.25: an
 * error is a JSON text, and the valid alerts of a mixed batch are stored though the status is 400. What is acknowledged is stored.
 */
import type { Engine } from '#engine/engine.ts'
import { inParts } from '#engine/in-parts.ts'
import { eventSettingsOf } from '#itom/events/event-context.ts'
import { eventMessage } from '#itom/events/event-messages.ts'
import { receiveEvents } from '#itom/events/pipeline/receive.ts'
import { type Call, type Connector, type ConnectorRoute, ProtocolError } from '../contract/connector.ts'
import { MatcherError } from './matchers.ts'
import { type ParsedAlerts, parseHooked, parsePosted } from './parse.ts'
import { endSilence, putSilence, readSilence, readSilences } from './silences.ts'
import { type AlertQuestion, groupShown, matchersOfFilters, readShown, receivers } from './view.ts'

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** So many alerts are parsed in some milliseconds. */
const parsedTogether = 500

const split = (parsed: readonly ParsedAlerts[]) => ({
  events: parsed.flatMap((one) => ('event' in one ? [one.event] : [])),
  wrong: parsed.flatMap((one) => ('wrong' in one ? [one.wrong] : [])),
})

const jsonText = (sentence: string): string => `${JSON.stringify(sentence)}\n`

export const alertmanager: Connector = {
  name: 'alertmanager',
  type: 'alert',
  limits: {
    // a group of ten thousand alerts with long annotations is about 10 MB
    bodyBytes: 16 * 1024 * 1024,
    // a Prometheus sends a storm in batches of 256 alerts
    requestsPerMinute: 30_000,
  },
  errorBody: ({ sentence }) => ({ contentType: 'application/json', body: jsonText(sentence) }),
  routes: ({ engine, version }) => [...probes, ...alertRoutes(engine), ...statusRoutes(engine, version), ...silenceRoutes(engine)],
}

const probes: readonly ConnectorRoute[] = ['/-/healthy', '/-/ready'].map((path) => ({
  method: 'GET',
  path,
  needs: 'nothing',
  handle: ({ reply }) => reply.type('text/plain').send('OK'),
}))

const alertRoutes = (engine: Engine): readonly ConnectorRoute[] => [
  {
    method: 'POST',
    path: '/api/v2/alerts',
    needs: 'create',
    handle: async ({ who, request, reply }) => {
      if (!Array.isArray(request.body)) throw new ProtocolError('the body is not a list of alerts')
      const now = engine.now()
      const { resolveTimeout } = eventSettingsOf(engine)
      const parse = (part: readonly unknown[]) => part.map((one) => parsePosted(one, now, resolveTimeout))
      const { events, wrong } = split(await inParts<unknown, ParsedAlerts>(request.body, parsedTogether, parse))
      await receiveEvents(engine, who, events)
      if (wrong.length > 0) throw new ProtocolError(wrong.join('; '))
      return reply.code(200).send()
    },
  },
  { method: 'POST', path: '/webhook', needs: 'create', handle: (call) => handleWebhook(engine, call) },
  {
    method: 'GET',
    path: '/api/v2/alerts',
    needs: 'read',
    handle: ({ who, request }) => readShown(engine, who, request.query as AlertQuestion),
  },
  {
    method: 'GET',
    path: '/api/v2/alerts/groups',
    needs: 'read',
    handle: async ({ who, request }) => groupShown(await readShown(engine, who, request.query as AlertQuestion)),
  },
]

const handleWebhook = async (engine: Engine, { who, request }: Call) => {
  const body = request.body as Readonly<Record<string, unknown>> | null
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new ProtocolError('the body is not a message of an Alertmanager webhook')
  const alerts = body['alerts'] ?? []
  if (!Array.isArray(alerts)) throw new ProtocolError('alerts is not a list')
  const now = engine.now()
  const parse = (part: readonly unknown[]) => part.map((one) => parseHooked(one, body['status'], now))
  const { events, wrong } = split(await inParts<unknown, ParsedAlerts>(alerts, parsedTogether, parse))
  const truncated = Number(body['truncatedAlerts'] ?? 0) || 0
  const note = truncated > 0 ? eventMessage('truncated', { count: truncated, group: String(body['groupKey'] ?? '') }) : undefined
  const receipt = await receiveEvents(engine, who, events, { note })
  // status 200 in spite of unreadable alerts: sending them again would not help
  return {
    received: receipt.received,
    opened: receipt.opened,
    reopened: receipt.reopened,
    closed: receipt.closed,
    repeated: receipt.repeated,
    truncated,
    refused: wrong,
  }
}

const statusRoutes = (engine: Engine, version: string): readonly ConnectorRoute[] => {
  const started = engine.now()
  return [
    { method: 'GET', path: '/api/v2/receivers', needs: 'read', handle: () => receivers },
    {
      method: 'GET',
      path: '/api/v2/status',
      needs: 'read',
      handle: () => ({
        cluster: { status: 'disabled', peers: [] },
        versionInfo: { version: `sereno-${version}`, revision: '', branch: '', buildUser: '', buildDate: '', goVersion: '' },
        config: { original: 'route:\n  receiver: sereno\n  group_by: [alertname]\nreceivers:\n  - name: sereno\n' },
        uptime: started,
      }),
    },
  ]
}

const silenceOf = ({ request }: Call): string => {
  const { id } = request.params as { id: string }
  if (!uuid.test(id)) throw new MatcherError(`silenceID in path must be of type uuid: ${JSON.stringify(id)}`)
  return id
}

const silenceRoutes = (engine: Engine): readonly ConnectorRoute[] => [
  {
    method: 'GET',
    path: '/api/v2/silences',
    needs: 'read',
    handle: ({ who, request }) => readSilences(engine, who, matchersOfFilters((request.query as AlertQuestion).filter)),
  },
  {
    method: 'POST',
    path: '/api/v2/silences',
    needs: 'create',
    handle: async ({ who, request }) => ({ silenceID: await putSilence(engine, who, request.body) }),
  },
  { method: 'GET', path: '/api/v2/silence/:id', needs: 'read', handle: (call) => readSilence(engine, call.who, silenceOf(call)) },
  {
    method: 'DELETE',
    path: '/api/v2/silence/:id',
    needs: 'create',
    handle: async (call) => {
      await endSilence(engine, call.who, silenceOf(call))
      return call.reply.code(200).send()
    },
  },
]
