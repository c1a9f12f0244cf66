/** What is killed: nodes of Sereno in processes of their own, with their logs in the data folder, and questions to their database. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { withClient } from '#engine/store/open-client.ts'
import type { Ledger } from './ledger.ts'
import { type Load, resolvedEvery } from './load.ts'

export const token = 'kills-0123456789-0123456789'
export const maxBehindSeconds = 10
const settleWithinMs = 60_000
const startWithinMs = 120_000
const workWithinMs = 180_000
const overdueClocks = 300
const jobs = 300
/** A job that takes no time: nothing follows from this threshold. */
const nothingFollows = {
  type: 'incident',
  record: '',
  payload: { metric: 'resolution', threshold: 75, agreementKind: 'sla', agreement: '', target: '' },
}
/** The program makes at most 100 timely moves of a kind every 30 s. */
const dueClosures = 40
const schedules = 20
/** Requests that were on their way at a kill and may have been answered since. */
const requestsInFlight = 8

export interface KillNode {
  readonly port: number
  readonly url: string
  /** The file with its log. */
  readonly log: string
  readonly process: ChildProcess
}

export interface NodeStart {
  readonly port: number
  /** Its data folder, which has its log too. */
  readonly data: string
  readonly databaseUrl?: string
  /** The checkout that it runs. */
  readonly root?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Resolves with the milliseconds after which it holds. */
export const until = async (what: string, holds: () => Promise<boolean> | boolean, withinMs = settleWithinMs): Promise<number> => {
  const began = performance.now()
  while (!(await holds())) {
    if (performance.now() - began > withinMs) throw new Error(`waited ${withinMs} ms in vain: ${what}`)
    await pause(20)
  }
  return performance.now() - began
}

export const isReady = async (url: string): Promise<boolean> =>
  fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(5_000) }).then(
    (answer) => answer.ok,
    () => false,
  )

export const hasEnded = (process: ChildProcess): boolean => process.exitCode !== null || process.signalCode !== null

const here = join(import.meta.dirname, '../..')

/** Starts a node and waits until it is ready. */
export const startNode = async ({ port, data, databaseUrl = '', root = here, env = {} }: NodeStart): Promise<KillNode> => {
  const logFile = join(data, `node-${port}.log`)
  const log = openSync(logFile, 'a')
  const node = spawn(process.execPath, [join(root, 'src/server/main.ts')], {
    cwd: root,
    env: {
      ...process.env,
      SERENO_DATA: data,
      SERENO_PORT: String(port),
      SERENO_ADMIN_TOKEN: token,
      SERENO_LOG: 'warn',
      DATABASE_URL: databaseUrl,
      ...env,
    },
    stdio: ['ignore', log, log],
  })
  const end = (): void => void node.kill('SIGKILL')
  process.once('exit', end)
  node.once('exit', () => process.off('exit', end))
  const url = `http://127.0.0.1:${port}`
  await until('the server is ready', () => hasEnded(node) || isReady(url), startWithinMs)
  if (hasEnded(node)) throw new Error(`the server ended:\n${readFileSync(logFile, 'utf8').slice(-2000)}`)
  return { port, url, log: logFile, process: node }
}

export const endNode = async ({ process: node }: KillNode, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
  if (hasEnded(node)) return
  const ended = once(node, 'exit')
  node.kill(signal)
  await ended
}

/** Creates the first administrator. */
export const setUp = async (url: string): Promise<void> => {
  const body = {
    name: 'Ana',
    email: 'ana@example.com',
    password: 'a quiet night 2026',
    language: 'en',
    organisation: 'Kills',
    sample: false,
  }
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const answer = await fetch(`${url}/api/setup`, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`setup: ${answer.status} ${await answer.text()}`)
}

/**
 * Work that is due: clocks (of incidents that the load does not resolve, because that ends their clocks), jobs, incidents that close by
 * themselves, schedules of recurring tasks. So the worker is busy when it is killed.
 */
