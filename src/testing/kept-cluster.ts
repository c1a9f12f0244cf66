/**
 * The database folder of a test run, kept in dist/tests for the next one: its templates save half a minute of work. A run works on a
 * copy, so that several runs can run at once; a folder that cannot be copied or does not start is not used.
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
/** Depends on the version of PostgreSQL and on how a cluster is set up. */
const keptName = (): string =>
  `cluster-${fingerprint(['src/server/postgres', 'package-lock.json'], { extra: [process.platform, process.arch] })}`
/** Everything but the log. */
const parts = ['cluster', 'password']

const give = (folder: string, user: OsUser): void => {
  chownSync(folder, user.uid, user.gid)
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    lchownSync(join(entry.parentPath, entry.name), user.uid, user.gid)
}

/** Copies the kept cluster to an empty data folder. Returns false when there is none. */
export const restoreCluster = (data: string): boolean => {
  const from = join(kept, keptName())
  const to = join(data, 'postgres')
  if (!existsSync(from)) return false
  try {
    mkdirSync(to, { mode: 0o700 })
    for (const part of parts) cpSync(join(from, part), join(to, part), { recursive: true })
    // PostgreSQL requires this mode, whatever the umask
    chmodSync(join(to, 'cluster'), 0o700)
    if (isRoot()) give(to, systemUser())
    return true
  } catch {
    // another run has just replaced it
    rmSync(to, { recursive: true, force: true })
    return false
  }
}

/** Keeps the cluster of a data folder whose PostgreSQL has stopped; replaces the one kept before. */
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
    // another run was faster
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
      // another run has just moved it
    }
    rmSync(aside, { recursive: true, force: true })
  }
}
