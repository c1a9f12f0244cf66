/**
 * Decides where the database is stored, which programs are used, and as which user they run: normally `<data>/postgres`, node_modules and
 * the current user.
 *
 * If Sereno is started by root, PostgreSQL runs as another user, who cannot enter a checkout under /root. Permissions of existing folders
 * are never extended; instead the programs are copied to /var/lib/sereno/postgresql-<version>, and the database is stored in
 * /var/lib/sereno/<hash of the data folder> with a link at `<data>/postgres`.
 *
 * That folder contains the path of its data folder. A moved data folder keeps its database. A copy of a data folder is refused, because
 * two programs would write to the same database. An emptied data folder starts with a new database, and the old one is renamed.
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
  /** The folder with cluster/ (the database), password and postgres.log. */
  readonly home: string
  readonly binaries: Binaries
  /** The user as which PostgreSQL runs; undefined for the current user. */
  readonly user: OsUser | undefined
}

type Print = (line: string) => void

const sharedFolder = '/var/lib/sereno'

/** Runs a command as the user. Trying is the only reliable test, because access lists and mounts matter too. */
const asUser = (user: OsUser, command: string, args: readonly string[]) =>
  spawnSync(command, args, { ...user, cwd: '/', env: environment(), stdio: 'ignore' }).status === 0

const canRun = (user: OsUser, binaries: Binaries) => asUser(user, postgresIn(binaries), ['--version'])

/** Uses a shell, because Node changes the folder of a child process before it changes its user. */
const canEnter = (user: OsUser, folder: string) => asUser(user, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder])

/** Finds or prepares the place of the database of a data folder. */
export const findPlace = async (data: string, print: Print, shipped: Binaries = shippedBinaries()): Promise<DataPlace> => {
  mkdirSync(data, { recursive: true, mode: 0o711 })
  const link = join(data, 'postgres')
  if (!isRoot()) return { home: ownFolder(link), binaries: shipped, user: undefined }

  const known = lstatSync(link, { throwIfNoEntry: false })
  if (known && !existsSync(link))
    throw new Error(
      `${link} points to ${readlinkSync(link)}, which does not exist. Restore it, or remove the link to start with an empty database.`,
    )
  const user = known ? ownerUnlessRoot(link) : systemUser()
  const binaries = canRun(user, shipped) ? shipped : copied(shipped, print)
  if (known) {
    const home = realpathSync(link)
    if (known.isSymbolicLink()) claim(home, data)
    if (!canEnter(user, home))
      throw new Error(
        `The user with id ${user.uid} can no longer access its database in ${home}. Undo the change of permissions, or move ${home} to ${sharedFolder} and create a link to it at ${link}.`,
      )
    return { home, binaries, user }
  }
  const home = canEnter(user, data) ? link : await createElsewhere(data, link, print)
  if (!existsSync(home)) mkdirSync(home, { mode: 0o700 })
  chownSync(home, user.uid, user.gid)
  return { home, binaries, user }
}

const ownFolder = (link: string) => {
  mkdirSync(link, { recursive: true, mode: 0o700 })
  if (ownerOf(link).uid !== process.getuid?.())
    throw new Error(
      `The database in ${link} belongs to another user of this machine. Start Sereno as the same user as before (root?), or set another folder in SERENO_DATA.`,
    )
  return realpathSync(link)
}

const ownerUnlessRoot = (link: string) => {
  const owner = ownerOf(link)
  if (owner.uid === 0)
    throw new Error(`${link} belongs to root, but PostgreSQL does not run as root. Change its owner: chown -R sereno ${link}`)
  return owner
}

const copied = (from: Binaries, print: Print): Binaries => {
  const folder = join(sharedFolder, `postgresql-${from.version}`)
  if (!existsSync(folder)) {
    createSharedFolder()
    const draft = `${folder}.${process.pid}`
    cpSync(from.folder, draft, { recursive: true, verbatimSymlinks: true })
    makeReadable(draft)
    try {
      renameSync(draft, folder)
    } catch (error) {
      rmSync(draft, { recursive: true, force: true })
      if (!existsSync(folder)) throw error
    }
    print(`PostgreSQL runs as a user who cannot enter ${from.folder}; its programs were copied to ${folder}.`)
  }
  return { ...from, folder }
}

/** Creates the folder, readable for all users whatever the umask is. */
const createSharedFolder = () => {
  if (mkdirSync(sharedFolder, { recursive: true })) chmodSync(sharedFolder, 0o755)
}

/** Makes a copied folder readable, and its programs executable, for all users whatever the umask was. */
const makeReadable = (path: string) => {
  const entry = lstatSync(path)
  if (entry.isSymbolicLink()) return
  chmodSync(path, entry.isDirectory() || entry.mode & 0o100 ? 0o755 : 0o644)
  if (entry.isDirectory()) for (const name of readdirSync(path)) makeReadable(join(path, name))
}

const createElsewhere = async (data: string, link: string, print: Print) => {
  const real = realpathSync(data)
  const home = join(sharedFolder, createHash('sha256').update(real).digest('hex').slice(0, 16))
  if (existsSync(home)) {
    await clearLeftovers(join(home, 'cluster'))
    const aside = `${home}.before-${new Date().toISOString().replaceAll(':', '')}`
    renameSync(home, aside)
    print(`An earlier database of this data folder was moved to ${aside}; remove it when you no longer need it.`)
  }
  createSharedFolder()
  mkdirSync(home, { mode: 0o700 })
  writeFileSync(join(home, 'belongs-to'), real)
  symlinkSync(home, link)
  print(`PostgreSQL runs as a user who cannot enter ${data}; its database is stored in ${home}.`)
  return home
}

const claim = (home: string, data: string) => {
  const real = realpathSync(data)
  const note = join(home, 'belongs-to')
  const before = existsSync(note) ? readFileSync(note, 'utf8') : real
  if (before !== real && existsSync(join(before, 'postgres')) && realpathSync(join(before, 'postgres')) === home)
    throw new Error(
      `${data} is a copy of ${before}: both point to the database in ${home}. Remove ${join(data, 'postgres')} to start with an empty database here.`,
    )
  writeFileSync(note, real)
}
