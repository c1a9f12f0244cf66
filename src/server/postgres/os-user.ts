/**
 * PostgreSQL refuses to run as root. If Sereno is started by root, PostgreSQL runs as the system user `sereno`, which is created if
 * necessary, or as `nobody` if users cannot be created (a read-only image). Otherwise PostgreSQL runs as the user who starts Sereno.
 */
import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'

export interface OsUser {
  readonly uid: number
  readonly gid: number
}

export const isRoot = () => process.getuid?.() === 0

const numberOf = (flag: '-u' | '-g', name: string) =>
  Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))

const known = (name: string): OsUser | undefined => {
  try {
    return { uid: numberOf('-u', name), gid: numberOf('-g', name) }
  } catch {
    // id fails for a user that does not exist
    return undefined
  }
}

const createUserCommands = [
  ['useradd', '--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', 'sereno'],
  ['adduser', '-S', '-D', '-H', '-h', '/nonexistent', '-s', '/sbin/nologin', 'sereno'],
] as const

const createUser = (): OsUser | undefined => {
  for (const [command, ...args] of createUserCommands) {
    try {
      execFileSync(command, args, { stdio: 'ignore' })
    } catch {
      // missing command, missing permission, or a user that exists by now: the look-up below decides
    }
    const user = known('sereno')
    if (user) return user
  }
  return undefined
}

/** The user as which PostgreSQL runs if Sereno is started by root. */
export const systemUser = (): OsUser => {
  const user = known('sereno') ?? createUser() ?? known('nobody')
  if (!user?.uid)
    throw new Error(
      'PostgreSQL does not run as root, and no other user could be created. Start Sereno as an ordinary user, or set DATABASE_URL.',
    )
  return user
}

/** The owner of a database folder, as which PostgreSQL always runs on it. */
export const ownerOf = (path: string): OsUser => {
  const { uid, gid } = statSync(path)
  return { uid, gid }
}
