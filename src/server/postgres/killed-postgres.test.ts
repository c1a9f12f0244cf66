/** PostgreSQL is killed while the whole program is at work: jobs, writes, connectors and a stream of live changes. */
import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { withClient } from '#engine/store/open-client.ts'
import { afterFile } from '#testing/after-file.ts'
import { eventually } from '#testing/eventually.ts'
import { type Sereno, startSereno } from '#testing/sereno.ts'

const adminToken = 'whole-0123456789-0123456789'
const jobs = 5_000
/** Characters of what the program wrote last, shown if it has ended. */
const maxShownOutput = 5_000
const victims = ['postmaster', 'backend', 'postmaster'] as const

const postmasterOf = (data: string) => {
  const lines = readFileSync(join(data, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]) }
}
const urlOf = (data: string) =>
  `postgres://sereno:${readFileSync(join(data, 'postgres/password'), 'utf8').trim()}@127.0.0.1:${postmasterOf(data).port}/sereno`

const queueJobs = `select queue_job('idempotency', '{}') from generate_series(1, ${jobs})`
const runs = `select from graphile_worker._private_jobs where locked_at > now() - interval '1 second'`
const stuck = `
  select from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where t.identifier = 'idempotency' and j.locked_at < now() - interval '10 seconds'`

interface Answer {
  readonly what: string
  /** The incident that was created, and when the request was sent. */
  readonly id?: string
  readonly sentAt: number
  readonly status: number
  readonly retryAfter: string | null
}

/** Requests of every kind, one after the other and again, until `stop`. Returns what was not answered as it should be. */
const load = (sereno: Sereno, cookie: string) => {
  const authorization = `Bearer ${adminToken}`
  const json = { authorization, 'content-type': 'application/json' }
  const alerts = JSON.stringify([{ labels: { alertname: 'disk', instance: 'a' }, annotations: {} }])
  const incident = JSON.stringify({ values: { title: 'The shop does not answer' } })
  const requests: readonly (readonly [string, RequestInit])[] = [
    ['/api/records/incident', { method: 'POST', headers: json, body: incident }],
    ['/api/records/incident', { headers: json }],
    ['/api/tasks', { headers: json }],
    ['/api/kpis', { headers: json }],
    ['/connect/alertmanager/api/v2/alerts', { method: 'POST', headers: json, body: alerts }],
    ['/connect/alertmanager/api/v2/alerts', { headers: json }],
    ['/connect/scim/v2/Users', { headers: json }],
    ['/api/me', { headers: { cookie } }],
    ['/api/sign-in', { method: 'POST', headers: { ...json, origin: sereno.url }, body: '{"email":"ana@example.com","password":"x"}' }],
  ]
  const answers: Answer[] = []
  let stopped = false
  const line = async ([path, init]: (typeof requests)[number]): Promise<void> => {
    const what = `${init.method ?? 'GET'} ${path}`
    while (!stopped) {
      const sentAt = Date.now()
      const answer = await fetch(sereno.url + path, init).catch((error: unknown) => String(error))
      if (typeof answer === 'string') answers.push({ what: `${what}: ${answer}`, status: 0, sentAt, retryAfter: null })
      else {
        const text = await answer.text()
        const made = answer.status === 201 ? { id: JSON.parse(text).record.id as string } : {}
        answers.push({ what, sentAt, status: answer.status, retryAfter: answer.headers.get('retry-after'), ...made })
      }
      await pause(10)
    }
  }
  const lines = requests.map(line)
  return {
    answers,
    stop: async () => {
      stopped = true
      await Promise.all(lines)
    },
  }
}

