/**
 * What an earlier run has left in a database folder. A kill -9 of Sereno leaves PostgreSQL running; a kill -9 of PostgreSQL leaves its
 * children for a moment, and postmaster.pid for good. We hold the lock of the data folder when we come here, so whatever runs in it
 * is ours to stop: a clean stop and a new start (half a second) leave one state to think about, where adopting would leave several.
 *
 * On Linux the processes are found by their working directory, which each of them has in the database folder: a pid alone may by
 * now be somebody else's, and where nobody collects dead processes (a container without init) it answers although it is dead.
 */
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { bornAt } from '../config/lock.ts'

const pidIn = (cluster: string): number | undefined => {
  try {
    return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    // no such file where no PostgreSQL runs
    return undefined
  }
}

const livesIn = (pid: string, cluster: string) => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster && bornAt(Number(pid)) !== undefined
  } catch {
    // the process has ended, or belongs to somebody else
    return false
  }
}

/** The processes of PostgreSQL that are at work in this folder (its real path). */
export const runningIn = (cluster: string): readonly number[] => {
  const written = pidIn(cluster)
  if (process.platform !== 'linux') return written && bornAt(written) !== undefined ? [written] : []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && livesIn(name, cluster))
    .map(Number)
}

const signal = (pid: number, name: NodeJS.Signals) => {
  try {
    process.kill(pid, name)
  } catch {
    // it was quicker
  }
}

const gone = async (cluster: string, within: number) => {
  for (const deadline = Date.now() + within; runningIn(cluster).length; await pause(10)) if (Date.now() > deadline) return false
  return true
}

/** Afterwards nothing runs in the folder and no pid file stands in the way of a start. */
export const clearLeftovers = async (folder: string): Promise<void> => {
  if (!existsSync(folder)) return
  const cluster = realpathSync(folder)
  const postmaster = pidIn(cluster)
  if (postmaster && runningIn(cluster).includes(postmaster)) {
    signal(postmaster, 'SIGINT')
    if (!(await gone(cluster, 60_000))) signal(postmaster, 'SIGQUIT')
  }
  // children without a parent end by themselves as soon as they look up from their query
  if (!(await gone(cluster, 5_000))) for (const pid of runningIn(cluster)) signal(pid, 'SIGKILL')
  if (!(await gone(cluster, 10_000)))
    throw new Error(
      `A PostgreSQL that an earlier run left in ${cluster} does not stop (pid ${runningIn(cluster).join(', ')}). End it by hand, then start again.`,
    )
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
}
