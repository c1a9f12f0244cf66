/**
 * One running Sereno for each data folder. `<data>/sereno.lock` names who holds it: pid, start time of the process, port.
 *
 * A kill -9 leaves the file behind. It counts only while that very process lives: on Linux the start time from /proc tells it from
 * another process that has been given the same pid since (after a reboot nearly certain); elsewhere the pid alone must do.
 * A lock that is left behind is taken away by renaming, which only one of two starters can do.
 */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Holder {
  readonly pid: number
  readonly born: string
  readonly port: number
}

export interface Lock {
  release(): void
}

/** When a process began, in ticks since the machine did; empty where the system does not say, undefined if there is none. */
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
    // the process ended between the two looks
    return undefined
  }
}

const read = (path: string): { text: string; holder: Holder | undefined } => {
  try {
    const text = readFileSync(path, 'utf8')
    return { text, holder: JSON.parse(text) as Holder }
  } catch {
    // no lock, or one that was cut off while it was written
    return { text: '', holder: undefined }
  }
}

export const takeLock = (data: string, port: number): Lock | { refused: string } => {
  const path = join(data, 'sereno.lock')
  const mine = JSON.stringify({ pid: process.pid, born: bornAt(process.pid) ?? '', port } satisfies Holder)
  try {
    // others may pass through (PostgreSQL under its own user), but not look around; what is secret in it is 0600
    mkdirSync(data, { recursive: true, mode: 0o711 })
    for (let round = 0; round < 5; round++) {
      if (place(path, mine)) return { release: () => giveBack(path, mine) }
      const { text, holder } = read(path)
      if (holder && bornAt(holder.pid) === holder.born)
        return {
          refused: `Sereno is already running on ${data} (pid ${holder.pid}, port ${holder.port}). Stop that one first, or give this one its own SERENO_DATA and SERENO_PORT.`,
        }
      takeAway(path, text)
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return {
      refused: `Sereno cannot write to its data folder ${data} (${code}). Make it writable for this user, or name another one in SERENO_DATA.`,
    }
  }
  return { refused: `Others are starting Sereno on ${data} at this moment. Try again when they are done.` }
}

/** Appears with its content at once: a lock that could be read half written would look like one left behind. */
const place = (path: string, content: string): boolean => {
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

const giveBack = (path: string, mine: string) => {
  if (read(path).text === mine) rmSync(path)
}

const takeAway = (path: string, stale: string) => {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
    // somebody was quicker and this is already their new lock: give it back
    if (read(aside).text !== stale) linkSync(aside, path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error
  }
  rmSync(aside, { force: true })
}
