/**
 * PostgreSQL refuses to run as root. Started by root, Sereno runs it as the system user `sereno`, which it makes if need be, or as
 * `nobody` where users cannot be made (a read-only image). Started by anybody else, PostgreSQL runs as that user.
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

const ways = [
  ['useradd', '--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', 'sereno'],
  ['adduser', '-S', '-D', '-H', '-h', '/nonexistent', '-s', '/sbin/nologin', 'sereno'],
] as const

const made = (): OsUser | undefined => {
  for (const [command, ...args] of ways) {
    try {
      execFileSync(command, args, { stdio: 'ignore' })
    } catch {
      // not there, not allowed, or somebody else has just made it: the look-up below decides
    }
    const user = known('sereno')
    if (user) return user
  }
  return undefined
}

export const systemUser = (): OsUser => {
  const user = known('sereno') ?? made() ?? known('nobody')
  if (!user?.uid)
    throw new Error(
      'PostgreSQL does not run as root, and no other user could be made. Start Sereno as an ordinary user, or set DATABASE_URL.',
    )
  return user
}

/** A database keeps the user that it was made with, whoever starts it later. */
export const ownerOf = (path: string): OsUser => {
  const { uid, gid } = statSync(path)
  return { uid, gid }
}
