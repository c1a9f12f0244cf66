/**
 * Creates the database folder: UTF-8, checksums on every page, and a password from the start.
 *
 * Sort order and case use PostgreSQL's own Unicode tables (PG_UNICODE_FAST), so that indexes stay valid when the C library of the system
 * changes. LC_CTYPE is still a UTF-8 locale: the parser of the full-text search asks the system what a letter is, and in plain C it treats
 * "¿cómo" as one word. The folder is created under another name and renamed, so that an interrupted one is never used.
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { environment, initdbIn, majorOf } from './binaries.ts'
import type { DataPlace } from './data-place.ts'

export const clusterIn = (place: DataPlace) => join(place.home, 'cluster')

/** The password of the database. It is stored next to the database, so that both are backed up and moved together. */
export const passwordOf = (place: DataPlace): string => {
  const path = join(place.home, 'password')
  if (!existsSync(path)) {
    if (existsSync(clusterIn(place)))
      throw new Error(`The password of the database is missing (${path}). Restore it from a backup of this folder.`)
    writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600 })
    if (place.user) chownSync(path, place.user.uid, place.user.gid)
  }
  return readFileSync(path, 'utf8').trim()
}

const initdb = async (place: DataPlace, into: string, ctype: string, durable: boolean) => {
  const args = [
    ...['--pgdata', into, '--username', 'postgres', '--pwfile', join(place.home, 'password'), '--auth', 'scram-sha-256'],
    ...['--encoding', 'UTF8', '--locale-provider', 'builtin', '--builtin-locale', 'PG_UNICODE_FAST', '--locale', 'C', '--lc-ctype', ctype],
    ...['--data-checksums', '--no-instructions', ...(durable ? [] : ['--no-sync'])],
  ]
  const child = spawn(initdbIn(place.binaries), args, {
    ...place.user,
    env: environment(),
    cwd: place.home,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const failed = new Promise<string>((done, broken) => {
    child.on('error', broken)
    child.on('close', (code) => done(code === 0 ? '' : `initdb failed with exit code ${code}`))
  })
  const [said, verdict] = await Promise.all([text(child.stderr), failed])
  return verdict && `${verdict}: ${said.trim()}`
}

/** Creates the database folder unless it exists. */
export const makeCluster = async (place: DataPlace, durable: boolean): Promise<void> => {
  const cluster = clusterIn(place)
  passwordOf(place)
  if (existsSync(cluster)) return checkMajor(place)
  let trouble = ''
  for (const ctype of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const draft = `${cluster}.new`
    rmSync(draft, { recursive: true, force: true })
    trouble = await initdb(place, draft, ctype, durable)
    if (!trouble) return renameSync(draft, cluster)
    if (!/invalid locale/.test(trouble)) break
  }
  throw new Error(`The database could not be created in ${place.home}. ${trouble}`)
}

const checkMajor = (place: DataPlace) => {
  const made = readFileSync(join(clusterIn(place), 'PG_VERSION'), 'utf8').trim()
  const included = majorOf(place.binaries)
  if (made !== included)
    throw new Error(
      `The database in ${place.home} was created with PostgreSQL ${made}, but this version of Sereno contains PostgreSQL ${included}. Back it up with the previous version of Sereno and restore the backup here.`,
    )
}
