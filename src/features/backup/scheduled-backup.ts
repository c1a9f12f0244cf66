/**
 * The scheduled backup: writes a file, restores it into a database of its own, checks that, and drops it. Only then older files are removed.
 * A run that fails is shown with its reason on the page of background tasks, and the age of the last good backup is on /metrics.
 */
import { readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type pg from 'pg'
import type { Engine } from '#engine/engine.ts'
import { type DamageOptions, findDamage } from '#engine/integrity/find-damage.ts'
import type { Task } from '#engine/jobs/task.ts'
import { inInstalledLanguage } from '#engine/messages/installed-language.ts'
import type { OutsideTables } from '#engine/migrate/outside-tables.ts'
import { withClient } from '#engine/store/open-client.ts'
import { type Message, messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { type BackupResult, backUp } from './dump.ts'
import { en } from './en.ts'
import { restore } from './restore.ts'

const messageOf = messagesOf(en)

export interface BackupSchedule {
  readonly folder: string
  /** A cron line in UTC. */
  readonly cron: string
  /** How many files are kept. */
  readonly keep: number
  readonly version: string
  readonly ownerUrl: string
  /** The address with which the owner connects as sereno_app. */
  readonly asApp: (ownerUrl: string) => string
  readonly house: DamageOptions['house']
  readonly outside?: OutsideTables | undefined
}

/** The task, as one of the program's background tasks. */
export const backupTask = (schedule: BackupSchedule): Task => ({
  name: 'backup',
  label: messageOf('task'),
  schedule: { cron: schedule.cron },
  // the next one is due soon enough
  maxAttempts: 2,
  run: async (engine, _, stop) => {
    try {
      await backUpAndVerify(engine, schedule, stop)
    } catch (error) {
      throw error instanceof Fault ? new Error(inInstalledLanguage(engine)(error.sentence), { cause: error }) : error
    }
  },
  timeoutSeconds: null,
})

const backUpAndVerify = async (engine: Engine, schedule: BackupSchedule, stop: AbortSignal): Promise<void> => {
  const at = engine.now()
  const file = join(schedule.folder, `sereno-${at.replaceAll(/[-:]|\.\d+/g, '')}.backup`)
  const began = performance.now()
  const result = await backUp(schedule.ownerUrl, { file, version: schedule.version, stop })
  const id = await note(engine, { at, file, result, seconds: (performance.now() - began) / 1000 })
  const found = await verify(engine, schedule, file, stop)
  await engine.database.as('*')(sql`update scheduled_backup set verified_at = ${engine.now()}, findings = ${found.length} where id = ${id}`)
  const [first] = found
  if (first !== undefined) throw new Fault('program.failed', messageOf('verifiedWithDamage', { file, count: found.length, first }))
  await removeOld(schedule)
}

interface Written {
  readonly at: string
  readonly file: string
  readonly result: BackupResult
  readonly seconds: number
}

const note = async ({ database }: Engine, { at, file, result: { bytes, rows }, seconds }: Written): Promise<string> => {
  const noted = await database.as('*')<{ id: string }>(sql`
    insert into scheduled_backup (at, file, node, bytes, rows, seconds)
    values (${at}, ${file}, ${hostname()}, ${bytes}, ${rows}, ${seconds})
    returning id`)
  return noted[0]?.id ?? ''
}

/** Restores the backup into a database of its own and checks it. Returns the findings. */
const verify = async (engine: Engine, schedule: BackupSchedule, file: string, stop: AbortSignal): Promise<readonly Message[]> => {
  const found: Message[] = []
  await withScratchDatabase(schedule.ownerUrl, file, async (ownerUrl) => {
    await restore(ownerUrl, { file, outside: schedule.outside, stop })
    await findDamage({
      appUrl: schedule.asApp(ownerUrl),
      house: schedule.house,
      messages: engine.messages,
      found: ({ message }) => {
        stop.throwIfAborted()
        found.push(message)
      },
    })
  })
  return found
}

const insufficientPrivilege = '42501'

/** The database has the same name at every run, so that one that was left behind by a kill is dropped. */
const withScratchDatabase = (ownerUrl: string, file: string, work: (ownerUrl: string) => Promise<void>): Promise<void> =>
  withClient(ownerUrl, async (client) => {
    const url = new URL(ownerUrl)
    const name = `${url.pathname.slice(1)}_verification`
    const scratch = client.escapeIdentifier(name)
    await client.query(`drop database if exists ${scratch} with (force)`)
    try {
      await client.query(`create database ${scratch}`)
    } catch (cause) {
      if ((cause as pg.DatabaseError).code !== insufficientPrivilege) throw cause
      throw new Fault('program.failed', messageOf('mayNotCreate', { file }), { cause })
    }
    try {
      url.pathname = `/${name}`
      await work(url.href)
    } finally {
      await client.query(`drop database if exists ${scratch} with (force)`)
    }
  })

const fileName = /^sereno-\d{8}T\d{6}Z\.backup$/
const draftName = /^sereno-\d{8}T\d{6}Z\.backup\.\d+\.part$/

/** Removes the oldest files, and what interrupted backups left behind. Other files in the folder are not touched. */
const removeOld = async ({ folder, keep }: BackupSchedule): Promise<void> => {
  const names = (await readdir(folder)).sort()
  const old = names.filter((name) => fileName.test(name)).slice(0, -keep)
  for (const name of [...old, ...names.filter((one) => draftName.test(one))]) await rm(join(folder, name), { force: true })
}
