/**
 * Makes the database folder once: UTF-8, checksums on every page, a password from the first moment.
 *
 * Order and case come from PostgreSQL's own Unicode tables (PG_UNICODE_FAST), so that an index never breaks when the system's
 * library changes. LC_CTYPE is a UTF-8 locale all the same: the parser of the full-text search asks the system what a letter is, and in
 * plain C it takes "¿cómo" for one word. It is made beside and renamed, so an interrupted one is never taken for a database.
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { environment, initdbIn, majorOf } from './binaries.ts'
import type { DataPlace } from './place.ts'

export const clusterIn = (place: DataPlace) => join(place.home, 'cluster')

/** Lies with the database, so that they are kept, moved and lost together. */
export const passwordOf = (place: DataPlace): string => {
  const path = join(place.home, 'password')
  if (!existsSync(path)) {
    if (existsSync(clusterIn(place)))
      throw new Error(`The password of the database is missing (${path}). Put it back from a backup of this folder.`)
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
    child.on('close', (code) => done(code === 0 ? '' : `initdb ended with ${code}`))
  })
  const [said, verdict] = await Promise.all([text(child.stderr), failed])
  return verdict && `${verdict}: ${said.trim()}`
}

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
  throw new Error(`The database could not be made in ${place.home}. ${trouble}`)
}

const checkMajor = (place: DataPlace) => {
  const made = readFileSync(join(clusterIn(place), 'PG_VERSION'), 'utf8').trim()
  const ours = majorOf(place.binaries)
  if (made !== ours)
    throw new Error(
      `The database in ${place.home} is of PostgreSQL ${made}, this Sereno brings ${ours}. Move it with a backup made by the Sereno that it belongs to.`,
    )
}