/** A client of live changes: connects again when the stream ends, as a browser does, and reads everything after that. */
const follow = (sereno: Sereno) => {
  const seen = new Set<string>()
  let openedAt = 0
  let openings = 0
  let stopped = false
  const stop = new AbortController()
  const line = async (): Promise<void> => {
    while (!stopped) {
      try {
        const headers = { authorization: `Bearer ${adminToken}` }
        const answer = await fetch(`${sereno.url}/api/stream`, { headers, signal: stop.signal })
        if (answer.ok) {
          openedAt = Date.now()
          openings++
        }
        let rest = ''
        for await (const part of answer.body ?? []) {
          const lines = (rest + Buffer.from(part).toString()).split('\n')
          rest = lines.pop() ?? ''
          for (const [, id = ''] of lines.flatMap((text) => [...text.matchAll(/"id":"([^"]+)"/g)])) seen.add(id)
        }
      } catch {
        // the database or the connection is away
      }
      await pause(50)
    }
  }
  const running = line()
  return {
    openings: () => openings,
    /** Whether the client knows a record: by a change, or because it has read everything since. */
    knows: ({ id, sentAt }: Answer) => id === undefined || seen.has(id) || openedAt > sentAt,
    stop: async () => {
      stopped = true
      stop.abort()
      await running
    },
  }
}

test('the program survives kills of PostgreSQL while jobs run, and answers 503 until it is back', { timeout: 180_000 }, async () => {
  const data = mkdtempSync(join(tmpdir(), 'sereno-killed-'))
  chmodSync(data, 0o711)
  afterFile(() => {
    // started by root, the database is in another folder
    rmSync(realpathSync(join(data, 'postgres')), { recursive: true, force: true })
    rmSync(data, { recursive: true, force: true })
  })
  const sereno = await startSereno({ SERENO_DATA: data, SERENO_LOG: 'warn' }, 'own')
  const account = { email: 'ana@example.com', password: 'a quiet night 2026' }
  await sereno.call('POST', '/api/setup', { ...account, name: 'Ana', language: 'en', organisation: 'Killed', sample: false })
  const cookie = await sereno.signIn(account.email, account.password)
  const ask = (sql: string) => withClient(urlOf(data), async (client) => (await client.query(sql)).rows)
  const client = follow(sereno)
  await eventually('the stream is open', () => client.openings() === 1)
  const { answers, stop } = load(sereno, cookie)
  const recovered: number[] = []
  const goesOn = async (what: string, read: () => boolean): Promise<void> => {
    await eventually(what, () => sereno.program.ended() !== undefined || read(), { intervalMs: 10 })
    expect(sereno.program.ended(), sereno.program.output().slice(-maxShownOutput)).toBeUndefined()
  }
  for (const victim of victims) {
    await ask(queueJobs)
    await eventually('jobs run', async () => (await ask(runs)).length > 0)
    const [{ pid: backend }] = await ask(`select pid from pg_stat_activity where application_name = 'sereno' limit 1`)
    const killed = Date.now()
    const before = answers.length
    process.kill(victim === 'postmaster' ? postmasterOf(data).pid : backend, 'SIGKILL')
    await goesOn('requests fail', () => answers.slice(before).some(({ status }) => status === 503))
    const failing = answers.length
    const created = (): number => answers.slice(failing).filter(({ status }) => status === 201).length
    await goesOn('records are created again', () => created() > 5)
    recovered.push(Date.now() - killed)
  }
  await eventually('jobs run again', async () => (await ask(runs)).length > 0)
  await eventually('no job is locked by a pool that has ended', async () => (await ask(stuck)).length === 0, { within: 20_000 })
  await stop()
  const wrong = answers.filter(({ status, retryAfter }) => (status >= 500 || status === 0) && !(status === 503 && retryAfter !== null))
  expect(wrong).toEqual([])
  await eventually('the client of live changes knows every incident', () => answers.every(client.knows), { within: 10_000 })
  expect(client.openings()).toBeGreaterThan(victims.length)
  await client.stop()
  const refused = new Set(answers.filter(({ status }) => status === 503).map(({ what }) => what))
  console.info(`recovered after ${recovered.join(', ')} ms; ${refused.size} kinds of request were answered 503`)
  await sereno.program.stop()
  const log = sereno.program
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
  expect(log.filter((line) => /Cannot use a pool/.test(line))).toEqual([])
})
