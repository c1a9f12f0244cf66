/** The API as other programs use it: addresses, answers, problems, versions, idempotency keys, pages, live changes. */
import { once } from 'node:events'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { eventually } from '#testing/eventually.ts'
import { api } from './api.ts'
import { makeApp } from './app.ts'

let house: TestHouse
let app: FastifyInstance
let agent: Actor
let caller: Actor
beforeAll(async () => {
  house = await openHouse()
  agent = await house.person('Ana', 'agent', 'first-level-support')
  caller = await house.person('Carlos')
  app = await makeApp({ bodyLimit: 100_000 })
  const admin: Actor = { ...house.system, kind: 'person', roles: ['administrator'] }
  const people: Record<string, Actor> = { admin, agent, caller, system: house.system }
  api(app, {
    engine: house.engine,
    version: '0.0.0',
    setUp: async () => true,
    actorOf: async (request) => people[String(request.headers['x-who'])],
  })
})
afterAll(() => app.close())

const ask = async (
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT',
  url: string,
  payload?: object,
  headers: Record<string, string> = {},
  who = 'agent',
) => {
  const answer = await app.inject({ method, url, headers: { 'x-who': who, ...headers }, ...(payload ? { payload } : {}) })
  return { status: answer.statusCode, headers: answer.headers, body: answer.body ? JSON.parse(answer.body) : undefined }
}
const make = async (values: object = {}) =>
  (await ask('POST', '/api/records/incident', { values: { title: 'Sin red', ...values } })).body.record

