/**
 * PostgreSQL as a child of ours. States: starting -> ready -> (ended by itself -> starting)* -> stopping -> stopped.
 *
 * It runs in a session of its own, so that Ctrl-C in the terminal reaches only us and we stop it last. However we end, short of kill -9,
 * it is told to stop. When it ends by itself (kill -9, out of memory) it is started again on the same port, so that every pool
 * finds it where it was.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, fchownSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { environment, postgresIn } from './binaries.ts'
import { clusterIn } from './cluster.ts'
import { clearLeftovers } from './leftovers.ts'
import type { DataPlace } from './place.ts'
import { settingsFor } from './settings.ts'

export interface Server {
  readonly port: number
  stop(): Promise<void>
}

export interface ServerOptions {
  readonly durable: boolean
  readonly tell: (sentence: string) => void
}

const freePort = () =>
  new Promise<number>((done, failed) => {
    const probe = createServer().on('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

const logOf = (place: DataPlace) => join(place.home, 'postgres.log')

const openLog = (place: DataPlace) => {
  const path = logOf(place)
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) renameSync(path, `${path}.1`)
  const log = openSync(path, 'a', 0o600)
  // readable for the database's own user, who may one day start Sereno without root
  if (place.user) fchownSync(log, place.user.uid, place.user.gid)
  return log
}

const launch = (place: DataPlace, port: number, durable: boolean): ChildProcess => {
  const settings = Object.entries(settingsFor(port, durable)).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openLog(place)
  const child = spawn(postgresIn(place.binaries), ['-D', clusterIn(place), ...settings], {
    ...place.user,
    env: environment(),
    cwd: place.home,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  return child
}

const ended = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null || child.pid === undefined

/** PostgreSQL writes its pid into the first line of postmaster.pid and "ready" into the eighth. */
const isReady = (place: DataPlace, child: ChildProcess) => {
  try {
    const lines = readFileSync(join(clusterIn(place), 'postmaster.pid'), 'utf8').split('\n')
    return Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready'
  } catch {
    // the file appears while PostgreSQL starts
    return false
  }
}

/** Replaying what a crash left can take minutes; as long as the process lives it is at work. */
const start = async (
  place: DataPlace,
  port: number,
  durable: boolean,
  launched?: (child: ChildProcess) => void,
): Promise<ChildProcess | { failed: string }> => {
  await clearLeftovers(clusterIn(place))
  const from = statSync(logOf(place), { throwIfNoEntry: false })?.size ?? 0
  const child = launch(place, port, durable)
  launched?.(child)
  let broken = ''
  child.on('error', (error) => {
    broken = error.message
  })
  while (!isReady(place, child)) {
    if (broken || ended(child)) return { failed: broken || readFileSync(logOf(place)).subarray(from).toString().trim() }
    await pause(5)
  }
  return child
}

export const startServer = async (place: DataPlace, { durable, tell }: ServerOptions): Promise<Server> => {
  let port = 0
  let child: ChildProcess | undefined
  for (let round = 0; !child; round++) {
    port = await freePort()
    const answer = await start(place, port, durable)
    if (!('failed' in answer)) child = answer
    // another program took the port between our asking and PostgreSQL's
    else if (round >= 5 || !/could not bind|in use/.test(answer.failed))
      throw new Error(`PostgreSQL does not start. It says: ${answer.failed}`)
  }

  return { port, stop: keep(place, child, port, { durable, tell }) }
}

/** Watches over a running server until the function that it gives back is called, which stops it. */
const keep = (place: DataPlace, first: ChildProcess, port: number, { durable, tell }: ServerOptions): (() => Promise<void>) => {
  let child = first
  let restarting: Promise<void> | undefined
  let stopped: Promise<void> | undefined
  const stopNow = () => child.kill('SIGINT')
  process.on('exit', stopNow)

  const restart = async () => {
    tell('PostgreSQL ended by itself; starting it again.')
    for (let wait = 100; !stopped; wait = Math.min(wait * 2, 5_000)) {
      const answer = await start(place, port, durable, take).catch((error) => ({ failed: String(error) }))
      if (!('failed' in answer)) return watch(answer)
      if (stopped) return
      tell(`PostgreSQL does not start. It says: ${answer.failed}`)
      await pause(wait)
    }
  }
  const take = (launched: ChildProcess) => {
    child = launched
    if (stopped) child.kill('SIGINT')
  }
  const watch = (watched: ChildProcess) => {
    watched.once('exit', () => {
      if (!stopped) restarting = restart()
    })
  }
  watch(first)

  const stop = async () => {
    process.off('exit', stopNow)
    child.kill('SIGINT')
    // one that is just being started again would otherwise outlive us
    await restarting
    await clearLeftovers(clusterIn(place))
  }
  return () => {
    stopped ??= stop()
    return stopped
  }
}
