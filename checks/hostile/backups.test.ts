/** Backups that are restored into folders, interrupted, and scheduled. The core is in src/server/backup.test.ts. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { withClient } from '#engine/store/open-client.ts'
import { openForCommand } from '#server/postgres/open-for-command.ts'
import { afterFile } from '#testing/after-file.ts'
import { emptyDatabase } from '#testing/database.ts'
import { eventually } from '#testing/eventually.ts'
import { startProgram, type TestProgram } from '#testing/process.ts'
import { type Sereno, startSereno } from '#testing/sereno.ts'

const cli = join(import.meta.dirname, '../../src/server/cli.ts')
const place = mkdtempSync(join(tmpdir(), 'sereno-backups-'))
afterFile(() => rmSync(place, { recursive: true, force: true }))
const folder = join(place, 'scheduled')
const data = join(place, 'data')
const file = join(place, 'under-load.backup')

const command = (args: readonly string[], env: Record<string, string | undefined>): TestProgram =>
  startProgram(process.execPath, [cli, ...args], { env: { SERENO_LANGUAGE: 'en', DATABASE_URL: undefined, ...env } })

/** Runs a command to its end. */
const sereno = async (args: readonly string[], env: Record<string, string | undefined>) => {
  const program = command(args, env)
  const code = await eventually(`sereno ${args[0]}`, () => program.ended(), { within: 60_000 })
  return { code, output: program.output() }
}

let running: Sereno
beforeAll(async () => {
  mkdirSync(folder, { mode: 0o711 })
  mkdirSync(data, { mode: 0o711 })
  running = await startSereno({ SERENO_DATA: data, SERENO_BACKUP_FOLDER: folder, SERENO_BACKUPS_KEPT: '1' }, 'own')
  await running.make('organisation', { title: 'Sereno SA', kind: 'internal' })
  expect(await sereno(['backup', file], { SERENO_DATA: data })).toMatchObject({ code: 0 })
}, 120_000)

test('a backup is restored into an empty data folder, but not below a running program or into a used one', {
  timeout: 120_000,
}, async () => {
  const other = join(place, 'other')
  mkdirSync(other, { mode: 0o711 })
  expect(await sereno(['restore', file], { SERENO_DATA: other })).toMatchObject({ code: 0 })
  expect(await sereno(['check'], { SERENO_DATA: other })).toMatchObject({ code: 0, output: expect.stringContaining('no damage found') })
  expect(await sereno(['restore', file], { SERENO_DATA: other })).toMatchObject({
    code: 1,
    output: expect.stringContaining('The database is not empty.'),
  })
  expect(await sereno(['restore', file], { SERENO_DATA: data })).toMatchObject({ code: 1, output: expect.stringContaining('SERENO_DATA') })
})

test('a backup or restore that is killed leaves nothing that looks finished', { timeout: 120_000 }, async () => {
  const killed = join(place, 'killed.backup')
  const { ownerUrl: source } = await openForCommand({ data, databaseUrl: undefined, port: 0 }, () => undefined)
  await withClient(source, async (client) => {
    // the backup waits for this table in the middle of its work
    await client.query('begin')
    await client.query('lock table story in access exclusive mode')
    const backup = command(['backup', killed], { SERENO_DATA: data })
    await backup.until(() => readdirSync(place).some((one) => one.startsWith('killed.backup.')))
    await backup.stop('SIGKILL')
    await client.query('rollback')
  })
  expect(existsSync(killed)).toBe(false)

  const { ownerUrl, name } = await emptyDatabase()
  const restore = command(['restore', file], { DATABASE_URL: ownerUrl })
  const atWork = () =>
    withClient(ownerUrl, async (client) => {
      const { rows } = await client.query(
        `select from pg_stat_activity where datname = $1 and application_name = 'sereno restore' and xact_start < now() - interval '200 milliseconds'`,
        [name],
      )
      return rows.length > 0
    })
  await restore.until(atWork)
  await restore.stop('SIGKILL')
  expect(await sereno(['restore', file], { DATABASE_URL: ownerUrl })).toMatchObject({ code: 0 })
})

test('a scheduled backup is restored for a test, shown to the administrator, and the oldest files go', { timeout: 180_000 }, async () => {
  const backups = async (n: number): Promise<void> => {
    await running.call('POST', '/api/tasks/backup/run')
    await eventually(
      `backup ${n}`,
      async () => {
        const { tasks } = await running.call('GET', '/api/tasks')
        const task = tasks.find(({ name }: { name: string }) => name === 'backup')
        if (task.result === 'failed') throw new Error(task.error)
        return task.runs >= n
      },
      { within: 60_000 },
    )
  }
  for (const n of [1, 2]) await backups(n)
  expect(readdirSync(folder).filter((name) => /^sereno-\d{8}T\d{6}Z\.backup$/.test(name))).toHaveLength(1)
  expect(await (await fetch(`${running.url}/metrics`)).text()).toMatch(
    /^sereno_backup_last_good_timestamp_seconds\{kind="scheduled"\} 1\d{9}/m,
  )
})
