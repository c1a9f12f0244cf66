/**
 * The database folder of a test run, kept in dist/tests for the next one: with its templates it saves half a minute of work. A run never
 * uses it in place but copies it, so that several may run at once; one that could not be copied or does not start is not used at all.
 */
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { isRoot, type OsUser, systemUser } from '#server/postgres/os-user.ts'
import { fingerprint, root } from './fingerprint.ts'

const kept = join(root, 'dist/tests')
/** The version of PostgreSQL and how we set a cluster up. */
const keptName = (): string =>
  `cluster-${fingerprint(['src/server/postgres', 'package-lock.json'], { words: [process.platform, process.arch] })}`
/** The log stays behind. */
const parts = ['cluster', 'password']

const give = (folder: string, user: OsUser): void => {
  chownSync(folder, user.uid, user.gid)
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    lchownSync(join(entry.parentPath, entry.name), user.uid, user.gid)
}

/** Puts a copy into a data folder that is still empty; false when there is none. */
export const restoreCluster = (data: string): boolean => {
  const from = join(kept, keptName())
  const to = join(data, 'postgres')
  if (!existsSync(from)) return false
  try {
    mkdirSync(to, { mode: 0o700 })
    for (const part of parts) cpSync(join(from, part), join(to, part), { recursive: true })
    // PostgreSQL insists on it, whatever the umask made of the copy
    chmodSync(join(to, 'cluster'), 0o700)
    if (isRoot()) give(to, systemUser())
    return true
  } catch {
    // another run has just exchanged it
    rmSync(to, { recursive: true, force: true })
    return false
  }
}

/** Keeps the cluster of a data folder whose PostgreSQL has stopped, instead of any other. */
export const keepCluster = (data: string): void => {
  const from = realpathSync(join(data, 'postgres'))
  const name = keptName()
  mkdirSync(kept, { recursive: true })
  const draft = mkdtempSync(join(kept, 'draft-'))
  for (const part of parts) cpSync(join(from, part), join(draft, part), { recursive: true })
  forgetClusters()
  try {
    renameSync(draft, join(kept, name))
  } catch {
    // another run was quicker
    rmSync(draft, { recursive: true, force: true })
  }
}

export const forgetClusters = (): void => {
  if (!existsSync(kept)) return
  for (const name of readdirSync(kept).filter((one) => one.startsWith('cluster-'))) {
    const aside = join(kept, `old-${process.pid}`)
    try {
      renameSync(join(kept, name), aside)
    } catch {
      // another run has just put it aside
    }
    rmSync(aside, { recursive: true, force: true })
  }
}
