/**
 * Writes a backup of a database that may be in use: all tables by COPY in one snapshot, as the owner, to whom row-level security does not
 * apply. Jobs are stored apart from the tables of graphile-worker, so that another version of it can take them.
 */
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { withClient } from '#engine/store/open-client.ts'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { backupFormat, writeBackupFile } from './backup-file.ts'
import { en } from './en.ts'
import { frame } from './frames.ts'
import { columnList, quotedTable, readShapes, type TableShape } from './table-shapes.ts'

const messageOf = messagesOf(en)

/** The name under which the jobs of the queue are stored. */
export const jobsSection = 'jobs of graphile-worker'

const selectJobs = `
  select t.identifier, j.payload, q.queue_name, j.run_at, j.max_attempts, j.attempts, j.key, j.priority, j.last_error
  from graphile_worker._private_jobs j
  join graphile_worker._private_tasks t on t.id = j.task_id
  left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
  order by j.id`

export interface BackupOptions {
  readonly file: string
  /** The version of the program. */
  readonly version: string
  readonly now?: () => string
  readonly stop?: AbortSignal | undefined
}

export interface BackupResult {
  readonly bytes: number
  readonly tables: number
  readonly rows: number
}

/** Writes the backup. Throws if the file exists or the database was never set up. */
export const backUp = async (
  ownerUrl: string,
  { file, version, now = () => new Date().toISOString(), stop }: BackupOptions,
): Promise<BackupResult> => {
  return withClient({ connectionString: ownerUrl, application_name: 'sereno backup' }, async (client) => {
    await client.query('begin isolation level repeatable read read only')
    const tables = await readShapes(client)
    if (!tables.some(({ name }) => name === 'migration')) throw new Fault('request.invalid', messageOf('notMigrated'))
    const { rows: migrations } = await client.query<{ name: string; hash: string }>('select name, hash from migration order by name')
    const count = { rows: 0 }
    const header = { format: backupFormat, version, at: now(), migrations, tables }
    const bytes = await writeBackupFile({ file, header, frames: contentOf(client, tables, count), stop })
    return { bytes, tables: tables.length, rows: count.rows }
  })
}

const contentOf = async function* (
  client: pg.Client,
  tables: readonly TableShape[],
  count: { rows: number },
): AsyncGenerator<Buffer, void> {
  for (const table of tables)
    yield* copied(client, { name: table.name, statement: `copy ${quotedTable(table)} (${columnList(table)}) to stdout` }, count)
  yield* copied(client, { name: jobsSection, statement: `copy (${selectJobs}) to stdout` }, count)
  // numbers drawn later than the snapshot only leave a gap
  const { rows } = await client.query<{ name: string; value: string }>(
    `select sequencename as name, last_value as value from pg_sequences where schemaname = 'public' and last_value is not null`,
  )
  yield frame('s', JSON.stringify(rows))
  yield frame('f')
}

const copied = async function* (
  client: pg.Client,
  { name, statement }: { readonly name: string; readonly statement: string },
  count: { rows: number },
): AsyncGenerator<Buffer, void> {
  yield frame('t', name)
  const stream = client.query(copyTo(statement))
  for await (const chunk of stream) yield frame('d', chunk)
  count.rows += stream.rowCount
  yield frame('e', JSON.stringify({ rows: stream.rowCount }))
}