describe('records', () => {
  test('a record is created, read by number, changed and moved', async () => {
    const made = await ask('POST', '/api/records/incident', { values: { title: 'Sin red', impact: 'high', urgency: 'high' } })
    expect(made.status).toBe(201)
    const { number, id } = made.body.record
    const page = await ask('GET', `/api/records/incident/${number}`)
    expect(page.headers['etag']).toBe('"1"')
    expect(page.body).toMatchObject({
      record: { id, priority: 'critical' },
      may: { change: 'all', comment: 'internal' },
      moves: { start: { open: true }, close: { open: false, why: 'This action is not available in the state “New”.' } },
    })
    const changed = await ask('PATCH', `/api/records/incident/${id}`, { values: { title: 'Sin wifi' } }, { 'if-match': '"1"' })
    expect(changed.body.record).toMatchObject({ title: 'Sin wifi', version: 2 })
    const moved = await ask('POST', `/api/records/incident/${id}/moves/start`, {})
    expect(moved.body.record).toMatchObject({ state: 'in-progress', assignee: agent.id })
    expect(moved.body.refs[agent.id as string]).toMatchObject({ title: 'Ana', type: 'person' })
  })

  test('every error is a problem with a code and a sentence', async () => {
    const { id } = await make()
    await ask('PATCH', `/api/records/incident/${id}`, { values: { title: 'a' } })
    const troubles: [Awaited<ReturnType<typeof ask>>, number, string, RegExp][] = [
      [await ask('GET', '/api/records/incident', undefined, {}, 'nobody'), 401, 'sign-in.needed', /Sign in/],
      [await ask('GET', '/api/nothing'), 404, 'path.unknown', /address/],
      [await ask('GET', '/api/records/unicorn'), 404, 'path.unknown', /unicorn/],
      [await ask('GET', '/api/records/incident/INC9999999'), 404, 'record.unknown', /does not exist/],
      [await ask('GET', `/api/records/incident/${id}`, undefined, {}, 'caller'), 404, 'record.unknown', /does not exist/],
      [await ask('GET', '/api/records/incident?where={'), 400, 'request.invalid', /JSON/],
      [await ask('GET', '/api/records/incident?where={"field":"colour","is":1}'), 400, 'request.invalid', /colour/],
      [await ask('GET', '/api/records/incident?where={"field":"impact","lt":"x"}'), 400, 'request.invalid', /does not apply to/],
      [await ask('GET', '/api/records/incident?limit=100000'), 400, 'request.invalid', /limit/],
      [await ask('GET', '/api/records/incident?after=zzz'), 400, 'request.invalid', /cursor/],
      [
        await ask('GET', `/api/records/incident?after=${Buffer.from('["2026-01-01","no id"]').toString('base64url')}`),
        400,
        'request.invalid',
        /cannot be read/,
      ],
      [await ask('POST', `/api/records/incident/${id}/relations`, { to: id, relation: 'duplicates' }), 422, 'value.refused', /itself/],
      [await ask('POST', '/api/records/incident', { values: { impact: 'x' } }), 422, 'value.refused', /Impact/],
      [
        await ask('PATCH', `/api/records/incident/${id}`, { values: { title: 'b' } }, { 'if-match': '"1"' }),
        409,
        'record.changed',
        /meantime/,
      ],
      [await ask('POST', `/api/records/incident/${id}/moves/close`, {}), 422, 'move.refused', /state/],
      [await ask('POST', '/api/records/ci', { values: { title: 'x' } }, {}, 'caller'), 403, 'access.denied', /may not/],
      [
        await ask('POST', '/api/records/incident', { values: { title: 'x', description: 'y'.repeat(200_000) } }),
        413,
        'request.too-large',
        /large/,
      ],
    ]
    for (const [answer, status, code, sentence] of troubles) {
      expect([answer.status, answer.body.code]).toEqual([status, code])
      expect(answer.body.detail).toMatch(sentence)
      expect(answer.headers['content-type']).toContain('application/problem+json')
    }
  })

  test('repeated requests with the same idempotency key create one record', async () => {
    const send = (title: string) => ask('POST', '/api/records/incident', { values: { title } }, { 'idempotency-key': 'k1' })
    const [first, second] = [await send('uno'), await send('uno')]
    expect(second.status).toBe(201)
    expect(second.body.record.id).toBe(first.body.record.id)
    expect(await send('dos')).toMatchObject({ status: 409, body: { code: 'request.repeated' } })
  })

  test('comments of many people at once are all accepted', async () => {
    const { body } = await ask('POST', '/api/records/incident', { values: { title: 'busy' } })
    const path = `/api/records/incident/${body.record.id}/story`
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => ask('POST', path, { text: `comment ${n}`, internal: n % 2 === 0 })),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
    const { entries } = (await ask('GET', path)).body
    expect(entries.filter(({ kind }: { kind: string }) => kind === 'commented')).toHaveLength(20)
  })

  test('a repeated comment is written once', async () => {
    const { body } = await ask('POST', '/api/records/incident', { values: { title: 'quiet' } })
    const path = `/api/records/incident/${body.record.id}/story`
    const send = () => ask('POST', path, { text: 'once', internal: true }, { 'idempotency-key': 'k3' })
    expect([(await send()).status, (await send()).status]).toEqual([201, 201])
    expect((await ask('GET', path)).body.entries).toHaveLength(2)
  })

  test('a refused request does not use up its idempotency key', async () => {
    const send = (title: string) => ask('POST', '/api/records/incident', { values: { title } }, { 'idempotency-key': 'k2' })
    expect((await send('')).status).toBe(422)
    expect((await send('')).status).toBe(422)
  })

  test('a list has pages, a count, and the labels of referenced records', async () => {
    for (let i = 0; i < 3; i++) await make({ title: `página ${i}`, description: 'rarísimo' })
    const first = await ask('GET', '/api/records/incident?search=rarisimo&limit=2&count=true&sort=title')
    expect(first.body).toMatchObject({ count: 3, records: [{ title: 'página 0' }, { title: 'página 1' }] })
    const rest = await ask('GET', `/api/records/incident?search=rarisimo&limit=2&sort=title&after=${first.body.next}`)
    expect(rest.body).toMatchObject({ next: null, records: [{ title: 'página 2' }] })
    expect(Object.values(first.body.refs)).toContainEqual(expect.objectContaining({ title: 'Ana' }))
  })
})

