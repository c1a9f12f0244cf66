/**
 * The included PostgreSQL as a child process. States: starting -> ready -> (ended unexpectedly -> starting)* -> stopping -> stopped.
 *
 * It runs in its own session, so that Ctrl-C in the terminal only reaches this program, which stops PostgreSQL last. It is stopped at
 * every end of this program except kill -9. If it ends unexpectedly (kill -9, out of memory), it is started again on the same port, so
 * that all connection pools find it.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { closeSync, fchownSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { withoutNumbers } from '#engine/log/log.ts'
import { noteStoppedByFullDisk } from '#engine/store/database-trouble.ts'
import { environment, postgresIn } from './binaries.ts'
import { clusterIn } from './cluster.ts'
import type { DataPlace } from './data-place.ts'
import { clearLeftovers } from './leftovers.ts'
import { settingsFor } from './settings.ts'

const maxPortAttempts = 5
const maxRestartPauseMs = 5_000

export interface Server {
  readonly port: number
  stop(): Promise<void>
}

export interface ServerOptions {
  readonly durable: boolean
  readonly print: (line: string) => void
}

/**
 * Below the ports that systems give to connections and to programs that ask for any port: during a restart, none of those may take the port
 * that all connection pools know.
 */
const firstPort = 20_000
const lastPort = 32_000

const isFree = (port: number): Promise<boolean> =>
  new Promise((done, failed) => {
    const probe = createServer().once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done(false) : failed(error),
    )
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)))
  })

const freePort = async (): Promise<number> => {
  for (;;) {
    const port = randomInt(firstPort, lastPort)
    if (await isFree(port)) return port
  }
}

const maxLogBytes = 10_000_000
const logOf = (place: DataPlace) => join(place.home, 'postgres.log')

const openLog = (place: DataPlace) => {
  const path = logOf(place)
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > maxLogBytes) renameSync(path, `${path}.1`)
  const log = openSync(path, 'a', 0o600)
  // readable for the user of the database, who may later start Sereno without root
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

/** The first line of postmaster.pid is the pid; the eighth is "ready" once the server accepts connections. */
const isReady = (place: DataPlace, child: ChildProcess) => {
  try {
    const lines = readFileSync(join(clusterIn(place), 'postmaster.pid'), 'utf8').split('\n')
    return Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready'
  } catch {
    // the file appears while PostgreSQL starts
    return false
  }
}

/** Starts the server and waits until it is ready. Recovery after a crash can take minutes, so it waits as long as the process lives. */
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

/** Starts PostgreSQL on a free port. */
export const startServer = async (place: DataPlace, { durable, print }: ServerOptions): Promise<Server> => {
  let port = 0
  let child: ChildProcess | undefined
  for (let round = 0; !child; round++) {
    port = await freePort()
    const answer = await start(place, port, durable)
    if (!('failed' in answer)) child = answer
    // another program has taken the port in the meantime
    else if (round >= maxPortAttempts || !/could not bind|in use/.test(answer.failed))
      throw new Error(`PostgreSQL cannot start: ${answer.failed}`)
  }

  return { port, stop: supervise(place, child, port, { durable, print }) }
}

/** Restarts the server whenever it ends unexpectedly. Returns the function that stops it. */
const supervise = (place: DataPlace, first: ChildProcess, port: number, { durable, print }: ServerOptions): (() => Promise<void>) => {
  let child = first
  let restarting: Promise<void> | undefined
  let stopped: Promise<void> | undefined
  const stopNow = () => child.kill('SIGINT')
  process.on('exit', stopNow)

  const restart = async () => {
    print('PostgreSQL has stopped unexpectedly and is being restarted.')
    let printed = ''
    for (let wait = 100; !stopped; wait = Math.min(wait * 2, maxRestartPauseMs)) {
      const answer = await start(place, port, durable, take).catch((error) => ({ failed: String(error) }))
      if (!('failed' in answer)) {
        noteStoppedByFullDisk(false)
        return watch(answer)
      }
      if (stopped) return
      noteStoppedByFullDisk(/No space left on device/.test(answer.failed))
      // an administrator needs to read the same reason once
      if (withoutNumbers(answer.failed) !== printed) print(`PostgreSQL cannot start: ${answer.failed}`)
      printed = withoutNumbers(answer.failed)
      await pause(wait)
    }
  }
  const take = (launched: ChildProcess) => {
    child = launched
    if (stopped) child.kill('SIGINT')
  }
  const watch = (watched: ChildProcess) => {
    const restartUnlessStopped = () => {
      if (!stopped) restarting = restart()
    }
    // it may have ended between its last sign of life and this moment
    if (ended(watched)) restartUnlessStopped()
    else watched.once('exit', restartUnlessStopped)
  }
  watch(first)

  const stop = async () => {
    process.off('exit', stopNow)
    child.kill('SIGINT')
    // a server that is being restarted would otherwise keep running
    await restarting
    await clearLeftovers(clusterIn(place))
  }
  return () => {
    stopped ??= stop()
    return stopped
  }
}
