/**
 * Where the database lies, from where its programs run, and as whom: `<data>/postgres`, node_modules, ourselves.
 *
 * Started by root it is another user who must get there, and a clone under /root is closed to everybody else. Modes of folders that
 * exist are never loosened: instead the programs are copied to /var/lib/sereno/postgresql-<version> and the database is kept in
 * /var/lib/sereno/<hash of the data folder>, with a link to it at `<data>/postgres`.
 *
 * The folder there names the data folder that it belongs to. A data folder that was moved takes its database along; a copy of one
 * is refused, because two would write to the same database; and one that was emptied begins anew, the old database being set aside.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Binaries, environment, postgresIn, shippedBinaries } from './binaries.ts'
import { clearLeftovers } from './leftovers.ts'
import { isRoot, type OsUser, ownerOf, systemUser } from './os-user.ts'

export interface DataPlace {
  /** Holds cluster/ (the database), password and postgres.log. */
  readonly home: string
  readonly binaries: Binaries
  /** Whom PostgreSQL runs as; nobody named means ourselves. */
  readonly user: OsUser | undefined
}

type Tell = (sentence: string) => void

const elsewhere = '/var/lib/sereno'

/** Asked by trying, since modes are not all that decides (access lists, mounts). */
const asUser = (user: OsUser, command: string, args: readonly string[]) =>
  spawnSync(command, args, { ...user, cwd: '/', env: environment(), stdio: 'ignore' }).status === 0

const canRun = (user: OsUser, binaries: Binaries) => asUser(user, postgresIn(binaries), ['--version'])

/** Through the shell: Node itself changes the folder of a child before it changes its user. */
const canEnter = (user: OsUser, folder: string) => asUser(user, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder])

export const findPlace = async (data: string, tell: Tell, shipped: Binaries = shippedBinaries()): Promise<DataPlace> => {
  mkdirSync(data, { recursive: true, mode: 0o711 })
  const link = join(data, 'postgres')
  if (!isRoot()) return { home: ownFolder(link), binaries: shipped, user: undefined }

  const known = lstatSync(link, { throwIfNoEntry: false })
  if (known && !existsSync(link))
    throw new Error(
      `${link} points to ${readlinkSync(link)}, which is gone. Put it back, or remove the link to begin with an empty database.`,
    )
  const user = known ? notRoot(link) : systemUser()
  const binaries = canRun(user, shipped) ? shipped : copied(shipped, tell)
  if (known) {
    const home = realpathSync(link)
    if (known.isSymbolicLink()) claim(home, data)
    if (!canEnter(user, home))
      throw new Error(
        `The user with number ${user.uid} can no longer enter ${home}, where its database lies. Undo the change of modes, or move ${home} to ${elsewhere} and put a link to it at ${link}.`,
      )
    return { home, binaries, user }
  }
  const home = canEnter(user, data) ? link : await awayFrom(data, link, tell)
  if (!existsSync(home)) mkdirSync(home, { mode: 0o700 })
  chownSync(home, user.uid, user.gid)
  return { home, binaries, user }
}

const ownFolder = (link: string) => {
  mkdirSync(link, { recursive: true, mode: 0o700 })
  if (ownerOf(link).uid !== process.getuid?.())
    throw new Error(
      `The database in ${link} belongs to another user of this machine. Start Sereno as before (as root?), or name another folder in SERENO_DATA.`,
    )
  return realpathSync(link)
}

const notRoot = (link: string) => {
  const owner = ownerOf(link)
  if (owner.uid === 0)
    throw new Error(
      `${link} belongs to root, as whom PostgreSQL does not run. Give it to the user of the database: chown -R sereno ${link}`,
    )
  return owner
}

const copied = (from: Binaries, tell: Tell): Binaries => {
  const folder = join(elsewhere, `postgresql-${from.version}`)
  if (!existsSync(folder)) {
    makeElsewhere()
    const draft = `${folder}.${process.pid}`
    cpSync(from.folder, draft, { recursive: true, verbatimSymlinks: true })
    openUp(draft)
    try {
      renameSync(draft, folder)
    } catch (error) {
      rmSync(draft, { recursive: true, force: true })
      if (!existsSync(folder)) throw error
    }
    tell(`PostgreSQL runs as a user who cannot enter ${from.folder}; its programs were copied to ${folder}.`)
  }
  return { ...from, folder }
}

/** Open to everybody when it is we who make it, whatever the umask is. */
const makeElsewhere = () => {
  if (mkdirSync(elsewhere, { recursive: true })) chmodSync(elsewhere, 0o755)
}

/** Our own copy, whatever the umask was: everybody may read it, and run what could be run. */
const openUp = (path: string) => {
  const entry = lstatSync(path)
  if (entry.isSymbolicLink()) return
  chmodSync(path, entry.isDirectory() || entry.mode & 0o100 ? 0o755 : 0o644)
  if (entry.isDirectory()) for (const name of readdirSync(path)) openUp(join(path, name))
}

const awayFrom = async (data: string, link: string, tell: Tell) => {
  const real = realpathSync(data)
  const home = join(elsewhere, createHash('sha256').update(real).digest('hex').slice(0, 16))
  if (existsSync(home)) {
    await clearLeftovers(join(home, 'cluster'))
    const aside = `${home}.before-${new Date().toISOString().replaceAll(':', '')}`
    renameSync(home, aside)
    tell(`An earlier database of this data folder was set aside at ${aside}; remove it when you no longer need it.`)
  }
  makeElsewhere()
  mkdirSync(home, { mode: 0o700 })
  writeFileSync(join(home, 'belongs-to'), real)
  symlinkSync(home, link)
  tell(`PostgreSQL runs as a user who cannot enter ${data}; its database lies in ${home}.`)
  return home
}

const claim = (home: string, data: string) => {
  const real = realpathSync(data)
  const note = join(home, 'belongs-to')
  const before = existsSync(note) ? readFileSync(note, 'utf8') : real
  if (before !== real && existsSync(join(before, 'postgres')) && realpathSync(join(before, 'postgres')) === home)
    throw new Error(
      `${data} is a copy of ${before}: both point to the database in ${home}. Remove ${join(data, 'postgres')} to begin with an empty database here.`,
    )
  writeFileSync(note, real)
}
