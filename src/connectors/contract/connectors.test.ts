/** What must be true of every connector, tested from its declared routes. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FastifyInstance, makeApp } from '#http/app.ts'
import type { Actor } from '#kernel/actor.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { connectors } from '../connectors.ts'
import type { Connector, ConnectorRoute } from './connector.ts'
import { addressOf, mountConnector } from './mount-connector.ts'
import { openRateLimit } from './rate-limit.ts'

let house: TestHouse
let asks: Actor | undefined
beforeAll(async () => {
  house = await openHouse()
})

test('each connector has a unique name, which is its address', () => {
  const names = connectors.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9-]*$/)
})

describe.each(connectors.map((connector) => [connector.name, connector] as const))('%s', (_, connector) => {
  let app: FastifyInstance
  let administrator: Actor
  let routes: readonly ConnectorRoute[]
  beforeAll(async () => {
    administrator = { ...house.system, kind: 'person', id: (await house.person('Ana')).id, roles: ['administrator'] }
    app = await makeApp()
    app.voice.engine = house.engine
    await mountConnector(app, connector, {
      engine: house.engine,
      actorOf: async () => asks,
      version: 'test',
      publicUrl: 'http://localhost',
    })
    routes = connector.routes({ engine: house.engine, version: 'test', publicUrl: 'http://localhost' })
  })
  beforeEach(() => {
    asks = administrator
  })

  const call = (route: Pick<ConnectorRoute, 'method' | 'path'>, payload?: string, type = 'application/json') =>
    app.inject({
      method: route.method,
      url: addressOf(connector) + route.path.replaceAll(/:\w+/g, 'x'),
      ...(payload === undefined ? {} : { payload, headers: { 'content-type': type } }),
    })
  const closed = () => routes.filter(({ needs }) => needs !== 'nothing')
  const taking = () => closed().filter(({ method }) => method === 'POST' || method === 'PUT' || method === 'PATCH')

  test('belongs to a record type', () => {
    expect(house.engine.house.records.has(connector.type)).toBe(true)
  })

  test('routes that need no right are GET', () => {
    expect(routes.filter(({ needs, method }) => needs === 'nothing' && method !== 'GET')).toEqual([])
  })

  test('a request without a token gets 401, with the scheme to send one', async () => {
    asks = undefined
    for (const route of closed()) {
      const answer = await call(route, route.method === 'GET' ? undefined : '{}')
      expect([route.path, answer.statusCode, answer.headers['www-authenticate']]).toEqual([route.path, 401, 'Basic realm="Sereno"'])
    }
  })

  test('a caller without the right gets 403', async () => {
    asks = { ...administrator, roles: [] }
    for (const route of closed()) {
      const answer = await call(route, route.method === 'GET' ? undefined : '{}')
      expect([route.path, answer.statusCode]).toEqual([route.path, 403])
      expect(answer.body).toMatch(/You may not/)
    }
  })

  test('a body above the limit is refused before it is read', async () => {
    const huge = JSON.stringify('x'.repeat(connector.limits.bodyBytes))
    for (const route of taking()) expect([route.path, (await call(route, huge)).statusCode]).toEqual([route.path, 413])
  })

  test('an unreadable body is an error of the caller, never of the program', async () => {
    for (const route of taking()) expect([route.path, (await call(route, '[{')).statusCode]).toEqual([route.path, 400])
    const bodies = [
      'null',
      '1',
      '"text"',
      '[]',
      '[null]',
      '[[1]]',
      '{}',
      '{"__proto__":1}',
      '{"alerts":1}',
      '{"alerts":[1]}',
      '[{"labels":1}]',
    ]
    for (const route of taking())
      for (const body of bodies) expect((await call(route, body)).statusCode, `${route.path} ${body}`).toBeLessThan(500)
    for (const route of closed().filter(({ path }) => path.includes(':')))
      expect((await call(route)).statusCode, route.path).toBeLessThan(500)
  })

  test('a caller above the rate limit gets 429, other callers do not', async () => {
    const slow: Connector = { ...connector, name: 'slow', limits: { ...connector.limits, requestsPerMinute: 2 } }
    const own = await makeApp()
    await mountConnector(own, slow, { engine: house.engine, actorOf: async () => asks, version: 'test', publicUrl: 'http://localhost' })
    const [route] = closed()
    const ask = () => own.inject({ method: route?.method ?? 'GET', url: `/connect/slow${route?.path.replaceAll(/:\w+/g, 'x')}` })
    await ask()
    await ask()
    const third = await ask()
    expect(third.statusCode).toBe(429)
    expect(Number(third.headers['retry-after'])).toBeGreaterThanOrEqual(1)
    asks = { ...administrator, id: (await house.person('Bea')).id }
    expect((await ask()).statusCode).not.toBe(429)
    await own.close()
  })
})

test('a caller may send the requests of one minute at once, and then evenly', () => {
  const rate = openRateLimit(60)
  for (let i = 0; i < 60; i++) expect(rate.take('a', 0)).toBe(undefined)
  expect(rate.take('a', 0)).toBe(1)
  expect(rate.take('a', 1000)).toBe(undefined)
  expect(rate.take('a', 1000)).toBe(1)
  expect(rate.take('b', 1000)).toBe(undefined)
})
