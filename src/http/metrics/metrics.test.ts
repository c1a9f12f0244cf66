import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addJob } from '#engine/jobs/add-job.ts'
import { log } from '#engine/log/log.ts'
import { createRecord } from '#engine/records/records.ts'
import { openEngine } from '#engine/start/open-engine.ts'
import { makeApp } from '#http/app.ts'
import { routesOn } from '#http/route.ts'
import { asApp } from '#server/postgres/roles.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { buildHouse } from '#testing/house.ts'
import { metricsRoute } from './metrics-route.ts'

const token = 'scrape-0123456789-0123456789'
let house: TestHouse
let open: FastifyInstance
let guarded: FastifyInstance
const appWith = async (given: string | undefined): Promise<FastifyInstance> => {
  const app = await makeApp()
  metricsRoute(app, { engine: house.engine, token: given })
  const route = routesOn(app, { engine: house.engine, actorOf: async () => undefined }, [])
  route({ method: 'GET', path: '/api/items/:id', summary: 'x', open: true, handle: () => ({}) })
  return app
}
beforeAll(async () => {
  log.level = 'silent'
  house = await openHouse()
  open = await appWith(undefined)
  guarded = await appWith(token)
})
afterAll(async () => {
  await open.close()
  await guarded.close()
})

const status = async (app: FastifyInstance, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1'): Promise<number> =>
  (await app.inject({ url: '/metrics', headers: { host: 'localhost:7373', ...headers }, remoteAddress })).statusCode
const scrape = async (): Promise<readonly string[]> =>
  (await open.inject({ url: '/metrics', headers: { host: 'localhost' } })).body.split('\n')
const figure = async (series: string): Promise<number> => {
  const line = (await scrape()).find((one) => one.startsWith(`${series} `))
  return Number(line?.split(' ').at(-1))
}

test('without a token, metrics can only be read on this machine and not through a proxy', async () => {
  expect(await status(open)).toBe(200)
  expect(await status(open, {}, '::1')).toBe(200)
  expect(await status(open, {}, '::ffff:127.0.0.1')).toBe(200)
  expect(await status(open, { host: '[::1]:7373' })).toBe(200)
  expect(await status(open, {}, '192.0.2.7')).toBe(403)
  expect(await status(open, {}, '::ffff:192.0.2.7')).toBe(403)
  expect(await status(open, { 'x-forwarded-for': '192.0.2.7' })).toBe(403)
  expect(await status(open, { forwarded: 'for=192.0.2.7' })).toBe(403)
  expect(await status(open, { host: 'rebound.example.org' })).toBe(403)
  expect(await status(open, { host: '127.0.0.1.example.org' })).toBe(403)
})

test('with a token, metrics can be read from any machine that sends it', async () => {
  expect(await status(guarded, { authorization: `Bearer ${token}` }, '192.0.2.7')).toBe(200)
  expect(await status(guarded)).toBe(401)
  expect(await status(guarded, { authorization: `Bearer ${token}x` })).toBe(401)
  expect(await status(guarded, { authorization: `Basic ${token}` })).toBe(401)
})

test('requests are counted by the pattern of their route, not by their path', async () => {
  // other test files of the process also request addresses without a route
  const withoutRoute = 'sereno_http_requests_total{method="GET",route="none",status="404"}'
  const before = (await figure(withoutRoute)) || 0
  await open.inject('/api/items/4711')
  await open.inject('/api/items/4712?secret=1')
  await open.inject('/no/such/thing')
  expect(await figure('sereno_http_requests_total{method="GET",route="/api/items/:id",status="200"}')).toBe(2)
  expect(await figure(withoutRoute)).toBe(before + 1)
  expect(await figure('sereno_http_request_duration_seconds_count{method="GET",route="/api/items/:id"}')).toBe(2)
  const labels = (await scrape()).map((line) => line.replace(/\} .*$/, ''))
  expect(labels.filter((label) => /items\/47|secret=|no\/such/.test(label))).toEqual([])
})

test('outbox delay, waiting jobs, overdue clocks and connection pools are measured', async () => {
  const run = house.engine.database.as('*')
  await run(addJob('nobody-takes-this', {}))
  expect(await figure('sereno_jobs{task="nobody-takes-this",state="waiting"}')).toBe(1)
  expect(await figure('sereno_job_oldest_due_seconds')).toBeGreaterThanOrEqual(0)
  expect(await figure('sereno_clocks_overdue')).toBe(0)
  const { id } = await createRecord(house.engine, house.system, 'incident', { title: 'Late' })
  await run(sql`
    insert into clock (record, organisation, type, metric, target_seconds, state, next_at)
    values (${id}, ${house.organisation}, 'incident', 'response', 60, 'running', cast(${house.engine.now()} as timestamptz) - interval '90 seconds')`)
  expect(await figure('sereno_clocks_overdue')).toBe(1)
  expect(await figure('sereno_clocks_lateness_seconds')).toBe(90)
  expect(await figure('sereno_database_up')).toBe(1)
  expect(await figure('sereno_pg_pool_connections{pool="program",state="idle"}')).toBeGreaterThan(0)
  expect(await figure('sereno_outbox_oldest_age_seconds')).toBeGreaterThanOrEqual(0)
  expect(await figure('sereno_outbox_dispatched_total')).toBeGreaterThanOrEqual(0)
})

test('while the database is stopped, /metrics answers without old values', async () => {
  const engine = await openEngine({ house: buildHouse, appUrl: asApp(house.ownerUrl), connections: 1 })
  const app = await makeApp()
  metricsRoute(app, { engine, token })
  await engine.stop()
  const { body } = await app.inject({ url: '/metrics', headers: { authorization: `Bearer ${token}` } })
  expect(body).toMatch(/^sereno_database_up 0$/m)
  expect(body).toMatch(/^sereno_clocks_overdue Nan$/m)
  expect(body).not.toMatch(/^sereno_jobs\{/m)
  await app.close()
})