export const addWork = (ownerUrl: string, ledger: Ledger): Promise<void> =>
  withClient(ownerUrl, async (client) => {
    await client.query(`set sereno.scope = '*'`)
    await client.query(`select queue_job('late', $1) from generate_series(1, ${jobs})`, [JSON.stringify(nothingFollows)])
    const { rows } = await client.query<{ id: string }>(
      `insert into clock (record, organisation, type, metric, kind, target_seconds, state, started_at, since, due_at, raised, next_at)
       select id, organisation, 'incident', 'resolution', 'ola', 60, 'running', now() - interval '1 hour', now() - interval '1 hour', now() - interval '59 minutes', 75, now()
       from record where type = 'incident' and phase = 'new' and title like 'load %' and mod(split_part(title, ' ', 2)::int, ${resolvedEvery}) <> 0 order by random() limit ${overdueClocks} returning id`,
    )
    for (const { id } of rows) ledger.clocks.add(id)
    const { rows: closing } = await client.query<{ id: string }>(
      `update incident set resolved_at = now() - interval '6 days'
       where id in (select id from record where type = 'incident' and state = 'resolved' and title like 'load %' limit ${dueClosures}) returning id`,
    )
    for (const { id } of closing) ledger.closed.add(id)
  })

/** Schedules whose task is due: each recurs weekly, so that one task of each is due and no more. */
export const addSchedules = async (url: string, ledger: Ledger): Promise<void> => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const post = async (path: string, values: object): Promise<{ record: { id: string } }> => {
    const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify({ values }) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as { record: { id: string } }
  }
  for (let i = 0; i < schedules; i++) {
    const nextAt = new Date(Date.now() - 3_600_000).toISOString()
    const { record } = await post('/api/records/job-schedule', { title: `schedule ${i}`, recurrence: 'FREQ=WEEKLY', zone: 'UTC', nextAt })
    await post(`/api/records/job-schedule/${record.id}/moves/activate`, {})
    ledger.recurring.add(record.id)
  }
}

export interface Behind {
  readonly clocks: number
  readonly locked: number
}

/** Overdue clocks that were not raised in time, and jobs that are locked for longer than that. */
export const behind = (ownerUrl: string): Promise<Behind> =>
  withClient(ownerUrl, async (client) => {
    await client.query(`set sereno.scope = '*'`)
    const { rows } = await client.query<Behind>(
      `select (select count(*)::int from clock where next_at < now() - interval '${maxBehindSeconds} seconds') as clocks,
         (select count(*)::int from graphile_worker._private_jobs where locked_at < now() - interval '${maxBehindSeconds} seconds') as locked`,
    )
    return rows[0] ?? { clocks: 0, locked: 0 }
  })

/** The most of both. */
export const worse = (a: Behind, b: Behind): Behind => ({ clocks: Math.max(a.clocks, b.clocks), locked: Math.max(a.locked, b.locked) })

/** Resolves with the milliseconds after which a write is acknowledged again. */
export const acknowledgedAgain = async (load: Load): Promise<number> => {
  const before = load.answered()
  return until('a write is acknowledged', () => load.answered() > before + requestsInFlight).catch((cause: unknown) => {
    throw new Error(`no write is acknowledged; the last answers: ${load.last().join(', ')}`, { cause })
  })
}

const openWork = `select
  (select count(*)::int from clock where next_at < now()) as clocks,
  (select count(*)::int from outbox) as outbox,
  (select count(*)::int from graphile_worker._private_jobs where run_at < now()) as jobs,
  (select count(*)::int from incident i join record r on r.id = i.id where r.state = 'resolved' and i.resolved_at < now() - interval '5 days') as closures,
  (select count(*)::int from job_schedule s join record r on r.id = s.id where r.state = 'active' and s.next_at < now()) as schedules,
  (select count(*)::int from alert a join record r on r.id = a.id where a.respond_at < now() and r.phase in ('new', 'active')) as alerts,
  (select count(*)::int from import_run where state in ('reading', 'writing')) as imports`

/** Waits until all work that was added is done: nothing is due, and no job waits or runs. */
export const workDone = async (ownerUrl: string): Promise<void> => {
  let open: Readonly<Record<string, number>> = {}
  const read = (): Promise<boolean> =>
    withClient(ownerUrl, async (client) => {
      await client.query(`set sereno.scope = '*'`)
      open = (await client.query<Record<string, number>>(openWork)).rows[0] ?? {}
      return Object.values(open).every((count) => count === 0)
    })
  await until('the work is done', read, workWithinMs).catch((cause: unknown) => {
    throw new Error(`work remains: ${JSON.stringify(open)}`, { cause })
  })
}
