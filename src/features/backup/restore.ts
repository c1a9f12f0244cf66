/**
 * Restores a backup into an empty database. Tables, rows and indexes are one transaction: a restore that is interrupted leaves an empty
 * database. First the migrations of the backup run, so that its rows fit whatever this version has added since; then the rows are loaded
 * without foreign keys and indexes, which are created again afterwards, so that every reference is checked; last come later migrations.
 */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { OutsideTables } from '#engine/migrate/outside-tables.ts'
import { type MigrationFile, migrate, migrateQueue, migrationsDone, readMigrations, runMigration } from '#engine/migrate/run.ts'
import { advisoryLocks } from '#engine/store/advisory-locks.ts'
import { withClient } from '#engine/store/open-client.ts'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { type BackupHeader, type CheckedBackup, checkBackupFile } from './backup-file.ts'
import { jobsSection } from './dump.ts'
import { en } from './en.ts'
import { type Frame, framesOf } from './frames.ts'
import { columnList, createStatements, quotedTable, readShapes } from './table-shapes.ts'

const messageOf = messagesOf(en)

export interface RestoreOptions {
  readonly file: string
  /** The tables of rooms from outside, if there are any. */
  readonly outside?: OutsideTables | undefined
  readonly stop?: AbortSignal | undefined
}

export interface RestoreResult {
  /** When the backup was made. */
  readonly at: string
  readonly rows: number
  /** The later migrations that ran afterwards. */
  readonly migrated: readonly string[]
}

/** Restores the backup. Throws a sentence, and writes nothing, if the file is no complete backup or the database is not empty. */
export const restore = async (ownerUrl: string, { file, outside, stop }: RestoreOptions): Promise<RestoreResult> => {
  const backup = await checkBackupFile(file)
  const files = migrationsOf(file, backup.header, await readMigrations())
  let rows = 0
  await withClient({ connectionString: ownerUrl, application_name: 'sereno restore' }, async (client) => {
    await client.query('select pg_advisory_lock($1)', [advisoryLocks.migrations])
    if ((await readShapes(client)).length > 0) throw new Fault('request.invalid', messageOf('notEmpty'))
    await migrateQueue(ownerUrl)
    await client.query('begin')
    await migrationsDone(client)
    for (const migration of files) await runMigration(client, migration)
    rows = await fill(client, backup, stop)
    await client.query('commit')
  })
  return { at: backup.header.at, rows, migrated: await migrate(ownerUrl, outside) }
}

/** The files of the migrations of the backup. Throws if this version does not have them, or has others under their names. */
const migrationsOf = (file: string, { migrations, version }: BackupHeader, known: readonly MigrationFile[]): readonly MigrationFile[] =>
  migrations.map(({ name, hash }) => {
    const mine = known.find((one) => one.name === name)
    if (!mine) throw new Fault('request.invalid', messageOf('newerVersion', { file, version }))
    if (mine.hash !== hash) throw new Fault('request.invalid', messageOf('otherMigrations', { file, migration: name }))
    return mine
  })

/** Loads everything into the migrated, empty tables. Returns the number of rows. */
const fill = async (client: pg.Client, { header: { tables }, read }: CheckedBackup, stop?: AbortSignal): Promise<number> => {
  const there = new Set((await readShapes(client)).map(({ name }) => name))
  for (const table of tables) if (!there.has(table.name)) for (const statement of createStatements(table)) await client.query(statement)
  const again = await setAside(client)
  for (const table of tables) await client.query(`truncate ${quotedTable(table)}`)
  await client.query(`
    create temporary table restored_job (
      identifier text, payload json, queue_name text, run_at timestamptz, max_attempts integer, attempts integer, key text, priority integer, last_error text
    ) on commit drop`)
  const targets = new Map([
    ...tables.map((table) => [table.name, `${quotedTable(table)} (${columnList(table)})`] as const),
    [jobsSection, 'restored_job'] as const,
  ])
  const rows = await load(client, until(stop, framesOf(read())), targets)
  for (const statement of again) await client.query(statement)
  for (const statement of addJobs) await client.query(statement)
  await client.query('analyze')
  return rows
}

/** Each statement sees the jobs that the one before has added. */
const addJobs = [
  `create temporary table added_job on commit drop as
    select graphile_worker.add_job(identifier, payload, queue_name, run_at, max_attempts, key, priority) as job, attempts, last_error
    from restored_job`,
  `update graphile_worker._private_jobs p set attempts = a.attempts, last_error = a.last_error
    from added_job a
    where p.id = (a.job).id and a.attempts > 0`,
]

/** Drops foreign keys and indexes, which slow the load down. Returns the statements that create them again, indexes first. */
const setAside = async (client: pg.Client): Promise<readonly string[]> => {
  const { rows: keys } = await client.query<{ drop: string; again: string }>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as again
    from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`)
  const { rows: indexes } = await client.query<{ drop: string; again: string }>(`
    select format('drop index %s', i.indexrelid::regclass) as drop, pg_get_indexdef(i.indexrelid) as again
    from pg_index i
    join pg_class t on t.oid = i.indrelid
    where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and not t.relispartition
      and not exists (select from pg_constraint where conindid = i.indexrelid)`)
  for (const { drop } of [...keys, ...indexes]) await client.query(drop)
  return [...indexes, ...keys].map(({ again }) => again)
}

/** The same frames; throws when the program stops. */
const until = async function* (stop: AbortSignal | undefined, frames: AsyncGenerator<Frame, void>): AsyncGenerator<Frame, void> {
  for await (const one of frames) {
    stop?.throwIfAborted()
    yield one
  }
}

const load = async (client: pg.Client, frames: AsyncGenerator<Frame, void>, targets: ReadonlyMap<string, string>): Promise<number> => {
  let rows = 0
  for (let next = await frames.next(); !next.done; next = await frames.next()) {
    const { kind, data } = next.value
    if (kind === 's') await setSequences(client, JSON.parse(data.toString()))
    if (kind !== 't') continue
    const target = targets.get(data.toString())
    if (!target) throw new Error(`the backup has rows of a table that its header does not name: ${data}`)
    const stream = client.query(copyFrom(`copy ${target} from stdin`))
    await pipeline(Readable.from(piecesOf(frames)), stream)
    rows += stream.rowCount
  }
  return rows
}

/** The rows of one table, up to its last frame. */
const piecesOf = async function* (frames: AsyncGenerator<Frame, void>): AsyncGenerator<Buffer, void> {
  for (let next = await frames.next(); !next.done; next = await frames.next()) {
    if (next.value.kind === 'e') return
    yield next.value.data
  }
}

const setSequences = (client: pg.Client, sequences: readonly { readonly name: string; readonly value: string }[]): Promise<unknown> =>
  client.query(
    `select setval(format('public.%I', name)::regclass, value) from json_to_recordset($1::json) as s(name text, value bigint)
     where to_regclass(format('public.%I', name)) is not null`,
    [JSON.stringify(sequences)],
  )
