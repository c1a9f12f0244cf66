/**
 * `npm run bench upgrade`: a rolling upgrade under load from the commit before the newest migration: a node of an older commit is at work when a node of this tree starts on the same database and migrates it.
 * Both work for a while, then the old one stops.
 */
import { execFileSync } from 'node:child_process'
import { chmod, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openIncluded } from '#server/postgres/open-postgres.ts'
import { addSchedules, addWork, endNode, type KillNode, setUp, startNode, token, until } from './installation.ts'
import { emptyLedger } from './ledger.ts'
import { startLoad } from './load.ts'
import { type KillResult, printed, resultOf } from './result.ts'

const root = join(import.meta.dirname, '../..')
const ports = { old: 7393, current: 7394 } as const
const sideBySideMs = 10_000
const maxCommits = 500

const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()

/** The migrations of a commit, each with the hash of its content. */
const migrationsAt = (commit: string): ReadonlySet<string> =>
  new Set(
    git('ls-tree', commit, 'migrations/')
      .split('\n')
      .filter((line) => line !== ''),
  )

/**
 * The newest commit that has fewer migrations than this tree, and none that this tree lacks or has changed: migrations are numbered when
 * branches meet, and a database that was prepared on a branch can be newer than both.
 */
const versionBefore = (): { readonly commit: string } | { readonly missing: string } => {
  try {
    const now = migrationsAt('HEAD')
    const commits = git('log', `-${maxCommits}`, '--format=%H', '--', 'migrations').split('\n')
    for (const commit of commits.slice(1)) {
      const then = migrationsAt(commit)
      if (then.size < now.size && [...then].every((line) => now.has(line))) return { commit }
    }
    return { missing: 'this clone has no commit with fewer migrations' }
  } catch (error) {
    return { missing: `this is no clone with its history: ${error instanceof Error ? error.message : String(error)}` }
  }
}

export const upgradeFromBefore = async (): Promise<readonly string[]> => {
  const before = versionBefore()
  return 'missing' in before ? [`left out: ${before.missing}`] : printed(await upgrade(before.commit))
}

/** Upgrades from the commit. */
const upgrade = async (commit: string): Promise<KillResult> => {
  const data = await mkdtemp(join(tmpdir(), 'sereno-upgrade-'))
  await chmod(data, 0o711)
  const older = join(data, 'older')
  git('worktree', 'add', '--detach', older, commit)
  const database = await openIncluded(data, { durable: true, print: () => undefined })
  const { ownerUrl } = database
  const nodes: KillNode[] = []
  try {
    await symlink(join(root, 'node_modules'), join(older, 'node_modules'))
    const old = await startNode({ port: ports.old, data, databaseUrl: ownerUrl, root: older, env: { SERENO_DATA: join(data, 'old') } })
    nodes.push(old)
    await setUp(old.url)
    const ledger = emptyLedger()
    const asked = [old]
    const load = startLoad({ nodes: asked, token }, ledger)
    await until('the load runs', () => load.answered() > 100)
    await addWork(ownerUrl, ledger)
    await addSchedules(old.url, ledger)
    const began = performance.now()
    const current = await startNode({ port: ports.current, data, databaseUrl: ownerUrl, env: { SERENO_DATA: join(data, 'current') } })
    const startedMs = performance.now() - began
    nodes.push(current)
    asked.push(current)
    await addWork(ownerUrl, ledger)
    await pause(sideBySideMs)
    await addWork(ownerUrl, ledger)
    await endNode(old)
    asked.shift()
    await pause(sideBySideMs / 2)
    return await resultOf({
      done: `upgrade from ${commit.slice(0, 8)} under load`,
      ownerUrl,
      ledger,
      load,
      measured: [`the new node was ready after ${Math.round(startedMs)} ms`],
    })
  } finally {
    for (const node of nodes) await endNode(node, 'SIGKILL')
    await database.stop()
    git('worktree', 'remove', '--force', older)
    await rm(data, { recursive: true, force: true })
  }
}