describe('story and relations', () => {
  test('requesters read public comments, but no internal ones', async () => {
    const { body } = await ask('POST', '/api/records/incident', { values: { title: 'Mío' } }, {}, 'caller')
    const path = `/api/records/incident/${body.record.id}/story`
    await ask('POST', path, { text: 'el usuario se equivoca', internal: true })
    await ask('POST', path, { text: 'lo estamos mirando', internal: false })
    const texts = async (who: string) =>
      (await ask('GET', path, undefined, {}, who)).body.entries.map((entry: { text: string | null }) => entry.text).filter(Boolean)
    expect(await texts('agent')).toEqual(['el usuario se equivoca', 'lo estamos mirando'])
    expect(await texts('caller')).toEqual(['lo estamos mirando'])
  })

  test('a relation is created, read from both sides, and deleted', async () => {
    const [one, two] = [await make(), await make()]
    const made = await ask('POST', `/api/records/incident/${one.id}/relations`, { to: two.id, relation: 'duplicates' })
    expect(made.status).toBe(201)
    const seen = async (id: string) => (await ask('GET', `/api/records/incident/${id}/relations`)).body.relations
    expect(await seen(two.id)).toMatchObject([{ relation: 'duplicates', way: 'in', record: { number: one.number } }])
    await ask('DELETE', `/api/records/incident/${two.id}/relations/${made.body.id}`)
    expect(await seen(one.id)).toEqual([])
  })

  test('relations come in pages with their whole number', async () => {
    const [one, ...others] = [await make(), await make(), await make(), await make()]
    const path = `/api/records/incident/${one?.id}/relations`
    for (const { id } of others) await ask('POST', path, { to: id, relation: 'related-to' })
    const first = (await ask('GET', `${path}?limit=2`)).body
    const second = (await ask('GET', `${path}?limit=2&after=${first.next}`)).body
    expect([first.total, second.total, second.next]).toEqual([3, 3, null])
    const seen = [...first.relations, ...second.relations].map(({ record }: { record: { id: string } }) => record.id)
    expect(seen.toSorted()).toEqual(others.map(({ id }) => id).toSorted())
    // the last relation of the first page is deleted before the second is asked for
    await ask('DELETE', `${path}/${first.relations[1].id}`)
    const later = (await ask('GET', `${path}?limit=2&after=${first.next}`)).body
    expect([later.total, later.relations]).toEqual([2, second.relations])
    expect((await ask('GET', `${path}?after=x`)).status).toBe(400)
    expect((await ask('GET', `${path}?after=${Buffer.from('[7,"x"]').toString('base64url')}`)).status).toBe(400)
  })
})

describe('lookups', () => {
  test('the search finds visible records by number and by words in both languages', async () => {
    const { number } = await make({ title: 'Las impresoras no imprimen' })
    expect((await ask('GET', `/api/search?q=${number}`)).body.results[0]).toMatchObject({ number })
    expect((await ask('GET', '/api/search?q=impresora')).body.results).toContainEqual(expect.objectContaining({ number }))
    expect((await ask('GET', '/api/search?q=impresora', undefined, {}, 'caller')).body.results).toEqual([])
  })

  test('the declarations of all processes have names in both languages', async () => {
    const { processes } = (await ask('GET', '/api/processes')).body
    const incident = processes.find((process: { name: string }) => process.name === 'incident')
    expect(incident.label).toMatchObject({ es: 'Gestión de Incidentes', en: 'Incident Management' })
    expect(Object.keys(incident.kpis)).toHaveLength(8)
    expect(incident.records[0]).toMatchObject({
      name: 'incident',
      may: { read: true, create: true },
      moves: { resolve: { needs: ['resolution'] } },
    })
  })

  test('the API has an OpenAPI description', async () => {
    const { body } = await ask('GET', '/api/openapi.json')
    expect(body.paths['/api/records/{type}/{key}/moves/{move}'].post.summary).toMatch(/move/i)
  })
})

