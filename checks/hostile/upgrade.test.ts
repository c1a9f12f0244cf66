/**
 * Data of earlier versions: each is taken from the history of the repository, fills a data folder with its own sample company and requests,
 * and is stopped. The present program migrates the folder, every record is still there, and the check finds no damage.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withClient } from '#engine/store/open-client.ts'
import { afterFile } from '#testing/after-file.ts'
import { eventually } from '#testing/eventually.ts'
import { freePort } from '#testing/interop-programs.ts'
import { startProgram } from '#testing/process.ts'
import { startSereno } from '#testing/sereno.ts'

const root = join(import.meta.dirname, '../..')
const versions = [
  ['the processes and their screens', 'c2d93de316e410ec394e959c3ae8369ce45d9f1f'],
  ['imports and messages in several languages', '8526d30'],
] as const
const token = 'whole-0123456789-0123456789'

const isInHistory = (commit: string): boolean => {
  try {
    execFileSync('git', ['cat-file', '-e', `${commit}^{commit}`], { cwd: root, stdio: 'ignore' })
    return true
  } catch {
    // a shallow clone, or a release without a repository
    return false
  }
}
const missing = versions.filter(([, commit]) => !isInHistory(commit)).map(([, commit]) => commit)
const reason = `the commits ${missing.join(', ')} are not in the history of this clone (git fetch --unshallow)`
if (missing.length > 0) console.warn(`the tests of upgrades are skipped: ${reason}`)

const temporary = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), `sereno-${name}-`))
  chmodSync(folder, 0o711)
  afterFile(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The files of a commit, with the packages of the present. */
const checkedOut = (commit: string): string => {
  const folder = temporary('earlier')
  const files = execFileSync('git', ['archive', commit], { cwd: root, maxBuffer: 500_000_000 })
  execFileSync('tar', ['-x', '-C', folder], { input: files })
  symlinkSync(realpathSync(join(root, 'node_modules')), join(folder, 'node_modules'))
  return folder
}

/** How many records of each type, entries of the story and clocks there are. */
const counted = (data: string): Promise<Readonly<Record<string, number>>> => {
  const password = readFileSync(join(data, 'postgres/password'), 'utf8').trim()
  const port = readFileSync(join(data, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[3]
  return withClient(`postgres://sereno:${password}@127.0.0.1:${port}/sereno`, async (client) => {
    const { rows } = await client.query<{ what: string; n: number }>(`
      select type as what, count(*)::int as n from record group by type
      union all select 'entries of the story', count(*)::int from story
      union all select 'relations', count(*)::int from relation`)
    return Object.fromEntries(rows.map(({ what, n }) => [what, n]))
  })
}

/** Runs the earlier version until its sample company is there and people have written. Returns what there is. */
const filledBy = async (commit: string, data: string): Promise<Readonly<Record<string, number>>> => {
  const cwd = checkedOut(commit)
  const port = await freePort()
  const env = { SERENO_DATA: data, SERENO_PORT: String(port), SERENO_ADMIN_TOKEN: token, DATABASE_URL: undefined, SERENO_ROOMS: undefined }
  const program = startProgram(process.execPath, ['src/server/main.ts'], { cwd, env })
  await program.until(/is ready/, 120_000)
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const send = async (path: string, body: object): Promise<void> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  }
  const ana = { name: 'Ana', email: 'ana@example.com', password: 'a quiet night 2026', language: 'en', organisation: 'Earlier' }
  await send('/api/setup', { ...ana, sample: true })
  await program.until(/The sample company is there/, 300_000)
  for (let i = 0; i < 20; i++) await send('/api/records/incident', { values: { title: `Incident ${i}`, impact: 'high', urgency: 'high' } })
  const alerts = Array.from({ length: 20 }, (_, i) => ({
    labels: { alertname: 'Disk', instance: `h${i}`, severity: 'critical' },
    annotations: {},
  }))
  await send('/connect/alertmanager/api/v2/alerts', alerts)
  await program.stop('SIGTERM', 60_000)
  // what its background tasks did until its end counts too
  const reader = startProgram(process.execPath, ['src/server/main.ts'], { cwd, env: { ...env, SERENO_ROLES: 'web' } })
  await reader.until(/is ready/, 120_000)
  const found = await counted(data)
  await reader.stop('SIGTERM', 60_000)
  return found
}

test.skipIf(missing.length > 0).each(versions)('data of the version with %s (%s)', { timeout: 600_000 }, async (_, commit) => {
  const data = join(temporary('upgrade'), 'data')
  const before = await filledBy(commit, data)
  const sereno = await startSereno({ SERENO_DATA: data, SERENO_ROLES: 'web' }, 'own')
  const after = await counted(data)
  console.info(`${commit}: ${Object.values(before).reduce((sum, n) => sum + n, 0)} rows of ${Object.keys(before).length} kinds`)
  expect(after).toEqual(before)
  const where = encodeURIComponent(JSON.stringify({ field: 'title', is: 'Incident 19' }))
  expect((await sereno.call('GET', `/api/records/incident?where=${where}`)).records).toHaveLength(1)
  await sereno.program.stop()
  const env = { SERENO_DATA: data, SERENO_LANGUAGE: 'en', DATABASE_URL: undefined }
  const check = startProgram(process.execPath, ['src/server/cli.ts', 'check'], { cwd: root, env })
  await eventually('sereno check', () => check.ended() !== undefined, { within: 300_000 })
  expect(check.output()).toContain('no damage found')
  expect(check.ended()).toBe(0)
})
