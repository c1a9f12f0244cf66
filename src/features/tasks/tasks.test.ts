import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addJob } from '#engine/jobs/add-job.ts'
import type { Task } from '#engine/jobs/task.ts'
import { startWorker, type Worker } from '#engine/jobs/worker.ts'
import { log } from '#engine/log/log.ts'
import { createRecord } from '#engine/records/records.ts'
import { api } from '#http/api.ts'
import { makeApp } from '#http/app.ts'
import type { Actor } from '#kernel/actor.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { eventually } from '#testing/eventually.ts'
import { taskRoutes } from './task-routes.ts'

let house: TestHouse
let app: FastifyInstance
let worker: Worker
const people: Record<string, Actor> = {}
const ran: string[] = []
let broken = true
const label = { id: 'tasks.late' }
/** The name in the language files of the server. */
const name = { es: 'Consecuencias de un objetivo incumplido', en: 'Consequences of a missed target' }
const tasks: readonly Task[] = [
  { name: 'rare', label, schedule: { everySeconds: 3600 }, run: async () => void ran.push('rare'), timeoutSeconds: 60 },
  { name: 'yearly', label, schedule: { cron: '0 0 1 1 *' }, run: async () => void ran.push('yearly'), timeoutSeconds: 60 },
  {
    name: 'fragile',
    label,
    maxAttempts: 1,
    run: async () => {
      if (broken) throw new Error('no paper')
      ran.push('fragile')
    },
    timeoutSeconds: 60,
  },
]
beforeAll(async () => {
  log.level = 'silent'
  house = await openHouse()
  const { id: branch } = await createRecord(house.engine, house.system, 'organisation', {
    title: 'Branch',
    kind: 'internal',
    parent: house.organisation,
  })
  people['agent'] = await house.person('Ana', 'agent')
  people['admin'] = await house.person('Bea', 'administrator')
  people['branch'] = {
    ...(await house.person('Carlos', 'administrator')),
    organisation: branch,
    organisations: [branch],
    ofInstallation: false,
  }
  app = await makeApp()
  api(app, {
    engine: house.engine,
    version: '0.0.0',
    setUp: async () => true,
    actorOf: async (request) => people[String(request.headers['x-who'])],
    more: [(route) => taskRoutes(route, house.engine, tasks)],
  })
  worker = await startWorker({ engine: house.engine, ownerUrl: house.ownerUrl, tasks })
})
afterAll(async () => {
  await worker.stop()
  await app.close()
})

const ask = async (method: 'GET' | 'POST', url: string, who = 'admin') => {
  const answer = await app.inject({ method, url, headers: { 'x-who': who } })
  return { status: answer.statusCode, body: answer.json() }
}

test('only administrators of the installation see the tasks', async () => {
  for (const who of ['agent', 'branch']) expect((await ask('GET', '/api/tasks', who)).status, who).toBe(403)
  for (const path of ['/api/tasks/rare/run', '/api/tasks/jobs/1/retry'])
    for (const who of ['agent', 'branch']) expect((await ask('POST', path, who)).status, `${who} ${path}`).toBe(403)
  expect((await ask('GET', '/api/tasks', 'nobody')).status).toBe(401)
})

test('each task is shown with its schedule, its last run and its next', async () => {
  await eventually('the round ran', () => ran.includes('rare'))
  const seen = await eventually('it is noted', async () => {
    const { body } = await ask('GET', '/api/tasks')
    return body.tasks[0].result && body
  })
  expect(seen.tasks).toMatchObject([
    { name: 'rare', label: expect.objectContaining(name), schedule: { everySeconds: 3600 }, result: 'done', failures: 0, runs: 1 },
    { name: 'yearly', schedule: { cron: '0 0 1 1 *' }, result: null, startedAt: null },
    { name: 'fragile', schedule: null, maxAttempts: 1 },
  ])
  expect(Date.parse(seen.tasks[0].nextAt) - Date.parse(seen.tasks[0].startedAt)).toBeGreaterThan(3_500_000)
})

test('an administrator can run a scheduled task at any time', async () => {
  expect(await ask('POST', '/api/tasks/yearly/run')).toEqual({ status: 202, body: { name: 'yearly' } })
  await eventually('it ran', () => ran.includes('yearly'))
  expect((await ask('POST', '/api/tasks/fragile/run')).status).toBe(400)
  expect((await ask('POST', '/api/tasks/unknown/run')).status).toBe(404)
})

test('a failed job is shown with its error and can be tried again', async () => {
  await house.engine.database.as('*')(addJob('fragile', {}))
  const job = await eventually('it is given up', async () => {
    const { body } = await ask('GET', '/api/tasks')
    return body.jobs.find((one: { state: string }) => one.state === 'failed')
  })
  expect(job).toMatchObject({ task: 'fragile', error: 'no paper', attempts: 1, maxAttempts: 1 })
  broken = false
  expect((await ask('POST', `/api/tasks/jobs/${job.id}/retry`)).status).toBe(202)
  await eventually('it is done', () => ran.includes('fragile'))
  await eventually('it is gone', async () => (await ask('POST', `/api/tasks/jobs/${job.id}/retry`)).status === 404)
  expect((await ask('POST', '/api/tasks/jobs/x/retry')).status).toBe(400)
})
