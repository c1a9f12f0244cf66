import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { log } from '#engine/log/log.ts'
import { openEngine, type RunningEngine } from '#engine/start/open-engine.ts'
import { withClient } from '#engine/store/open-client.ts'
import { makeApp } from '#http/app.ts'
import { routesOn } from '#http/route.ts'
import { type FreshDatabase, freshDatabase } from '#testing/database.ts'
import { buildHouse } from '#testing/house.ts'
import { healthRoutes } from './health-routes.ts'

let database: FreshDatabase
let engine: RunningEngine
let app: FastifyInstance
const worker = { works: true, alive: () => worker.works }
beforeAll(async () => {
  log.level = 'silent'
  database = await freshDatabase()
  engine = await openEngine({ house: buildHouse, appUrl: database.appUrl, connections: 2 })
  app = await makeApp()
  // a database that is silent does not say who asks either
  const actorOf = () => new Promise<undefined>(() => undefined)
  healthRoutes(routesOn(app, { engine, actorOf }, []), { engine, worker })
})
afterAll(() => app.close())

const ask = async (path: string) => {
  const answer = await app.inject(path)
  return { status: answer.statusCode, body: answer.json() }
}

test('a node is ready if database, migrations and worker are', async () => {
  expect(await ask('/api/health/ready')).toEqual({ status: 200, body: { status: 'ready' } })
})

test('a node is live but not ready while its worker is dead, a migration is missing or the database is stopped', async () => {
  worker.works = false
  await withClient(database.ownerUrl, (client) => client.query(`delete from migration where name like '0001%'`))
  expect(await ask('/api/health/ready')).toEqual({
    status: 503,
    body: {
      status: 'not ready',
      reasons: [
        { check: 'migrations', reason: 'Migrations of this version that are not applied: 1.' },
        { check: 'worker', reason: 'The worker of this node does not accept jobs.' },
      ],
    },
  })
  worker.works = true
  await engine.stop()
  expect(await ask('/api/health/ready')).toEqual({
    status: 503,
    body: { status: 'not ready', reasons: [{ check: 'database', reason: 'The database cannot be reached.' }] },
  })
  expect(await ask('/api/health/live')).toEqual({ status: 200, body: { status: 'ok' } })
})
