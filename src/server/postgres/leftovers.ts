/**
 * Stops what an earlier run has left in a database folder. A kill -9 of Sereno leaves PostgreSQL running; a kill -9 of PostgreSQL leaves
 * its child processes for a moment, and the file postmaster.pid. This program holds the lock of the data folder, so it may stop everything
 * that runs there. A clean stop and a new start (half a second) are simpler than taking over a running server.
 *
 * On Linux the processes are found by their working directory, which is the database folder. A pid alone is not enough: it may belong to
 * another process by now, or to a dead process that was not reaped (in a container without init).
 */
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { bornAt } from '../config/lock.ts'

const pidIn = (cluster: string): number | undefined => {
  try {
    return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    // the file does not exist if no PostgreSQL runs
    return undefined
  }
}

const livesIn = (pid: string, cluster: string) => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster && bornAt(Number(pid)) !== undefined
  } catch {
    // the process has ended, or belongs to another user
    return false
  }
}

/** The PostgreSQL processes that run in this folder (its real path). */
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
    // the process has already ended
  }
}

const allEnded = async (cluster: string, withinMs: number) => {
  for (const deadline = Date.now() + withinMs; runningIn(cluster).length; await pause(10)) if (Date.now() > deadline) return false
  return true
}

/** Stops all PostgreSQL processes in the folder and removes the pid file. */
export const clearLeftovers = async (folder: string): Promise<void> => {
  if (!existsSync(folder)) return
  const cluster = realpathSync(folder)
  const postmaster = pidIn(cluster)
  if (postmaster && runningIn(cluster).includes(postmaster)) {
    signal(postmaster, 'SIGINT')
    if (!(await allEnded(cluster, 60_000))) signal(postmaster, 'SIGQUIT')
  }
  // child processes without a parent would go on until the end of their query; a crash is recovered from anyway
  for (const pid of runningIn(cluster)) signal(pid, 'SIGQUIT')
  if (!(await allEnded(cluster, 1_000))) for (const pid of runningIn(cluster)) signal(pid, 'SIGKILL')
  if (!(await allEnded(cluster, 10_000)))
    throw new Error(
      `A PostgreSQL from an earlier run in ${cluster} does not stop (pid ${runningIn(cluster).join(', ')}). Kill it, then start Sereno again.`,
    )
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
}
