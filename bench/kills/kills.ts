/**
 * `npm run bench kills` (SERENO_KILLS=100): kill -9 of the server and, apart, of the postmaster at random moments under load. After each
 * kill the load goes on; at the end of each round what was acknowledged is compared with the database.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { withClient } from '#server/postgres/roles.ts'
import { whole } from '../program.ts'
import { emptyLedger, type Ledger, verify } from './ledger.ts'
import { type Load, resolvedEvery, startLoad } from './load.ts'

const port = 7398
const url = `http://127.0.0.1:${port}`
const token = 'kills-0123456789-0123456789'
const maxRecoveryMs = 5_000
const maxBehindSeconds = 10
const settleWithinMs = 60_000
const overdueClocks = 300
const jobs = 300

const clusterOf = (data: string) => {
  const lines = readFileSync(join(data, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')
  const password = readFileSync(join(data, 'postgres/password'), 'utf8').trim()
  return { pid: Number(lines[0]), ownerUrl: `postgres://sereno:${password}@127.0.0.1:${Number(lines[3])}/sereno` }
}

const isReady = async (): Promise<boolean> =>
  fetch(`${url}/api/health/ready`).then(
    (answer) => answer.ok,
    () => false,
  )

const until = async (what: string, holds: () => Promise<boolean> | boolean, withinMs = settleWithinMs): Promise<number> => {
  const began = performance.now()
  while (!(await holds())) {
    if (performance.now() - began > withinMs) throw new Error(`waited ${withinMs} ms in vain: ${what}`)
    await pause(20)
  }
  return performance.now() - began
}

const startServer = async (data: string): Promise<ChildProcess> => {
  const server = spawn(process.execPath, [join(import.meta.dirname, '../../src/server/main.ts')], {
    env: { ...process.env, SERENO_DATA: data, SERENO_PORT: String(port), SERENO_ADMIN_TOKEN: token, SERENO_LOG: 'warn', DATABASE_URL: '' },
    stdio: ['ignore', openSync(join(data, 'server.log'), 'a'), openSync(join(data, 'server.log'), 'a')],
  })
  process.once('exit', () => server.kill('SIGKILL'))
  await until('the server is ready', () => server.exitCode !== null || isReady(), 120_000)
  if (server.exitCode !== null) throw new Error(`the server ended:\n${readFileSync(join(data, 'server.log'), 'utf8').slice(-2000)}`)
  return server
}

/** Overdue clocks (of incidents that the load does not resolve, because that ends their clocks) and jobs, so that the worker is busy when it is killed. */
const addWork = (data: string, ledger: Ledger): Promise<void> =>
  withClient(clusterOf(data).ownerUrl, async (client) => {
    await client.query(`set sereno.scope = '*'`)
    await client.query(`select queue_job('idempotency', '{}') from generate_series(1, ${jobs})`)
    const { rows } = await client.query<{ id: string }>(
      `insert into clock (record, organisation, type, metric, kind, target_seconds, state, started_at, since, due_at, raised, next_at)
       select id, organisation, 'incident', 'resolution', 'ola', 60, 'running', now() - interval '1 hour', now() - interval '1 hour', now() - interval '59 minutes', 75, now()
       from record where type = 'incident' and phase = 'new' and title like 'load %' and mod(split_part(title, ' ', 2)::int, ${resolvedEvery}) <> 0 order by random() limit ${overdueClocks} returning id`,
    )
    for (const { id } of rows) ledger.clocks.add(id)
  })

interface Behind {
  readonly clocks: number
  readonly locked: number
}

const behind = (data: string): Promise<Behind> =>
  withClient(clusterOf(data).ownerUrl, async (client) => {
    await client.query(`set sereno.scope = '*'`)
    const { rows } = await client.query<Behind>(
      `select (select count(*)::int from clock where next_at < now() - interval '${maxBehindSeconds} seconds') as clocks,
         (select count(*)::int from graphile_worker._private_jobs where locked_at < now() - interval '${maxBehindSeconds} seconds') as locked`,
    )
    return rows[0] ?? { clocks: 0, locked: 0 }
  })

interface Round {
  readonly data: string
  readonly ledger: Ledger
  readonly load: Load
}

/** Resolves with the milliseconds after which a write is acknowledged again. */
const acknowledgedAgain = async (load: Load): Promise<number> => {
  const before = load.answered()
  return until('a write is acknowledged', () => load.answered() > before + linesInFlight).catch(async (cause: unknown) => {
    const ready = await fetch(`${url}/api/health/ready`).then((answer) => answer.text(), String)
    throw new Error(`no write is acknowledged; the last answers: ${load.last().join(', ')}; ready: ${ready}`, { cause })
  })
}
/** Requests that were on their way at the kill and may have been answered since. */
const linesInFlight = 8

