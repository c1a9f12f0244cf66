/** The whole program on its own PostgreSQL: one of them is killed while jobs run, connections are cut, and alerts arrive in a flood. */
import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { withClient } from '#engine/store/open-client.ts'
import { afterFile } from '#testing/after-file.ts'
import { eventually } from '#testing/eventually.ts'
import { type Sereno, startSereno } from '#testing/sereno.ts'

const headers = { authorization: 'Bearer whole-0123456789-0123456789', 'content-type': 'application/json', 'accept-language': 'en' }
const jobs = 300
const senders = 20
const floodSeconds = 3
const maxFloodP95Ms = 5_000

const data = mkdtempSync(join(tmpdir(), 'sereno-faults-'))
chmodSync(data, 0o711)
const env = { SERENO_DATA: data, SERENO_LOG: 'warn' }
const postmaster = () => {
  const lines = readFileSync(join(data, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]) }
}
const ask = (sql: string) => {
  const password = readFileSync(join(data, 'postgres/password'), 'utf8').trim()
  return withClient(`postgres://sereno:${password}@127.0.0.1:${postmaster().port}/sereno`, async (client) => (await client.query(sql)).rows)
}

let sereno: Sereno
let incident: string
beforeAll(async () => {
  afterFile(() => {
    rmSync(realpathSync(join(data, 'postgres')), { recursive: true, force: true })
    rmSync(data, { recursive: true, force: true })
  })
  sereno = await startSereno(env, 'own')
  await sereno.call('POST', '/api/setup', {
    name: 'Ana',
    email: 'ana@example.com',
    password: 'a quiet night 2026',
    language: 'en',
    organisation: 'Faults',
    sample: false,
  })
  incident = await sereno.make('incident', { title: 'Late' })
}, 120_000)

/** Jobs of breached targets, each of which asks the database for its agreement and record. */
const queueLateJobs = async (): Promise<void> => {
  const payload = { metric: 'resolution', threshold: 100, agreementKind: 'sla', agreement: incident, target: incident }
  const entry = JSON.stringify({ type: 'incident', record: incident, payload })
  await ask(`select queue_job('late', '${entry}') from generate_series(1, ${jobs})`)
  await eventually('jobs run', async () => (await ask(lateJobs('j.locked_at is not null'))).length > 0, { intervalMs: 10 })
}
const lateJobs = (condition: string): string => `
  select j.locked_by from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where t.identifier = 'late' and ${condition}`

const status = async (method: string, path: string, body?: unknown): Promise<number> => {
  const answer = await fetch(sereno.url + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  await answer.arrayBuffer()
  return answer.status
}

test('C14: the program goes on when PostgreSQL is killed while jobs of breached targets run', { timeout: 90_000 }, async () => {
  await queueLateJobs()
  process.kill(postmaster().pid, 'SIGKILL')
  await eventually('requests fail', async () => (await status('GET', '/api/records/incident')) === 503, { intervalMs: 10 })
  await eventually('the same process answers', async () => (await status('GET', '/api/records/incident')) === 200)
  expect(sereno.program.ended()).toBeUndefined()
  await eventually('its jobs are done', async () => (await ask(lateJobs('true'))).length === 0)
})

test('C15: jobs of a killed program are taken over by the next one', { timeout: 120_000 }, async () => {
  await queueLateJobs()
  await sereno.program.stop('SIGKILL')
  sereno = await startSereno(env, 'own')
  await eventually('no job is locked by the dead worker, and all are done', async () => (await ask(lateJobs('true'))).length === 0)
})

test('C17: requests whose connection is cut are answered 503 by the API and by a connector', { timeout: 90_000 }, async () => {
  const alerts = [{ labels: { alertname: 'disk', instance: 'a' }, annotations: {} }]
  const requests = [
    () => status('POST', '/api/records/incident', { values: { title: 'Cut' } }),
    () => status('GET', '/api/records/incident'),
    () => status('POST', '/connect/alertmanager/api/v2/alerts', alerts),
    () => status('GET', '/connect/alertmanager/api/v2/alerts'),
  ]
  const seen = requests.map(() => new Set<number>())
  let isOver = false
  const lines = requests.map(async (request, n) => {
    while (!isOver) seen[n]?.add(await request())
  })
  const cut = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`
  await eventually('every kind of request was cut', async () => {
    await ask(cut)
    return seen.every((statuses) => statuses.has(503))
  })
  isOver = true
  await Promise.all(lines)
  expect(seen.flatMap((statuses) => [...statuses]).filter((one) => ![200, 201, 503].includes(one))).toEqual([])
})

test(`C21: in a flood of critical alerts on ${senders} connections 95 of 100 are taken within 5 s`, { timeout: 120_000 }, async () => {
  const times: number[] = []
  const end = Date.now() + floodSeconds * 1000
  const send = async (sender: number): Promise<void> => {
    for (let i = 0; Date.now() < end; i++) {
      const labels = { alertname: 'down', severity: 'critical', instance: `host-${sender}-${i}` }
      const began = performance.now()
      expect(await status('POST', '/connect/alertmanager/api/v2/alerts', [{ labels, annotations: { summary: 'does not answer' } }])).toBe(
        200,
      )
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: senders }, (_, sender) => send(sender)))
  times.sort((a, b) => a - b)
  expect(times[Math.floor(times.length * 0.95)]).toBeLessThan(maxFloodP95Ms)
  const [{ n }] = await ask(`select count(*)::int as n from alert where metric = 'down'`)
  expect(n).toBe(times.length)
})
