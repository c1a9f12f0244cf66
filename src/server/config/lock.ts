/**
 * Only one Sereno runs on a data folder. `<data>/sereno.lock` contains its holder: pid, start time of the process, port.
 *
 * A kill -9 leaves the file behind. It is only valid while that process lives: on Linux the start time from /proc distinguishes it from
 * a new process with the same pid (nearly certain after a reboot); on other systems only the pid is compared. A lock that was left behind
 * is removed by renaming, which only one of two starting processes can do.
 */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Holder {
  readonly pid: number
  readonly born: string
  readonly port: number
}

const maxAttempts = 5

export interface Lock {
  release(): void
}

/** The start time of a process in ticks since boot; empty if the system does not report it, undefined if there is no such process. */
export const bornAt = (pid: number): string | undefined => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return undefined
  }
  if (process.platform !== 'linux') return ''
  try {
    const [state, ...rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return state === 'Z' ? undefined : rest[18]
  } catch {
    // the process ended between the two checks
    return undefined
  }
}

const read = (path: string): { text: string; holder: Holder | undefined } => {
  try {
    const text = readFileSync(path, 'utf8')
    return { text, holder: JSON.parse(text) as Holder }
  } catch {
    // no lock, or an incomplete one
    return { text: '', holder: undefined }
  }
}

/** Takes the lock of a data folder, or returns the reason why not. */
export const takeLock = (data: string, port: number): Lock | { refused: string } => {
  const path = join(data, 'sereno.lock')
  const mine = JSON.stringify({ pid: process.pid, born: bornAt(process.pid) ?? '', port } satisfies Holder)
  try {
    // other users may enter (PostgreSQL runs as its own user) but not list it; secret files in it have mode 0600
    mkdirSync(data, { recursive: true, mode: 0o711 })
    for (let round = 0; round < maxAttempts; round++) {
      if (createLock(path, mine)) return { release: () => releaseLock(path, mine) }
      const { text, holder } = read(path)
      if (holder && bornAt(holder.pid) === holder.born)
        return {
          refused: `Sereno is already running on ${data} (pid ${holder.pid}, port ${holder.port}). Stop it first, or set another SERENO_DATA and SERENO_PORT for this one.`,
        }
      removeStaleLock(path, text)
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return {
      refused: `Sereno cannot write to its data folder ${data} (${code}). Make it writable for this user, or set another folder in SERENO_DATA.`,
    }
  }
  return { refused: `Sereno is being started on ${data} by other processes at the moment. Try again.` }
}

/** Creates the lock together with its content, because an incomplete lock would look like one left behind. False if there is a lock. */
const createLock = (path: string, content: string): boolean => {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, content)
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

const releaseLock = (path: string, mine: string) => {
  if (read(path).text === mine) rmSync(path)
}

const removeStaleLock = (path: string, stale: string) => {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
    // this is already the new lock of a faster process: put it back
    if (read(aside).text !== stale) linkSync(aside, path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error
  }
  rmSync(aside, { force: true })
}
