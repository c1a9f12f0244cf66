import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '#http/api.ts'
import { makeApp } from '#http/app.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { handbookRoutes } from './handbook-routes.ts'

let house: TestHouse
let app: FastifyInstance
beforeAll(async () => {
  house = await openHouse()
  app = await makeApp()
  const eva = await house.person('Eva')
  api(app, {
    engine: house.engine,
    version: '0.0.0',
    setUp: async () => true,
    actorOf: async (request) => (request.headers['x-who'] ? eva : undefined),
    more: [(route) => handbookRoutes(route, house.engine)],
  })
})
afterAll(() => app.close())
const get = (url: string, headers: Record<string, string> = { 'x-who': 'eva' }) => app.inject({ method: 'GET', url, headers })

test('every signed-in person can read the handbook in each language; an unchanged page is not sent again', async () => {
  const page = await get('/api/handbook/es')
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(page.body).toContain('Gestión de Incidentes')
  expect((await get('/api/handbook/en')).body).toContain('Incident Management')
  const again = await get('/api/handbook/es', { 'x-who': 'eva', 'if-none-match': String(page.headers['etag']) })
  expect([again.statusCode, again.body]).toEqual([304, ''])
  expect((await get('/api/handbook/es', {})).statusCode).toBe(401)
  expect((await get('/api/handbook/fr')).statusCode).toBe(404)
})

test('the program responds to other requests while it prints the handbook as PDF', { timeout: 120_000 }, async () => {
  const printing = get('/api/handbook/en.pdf')
  const first = await Promise.race([printing, get('/api/handbook/en')])
  expect(first.headers['content-type']).toContain('text/html')
  const printed = await printing
  expect(printed.headers['content-type']).toBe('application/pdf')
  expect(printed.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  expect(printed.rawPayload.length).toBeGreaterThan(100_000)
})
