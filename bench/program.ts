/** A Sereno for the measurements: a durable database in a temporary folder, the server in a process of its own. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { migrate } from '#engine/migrate/run.ts'
import { withClient } from '#engine/store/open-client.ts'
import { openIncluded } from '#server/postgres/open-postgres.ts'
import { type CpuSeconds, cpuSeconds } from './cpu.ts'

export interface Bench {
  readonly ownerUrl: string
  /** Sends JSON and returns the answer; throws if it is not 2xx. */
  readonly send: (method: string, path: string, body?: unknown) => Promise<{ [key: string]: unknown }>
  readonly url: string
  readonly token: string
  /** The processor time used so far; undefined where it is not known. */
  readonly cpu: () => CpuSeconds | undefined
  readonly stop: () => Promise<void>
}

export interface BenchOptions {
  readonly port?: number
  /**
   * Fills the database before the program starts, without a worker: its jobs would create months of snapshots and close old
   * records during the measurement.
   */
  readonly fill?: (client: pg.Client) => Promise<void>
}

/** With SERENO_PROFILE=<folder> the server writes a CPU profile into it when it ends, for the developer tools of Chromium. */
const profiled = (): readonly string[] => {
  const folder = process.env['SERENO_PROFILE']
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : []
}

export const startBench = async ({ port = 7399, fill }: BenchOptions = {}): Promise<Bench> => {
  const data = await mkdtemp(join(tmpdir(), 'sereno-bench-'))
  await chmod(data, 0o711)
  const database = await openIncluded(data, { durable: true, print: () => undefined })
  await migrate(database.ownerUrl)
  if (fill) await withClient(database.ownerUrl, fill)
  const token = randomBytes(24).toString('hex')
  const log = join(data, 'bench.log')
  const url = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, [...profiled(), join(import.meta.dirname, '../src/server/main.ts')], {
    env: {
      ...process.env,
      DATABASE_URL: database.ownerUrl,
      SERENO_DATA: data,
      SERENO_PORT: String(port),
      SERENO_ADMIN_TOKEN: token,
      ...(fill ? { SERENO_ROLES: 'web' } : {}),
    },
    // the log goes to a file, as on a server
    stdio: ['ignore', openSync(log, 'w'), 'inherit'],
  })
  process.once('exit', () => server.kill('SIGKILL'))
  while (!readFileSync(log, 'utf8').includes('is ready')) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}:\n${readFileSync(log, 'utf8')}`)
    await pause(50)
  }
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const postmaster = Number(readFileSync(join(data, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])
  return {
    cpu: () => cpuSeconds(server.pid, postmaster),
    ownerUrl: database.ownerUrl,
    url,
    token,
    send: (method, path, body) => sendJson({ agent, url: `${url}${path}`, method, token, body }),
    stop: async () => {
      agent.destroy()
      server.kill('SIGTERM')
      await once(server, 'exit')
      await database.stop()
      await rm(data, { recursive: true, force: true })
    },
  }
}

interface Sent {
  readonly agent: Agent
  readonly url: string
  readonly method: string
  readonly token?: string
  readonly body?: unknown
}

/** Uses node:http with keep-alive: fetch itself is so slow that it would distort the result. */
export const sendJson = ({ agent, url, method, token, body }: Sent): Promise<{ [key: string]: unknown }> =>
  new Promise((done, fail) => {
    const text = body === undefined ? undefined : JSON.stringify(body)
    const headers = {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {}),
    }
    const ask = request(url, { method, agent, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const whole = Buffer.concat(parts).toString()
        if ((answer.statusCode ?? 500) >= 300) fail(new Error(`${method} ${url}: ${answer.statusCode} ${whole.slice(0, 300)}`))
        else done(whole.startsWith('{') ? JSON.parse(whole) : {})
      })
    })
    ask.on('error', fail)
    ask.end(text)
  })

/** Runs `work` repeatedly on this many lines at once until the seconds are over. Returns the rate per second. */
export const perSecond = async (lines: number, seconds: number, work: (i: number) => Promise<unknown>): Promise<number> => {
  let done = 0
  const start = performance.now()
  const end = start + seconds * 1000
  await Promise.all(
    Array.from({ length: lines }, async () => {
      while (performance.now() < end) await work(done++)
    }),
  )
  return done / ((performance.now() - start) / 1000)
}

export interface Latency {
  readonly median: number
  readonly p95: number
  readonly p99: number
}

/** Median and percentiles of single calls, in milliseconds. */
export const latency = async (times: number, work: (i: number) => Promise<unknown>): Promise<Latency> => {
  const taken: number[] = []
  for (let i = 0; i < times; i++) {
    const start = performance.now()
    await work(i)
    taken.push(performance.now() - start)
  }
  taken.sort((a, b) => a - b)
  const at = (part: number): number => taken[Math.floor(times * part)] ?? 0
  return { median: at(0.5), p95: at(0.95), p99: at(0.99) }
}

export const whole = (n: number): string => Math.round(n).toLocaleString('en')
