import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { type Company, openHouseOfCompanies } from '#testing/company.ts'
import { mountConnector } from '../contract/mount-connector.ts'
import { alertmanager } from './alertmanager-api.ts'
import { fingerprintOf } from './fingerprint.ts'

const captured = join(import.meta.dirname, 'captured')
const requests = readdirSync(captured)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => readFileSync(join(captured, name), 'utf8'))

let next: () => Promise<Company>
let company: Company
let app: FastifyInstance
let asks: Actor | undefined
beforeAll(async () => {
  next = await openHouseOfCompanies()
})
beforeEach(async () => {
  company = await next()
  asks = company.connector
  app = Fastify()
  await mountConnector(app, alertmanager, {
    engine: company.engine,
    actorOf: async () => asks,
    publicUrl: 'http://localhost',
    version: 'test',
  })
})
afterEach(() => app.close())

const call = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => {
  const answer = await app.inject({
    method,
    url: `/connect/alertmanager${path}`,
    ...(body === undefined ? {} : { payload: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  await company.engine.idle()
  return {
    status: answer.statusCode,
    body:
      answer.body === ''
        ? undefined
        : answer.headers['content-type']?.startsWith('application/json')
          ? JSON.parse(answer.body)
          : answer.body,
  }
}
const post = (...alerts: unknown[]) => call('POST', '/api/v2/alerts', alerts)
const states = async () =>
  Object.fromEntries(
    (await company.all('alert')).map((one) => [`${one.labels?.['alertname']} ${one.node ?? one.labels?.['port']}`, one.state]),
  )

describe('the webhook', () => {
  test('the nine captured requests lead to the observed state', async () => {
    company.house.setTime('2026-11-20T07:40:00.000Z')
    for (const request of requests) {
      const answer = await app.inject({
        method: 'POST',
        url: '/connect/alertmanager/webhook',
        payload: request,
        headers: { 'content-type': 'application/json' },
      })
      expect([answer.statusCode, answer.json().refused]).toEqual([200, []])
      await company.engine.idle()
    }
    const all = await states()
    expect(
      Object.entries(all)
        .filter(([, state]) => state !== 'closed')
        .sort(),
    ).toEqual([
      ['DiskFull srv4', 'open'],
      ['HighLoad srv9', 'open'],
    ])
    expect(Object.keys(all)).toHaveLength(9)
    expect((await company.all('incident')).map((one) => [one.title, one.state])).toEqual([['srv9 down', 'resolved']])
    const [utf8] = await company.all('alert', { field: 'node', is: 'srv1' })
    expect(utf8).toMatchObject({
      title: 'Disco lleno en srv1 (ñ, €, "comillas")',
      description: 'Línea 1\nLínea 2',
      startedAt: '2026-11-20T07:36:14.120Z',
      endedAt: '2026-11-20T07:37:21.125Z',
    })
  })

  test('the same requests twice and in reverse order lead to the same state', async () => {
    company.house.setTime('2026-11-20T07:40:00.000Z')
    for (const request of [...requests, ...requests, ...requests.toReversed()]) await call('POST', '/webhook', JSON.parse(request))
    expect(
      Object.entries(await states())
        .filter(([, state]) => state !== 'closed')
        .sort(),
    ).toEqual([
      ['DiskFull srv4', 'open'],
      ['HighLoad srv9', 'open'],
    ])
    expect(await company.all('alert')).toHaveLength(9)
  })

  test('the number of alerts that the sender left out is in the response and in the story', async () => {
    const answer = await call('POST', '/webhook', JSON.parse(requests[1] as string))
    expect(answer.body).toMatchObject({ opened: 3, truncated: 5 })
    const [alert] = await company.all('alert')
    expect((await company.story(alert?.id as string))[0]).toContain('The sender left out 5 more alerts of the group')
  })

  test('unknown fields are accepted and fields may be missing', async () => {
    const answer = await call('POST', '/webhook', {
      status: 'firing',
      notification_reason: 'new',
      alerts: [{ labels: { alertname: 'X', n: 5 }, more: {} }, { annotations: {} }],
    })
    expect(answer).toMatchObject({ status: 200, body: { opened: 1, refused: ['at least one label pair required'] } })
    expect((await company.all('alert'))[0]).toMatchObject({ labels: { alertname: 'X', n: '5' }, expiresAt: null })
  })

  test('the same alert by API and by webhook is one alert', async () => {
    const labels = { alertname: 'HostDown', instance: 'host1:9100', severity: 'critical' }
    await post({ labels, startsAt: company.now() })
    await call('POST', '/webhook', {
      version: '4',
      status: 'firing',
      alerts: [{ status: 'firing', labels, startsAt: company.now(), endsAt: '0001-01-01T00:00:00Z' }],
    })
    expect(await company.all('alert')).toMatchObject([{ events: 2 }])
  })
})

describe('the API of an Alertmanager', () => {
  test('the valid alerts of a mixed batch are stored, though the status is 400', async () => {
    const answer = await post(
      { labels: { alertname: 'Good', empty: '' } },
      { labels: {} },
      { labels: { '': 'b' } },
      { labels: { a: 'b' }, startsAt: '2026-03-02T10:00:00Z', endsAt: '2026-03-02T09:30:00Z' },
    )
    expect(answer).toEqual({
      status: 400,
      body: 'at least one label pair required; invalid label set: invalid name ""; start time must be before end time',
    })
    expect((await company.all('alert')).map((one) => one.labels)).toEqual([{ alertname: 'Good' }])
  })

  test('an alert without an end expires after five minutes', async () => {
    await post({ labels: { alertname: 'Once' } })
    expect(await company.all('alert')).toMatchObject([{ state: 'open', expiresAt: '2026-03-02T09:05:00.000Z', assumedEnd: true }])
    await company.pass(300)
    expect(await company.all('alert')).toMatchObject([{ state: 'closed', endedAt: '2026-03-02T09:05:00.000Z' }])
  })

  test('an end in the past is a resolution', async () => {
    const labels = { alertname: 'HostDown', instance: 'host1:9100', severity: 'critical' }
    await post({ labels, startsAt: '2026-03-02T08:59:00Z', endsAt: '2026-03-02T09:03:00Z' })
    expect(await company.all('incident')).toMatchObject([{ state: 'new' }])
    await company.pass(30)
    await post({ labels, startsAt: '2026-03-02T08:59:00Z', endsAt: '2026-03-02T09:00:20Z' })
    expect(await company.all('alert')).toMatchObject([{ state: 'closed', endedAt: '2026-03-02T09:00:20.000Z' }])
    expect(await company.all('incident')).toMatchObject([{ state: 'resolved' }])
  })

  test('open alerts have the form of the Alertmanager API', async () => {
    await post(
      { labels: { alertname: 'A', instance: 'x:1' }, annotations: { summary: 's' }, generatorURL: 'http://p/g' },
      { labels: { alertname: 'B' } },
    )
    expect((await call('GET', '/api/v2/alerts')).body).toMatchObject([{}, {}])
    const { body } = await call('GET', `/api/v2/alerts?filter=${encodeURIComponent('alertname="A"')}`)
    expect(body).toEqual([
      {
        labels: { alertname: 'A', instance: 'x:1' },
        annotations: { summary: 's' },
        receivers: [{ name: 'sereno' }],
        fingerprint: fingerprintOf({ alertname: 'A', instance: 'x:1' }),
        startsAt: '2026-03-02T09:00:00.000Z',
        updatedAt: '2026-03-02T09:00:00.000Z',
        endsAt: '2026-03-02T09:05:00.000Z',
        generatorURL: 'http://p/g',
        status: { state: 'active', silencedBy: [], inhibitedBy: [] },
      },
    ])
    expect((await call('GET', '/api/v2/alerts/groups')).body).toMatchObject([
      { labels: { alertname: 'A' } },
      { labels: { alertname: 'B' } },
    ])
    expect((await call('GET', '/api/v2/receivers')).body).toEqual([{ name: 'sereno' }])
    expect((await call('GET', '/api/v2/status')).body).toMatchObject({ cluster: { status: 'disabled' } })
    expect(await call('GET', '/-/ready')).toEqual({ status: 200, body: 'OK' })
  })

  test('a silence is a maintenance window: it holds back the response until it ends', async () => {
    const silence = {
      matchers: [{ name: 'instance', value: 'host1.*|web1:9100', isRegex: true, isEqual: true }],
      startsAt: '2026-03-02T08:00:00.000Z',
      endsAt: '2026-03-02T12:00:00.000Z',
      createdBy: 'ana',
      comment: 'new disks',
    }
    const made = await call('POST', '/api/v2/silences', silence)
    expect(made).toMatchObject({ status: 200, body: { silenceID: expect.any(String) } })
    const { silenceID } = made.body
    // it did not silence anything before it was posted
    const shown = { ...silence, startsAt: company.now(), id: silenceID, status: { state: 'active' } }
    expect((await call('GET', '/api/v2/silences')).body).toMatchObject([shown])
    await post({ labels: { alertname: 'HostDown', instance: 'host1:9100', severity: 'critical' }, endsAt: '2026-03-02T11:00:00Z' })
    expect(await company.all('incident')).toEqual([])
    expect((await call('GET', '/api/v2/alerts')).body).toMatchObject([{ status: { state: 'suppressed', silencedBy: [silenceID] } }])
    expect((await call('GET', '/api/v2/alerts?silenced=false')).body).toEqual([])
    await call('DELETE', `/api/v2/silence/${silenceID}`)
    expect((await call('GET', `/api/v2/silence/${silenceID}`)).body).toMatchObject({ status: { state: 'expired' } })
    await company.pass(1)
    expect(await company.all('incident')).toHaveLength(1)
  })

  const during = { startsAt: '2026-03-02T09:00:00.000Z', endsAt: '2026-03-02T12:00:00.000Z', createdBy: 'ana', comment: 'c' }
  const silence = (more: object = {}, ...matchers: readonly object[]) => call('POST', '/api/v2/silences', { ...during, matchers, ...more })
  const filtered = async (path: string, filter: string) => (await call('GET', `/api/v2/${path}?filter=${encodeURIComponent(filter)}`)).body

  test('a silence is refused with the words of Alertmanager', async () => {
    const empty = 'silence invalid: at least one matcher must not match the empty string'
    for (const value of ['a|', '.*', '(x?)+'])
      expect(await silence({}, { name: 'x', value, isRegex: true })).toEqual({ status: 400, body: empty })
    expect(await silence({}, { name: 'x', value: 'a', isRegex: false, isEqual: false })).toEqual({ status: 400, body: empty })
    expect(await silence({}, { name: 'x', value: '', isRegex: false })).toEqual({ status: 400, body: empty })
    expect(await silence({}, { name: 'x', value: '(', isRegex: true })).toEqual({
      status: 400,
      body: 'silence invalid: invalid label matcher 0: invalid regular expression "(": error parsing regexp: missing closing ): `(`',
    })
    expect(await silence()).toEqual({ status: 400, body: 'matchers in body should have at least 1 items' })
    const one = { name: 'x', value: 'a', isRegex: false }
    const past = { startsAt: '2026-03-02T07:00:00Z', endsAt: '2026-03-02T08:00:00Z' }
    expect(await silence(past, one)).toEqual({ status: 400, body: "Failed to create silence: end time can't be in the past" })
    expect(await silence({ endsAt: during.startsAt }, one)).toEqual({
      status: 400,
      body: 'Failed to create silence: start time must be before end time',
    })
    expect(await silence({ id: 'nope' }, one)).toMatchObject({ status: 404 })
    expect(await call('GET', '/api/v2/silence/abc')).toMatchObject({ status: 400 })
    expect(await call('GET', '/api/v2/silence/7d8d8d8d-0000-4000-8000-000000000000')).toMatchObject({ status: 404 })
  })

  test('a hostile pattern is answered at once', async () => {
    const labels = { alertname: 'a'.repeat(50) }
    await post({ labels })
    const started = performance.now()
    await silence({}, { name: 'alertname', value: `${'.*a'.repeat(10)}.*b`, isRegex: true })
    await post({ labels: { ...labels, n: '1' } })
    expect(performance.now() - started).toBeLessThan(1000)
    expect(await silence({}, { name: 'x', value: '(a?){1000}a{1000}', isRegex: true })).toMatchObject({ status: 400 })
    expect((await call('GET', '/api/v2/alerts')).body).toMatchObject([{ status: { silencedBy: [] } }, { status: { silencedBy: [] } }])
  })

  test('any name is a label: it is stored, found by a quoted matcher and silenced', async () => {
    const names = ['host.name', 'a b', '[x]', 'ñ€', 'say "hi"', '__proto__', 'constructor']
    const labels = JSON.parse(`{${names.map((name) => `${JSON.stringify(name)}:"web-1"`).join(',')}}`)
    await call('POST', '/webhook', { status: 'firing', alerts: [{ labels }] })
    await post({ labels: { alertname: 'other' } })
    for (const name of names) {
      const quoted = JSON.stringify(name)
      expect(await filtered('alerts', `${quoted}="web-1"`)).toMatchObject([{ labels, fingerprint: fingerprintOf(labels) }])
      expect(await filtered('alerts', `{${quoted}=~"web-[0-9]+", alertname!="other"}`)).toHaveLength(1)
      expect(await filtered('alerts', `${quoted}!="web-1"`)).toHaveLength(1)
    }
    const made = await silence({}, { name: 'host.name', value: 'web-[0-9]', isRegex: true })
    expect(await filtered('alerts', '"host.name"="web-1"')).toMatchObject([{ status: { silencedBy: [made.body.silenceID] } }])
    expect(await filtered('silences', '"host.name"=~"web-[0-9]"')).toHaveLength(1)
  })

  test('an alert names all silences that cover it, also those that came after it', async () => {
    await post({ labels: { alertname: 'me', host: 'h' } })
    const ids = [
      await silence({}, { name: 'alertname', value: 'me', isRegex: false }),
      await silence({}, { name: 'host', value: 'h', isRegex: false }, { name: 'x', value: 'y', isRegex: false, isEqual: false }),
      await silence({}, { name: 'host', value: 'H', isRegex: true }),
    ].map(({ body }) => body.silenceID)
    const [alert] = (await call('GET', '/api/v2/alerts')).body
    expect([...alert.status.silencedBy].sort()).toEqual(ids.slice(0, 2).sort())
    expect(await filtered('silences', 'alertname="NOPE"')).toEqual([])
    expect(await filtered('silences', 'host="h"')).toMatchObject([{ id: ids[1] }])
    expect(await filtered('silences', 'host=~"h"')).toEqual([])
  })

  test('an active silence can end at another time; with other matchers it ends and a new one begins', async () => {
    const matcher = { name: 'x', value: 'a', isRegex: false, isEqual: true }
    const { silenceID: id } = (await silence({}, matcher)).body
    expect((await silence({ id, endsAt: '2026-03-02T15:00:00.000Z', comment: 'longer' }, matcher)).body).toEqual({ silenceID: id })
    const { silenceID: other } = (await silence({ id }, { ...matcher, value: 'b' })).body
    expect(other).not.toBe(id)
    expect((await call('GET', '/api/v2/silences')).body).toMatchObject([
      { id: other, matchers: [{ value: 'b' }], status: { state: 'active' } },
      { id, comment: 'longer', status: { state: 'expired' } },
    ])
    expect(await call('DELETE', `/api/v2/silence/${id}`)).toMatchObject({ status: 200 })
    const later = { startsAt: '2026-03-02T10:00:00.000Z' }
    const { silenceID: planned } = (await silence(later, matcher)).body
    expect((await silence({ ...later, id: planned, startsAt: '2026-03-02T11:00:00.000Z' }, matcher)).body).toEqual({ silenceID: planned })
    await call('DELETE', `/api/v2/silence/${planned}`)
    expect((await call('GET', `/api/v2/silence/${planned}`)).body).toMatchObject({ startsAt: company.now(), status: { state: 'expired' } })
  })

  test('alerts with different labels are different alerts, whatever is stored of them', async () => {
    const long = 'x'.repeat(12_000)
    const values = ['/a', ' /a', '/a ', ' ', `${long}a`, `${long}b`, 'n\u0000', 'n', '\ud800', '\ud801']
    expect(await post(...values.map((path) => ({ labels: { alertname: 'A', path } })))).toMatchObject({ status: 200 })
    await post(...values.map((path) => ({ labels: { alertname: 'A', path } })))
    expect(await company.all('alert')).toHaveLength(values.length)
    for (const path of ['/a', ' /a', ' ', `${long}a`]) expect(await filtered('alerts', `path=${JSON.stringify(path)}`)).toHaveLength(1)
  })

  test('a request without a token, or with a read-only token, is refused', async () => {
    asks = undefined
    expect(await post({ labels: { a: 'b' } })).toMatchObject({ status: 401 })
    asks = await company.person('Ana', 'agent')
    expect(await post({ labels: { a: 'b' } })).toMatchObject({ status: 403 })
    expect(await call('GET', '/api/v2/alerts')).toMatchObject({ status: 200 })
    asks = await company.person('Bea')
    expect(await call('GET', '/api/v2/alerts')).toMatchObject({ status: 403 })
  })

  test('a body that is not JSON or not a list of alerts is refused with a sentence', async () => {
    expect(await call('POST', '/api/v2/alerts', { labels: {} })).toEqual({ status: 400, body: 'the body is not a list of alerts' })
    const answer = await app.inject({
      method: 'POST',
      url: '/connect/alertmanager/api/v2/alerts',
      payload: '[{',
      headers: { 'content-type': 'application/json' },
    })
    expect(answer.statusCode).toBe(400)
  })

  test('text that PostgreSQL cannot store does not stop a batch', async () => {
    expect(await post({ labels: { alertname: 'a\u0000b' }, annotations: { summary: 'x\ud800y\u0000' } })).toMatchObject({ status: 200 })
    expect(await company.all('alert')).toMatchObject([{ labels: { alertname: 'a\u2400b' } }])
  })
})

test('fingerprints equal those of a real Alertmanager', () => {
  for (const request of requests)
    for (const { labels, fingerprint } of JSON.parse(request).alerts) expect(fingerprintOf(labels)).toBe(fingerprint)
})