describe('numbers', () => {
  test.each([
    'repeated-incidents',
    'remotely-resolved',
    'escalations',
    'incidents',
    'resolution-time',
    'first-call-resolution-rate',
    'resolution-within-sla',
    'resolution-effort',
  ])('%s has value, unit and definition, and its list has as many records as it counts', async (kpi) => {
    const { body } = await ask('GET', `/api/kpis/incident/${kpi}?from=2026-03-01&to=2026-04-01`)
    expect(body).toMatchObject({ unit: expect.any(String), definition: { es: expect.any(String), en: expect.any(String) } })
    expect(body).toHaveProperty('value')
    const list = await ask('GET', `/api/kpis/incident/${kpi}/records?from=2026-03-01&to=2026-04-01`)
    expect(list.body.count).toBe(body.count)
  })

  test('only administrators can change a setting', async () => {
    const matrix = {
      high: { high: 'low', medium: 'low', low: 'low' },
      medium: { high: 'low', medium: 'low', low: 'low' },
      low: { high: 'low', medium: 'low', low: 'low' },
    }
    expect((await ask('PUT', '/api/settings/incident/priorityMatrix', { value: matrix })).status).toBe(403)
  })

  test('the currency setting only accepts currency codes', async () => {
    const put = (value: unknown) => ask('PUT', '/api/settings/directory/currency', { value }, {}, 'admin')
    for (const wrong of ['euros', 'eur', 'XXZ', '', 7]) expect((await put(wrong)).status, String(wrong)).toBe(422)
    expect((await put('MXN')).status).toBe(200)
    expect((await ask('GET', '/api/settings/directory/currency')).body).toMatchObject({ value: 'MXN' })
    await put('EUR')
  })
})

describe('custom fields', () => {
  test('a field that an administrator adds behaves like any other field at once', async () => {
    const wish = { kind: 'choice', options: { values: ['red', 'blue'] }, label: { es: 'Color', en: 'Colour' } }
    expect((await ask('PUT', '/api/fields/incident/x_colour', wish)).status).toBe(403)
    expect((await ask('PUT', '/api/fields/incident/colour', wish, {}, 'admin')).status).toBe(422)
    expect((await ask('PUT', '/api/fields/incident/x_colour', wish, {}, 'admin')).status).toBe(200)
    const { id } = await make({ x_colour: 'red' })
    await make({ x_colour: 'blue' })
    const where = JSON.stringify({ field: 'x_colour', is: 'red' })
    expect((await ask('GET', `/api/records/incident?where=${where}&sort=x_colour`)).body.records).toMatchObject([{ id, x_colour: 'red' }])
    expect((await ask('POST', '/api/records/incident', { values: { title: 'x', x_colour: 'green' } })).body.detail).toContain(
      'one of red, blue',
    )
    const changed = await ask('PATCH', `/api/records/incident/${id}`, { values: { x_colour: 'blue' } })
    expect(changed.body.record.x_colour).toBe('blue')
    const groups = await ask('GET', '/api/measure?type=incident&by=x_colour')
    expect(groups.body.groups).toContainEqual(expect.objectContaining({ key: 'blue', value: 2 }))
    const { processes } = (await ask('GET', '/api/processes')).body
    const { labels } = processes
      .flatMap((process: { records: object[] }) => process.records)
      .find((record: { name: string }) => record.name === 'incident')
    expect(labels.fields.x_colour).toEqual({ es: 'Color', en: 'Colour' })
  })
})

test('live changes are sent to users who may see them', async () => {
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const { request } = await import('node:http')
  const listen = (who: string) => {
    const heard: string[] = []
    const asked = request({ port, path: '/api/stream', headers: { 'x-who': who } }, (answer) =>
      answer.on('data', (text: Buffer) => heard.push(text.toString())),
    )
    asked.end()
    return { heard, asked }
  }
  const [mine, nobody] = [listen('agent'), listen('nobody')]
  await once(mine.asked, 'response')
  const { id } = await make()
  await eventually('the change', () => mine.heard.join('').includes(id))
  expect(nobody.heard.join('')).not.toContain(id)
  mine.asked.destroy()
  nobody.asked.destroy()
})