const afterKill = async ({ data }: Round): Promise<Behind> => {
  await pause(maxBehindSeconds * 1000)
  return behind(data)
}

export interface KillResult {
  /** Acknowledged writes that are gone, and effects that happened twice. */
  readonly lost: number
  readonly doubled: number
  /** The most that was seen ten seconds after a kill: overdue clocks that were not raised, and jobs that were locked all the time. */
  readonly behind: Behind
  /** Kills of PostgreSQL after which writes took longer than five seconds. */
  readonly slow: number
  /** Answers that are neither 2xx nor 503. */
  readonly strange: number
  readonly lines: readonly string[]
}

/** Prints what was counted; the program ends with 1 if something was lost, doubled, behind or slow. */
export const kills = async (): Promise<readonly string[]> => {
  const { lines, ...result } = await killTimes(Number(process.env['SERENO_KILLS'] ?? 10))
  const { lost, doubled, behind: most, slow, strange } = result
  if (lost + doubled + most.clocks + most.locked + slow + strange > 0) process.exitCode = 1
  return lines
}

/** Kills the server and PostgreSQL this many times each. */
export const killTimes = async (times: number): Promise<KillResult> => {
  const data = await mkdtemp(join(tmpdir(), 'sereno-kills-'))
  await chmod(data, 0o711)
  let server = await startServer(data)
  const setup = {
    name: 'Ana',
    email: 'ana@example.com',
    password: 'a quiet night 2026',
    language: 'en',
    organisation: 'Kills',
    sample: false,
  }
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  await fetch(`${url}/api/setup`, { method: 'POST', headers, body: JSON.stringify(setup) })
  const ledger = emptyLedger()
  const load = startLoad({ url, token }, ledger)
  const round: Round = { data, ledger, load }
  const recovered = { server: [] as number[], postmaster: [] as number[] }
  const worst = { clocks: 0, locked: 0 }
  const note = ({ clocks, locked }: Behind): void => {
    worst.clocks = Math.max(worst.clocks, clocks)
    worst.locked = Math.max(worst.locked, locked)
  }
  try {
    await until('the load runs', () => load.answered() > 50)
    for (let i = 0; i < times; i++)
      for (const victim of ['server', 'postmaster'] as const) {
        await addWork(data, ledger)
        await pause(Math.random() * 2_000)
        if (victim === 'server') {
          server.kill('SIGKILL')
          await once(server, 'exit')
          const began = performance.now()
          server = await startServer(data)
          await acknowledgedAgain(load)
          recovered.server.push(performance.now() - began)
        } else {
          process.kill(clusterOf(data).pid, 'SIGKILL')
          recovered.postmaster.push(await acknowledgedAgain(load))
          if (server.exitCode !== null || server.signalCode !== null) throw new Error('the server ended with PostgreSQL')
        }
        note(await afterKill(round))
      }
    await load.stop()
    await until('the work is done', async () => (await behind(data)).clocks === 0)
    const { lost, doubled, examples } = await withClient(clusterOf(data).ownerUrl, async (client) => {
      await client.query(`set sereno.scope = '*'`)
      return verify(client, ledger)
    })
    const slow = recovered.postmaster.filter((ms) => ms > maxRecoveryMs).length
    const list = (ms: readonly number[]): string =>
      `${whole(Math.max(...ms))} ms at most, ${whole(ms.reduce((a, b) => a + b, 0) / ms.length)} ms on average`
    const lines = [
      `${times} kills of the server, ${times} of PostgreSQL under load: ${lost} acknowledged writes lost, ${doubled} effects doubled`,
      `acknowledged: ${whole(ledger.created.size)} creates, ${whole(ledger.resolved.size)} moves, ${whole(ledger.alerts.size)} alerts, ${whole(ledger.clocks.size)} overdue clocks`,
      `${maxBehindSeconds} s after each kill: ${worst.clocks} clocks behind, ${worst.locked} jobs locked for longer (most of all rounds)`,
      `PostgreSQL killed: writes again after ${list(recovered.postmaster)}; ${slow} above ${maxRecoveryMs} ms`,
      `server killed: writes again after ${list(recovered.server)}`,
      ...examples,
      ...[...load.strange].map(([status, n]) => `${n} answers ${status}`),
    ]
    return { lost, doubled, behind: worst, slow, strange: load.strange.size, lines }
  } finally {
    await load.stop()
    server.kill('SIGTERM')
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit')
    await rm(data, { recursive: true, force: true })
  }
}
