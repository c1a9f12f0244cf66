/** Migrates a database: runs each numbered file in `migrations/` once, in order, in its own transaction. */

import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import { sql } from 'kysely'
import type pg from 'pg'
import type { House } from '#kernel/house.ts'
import { workerLog } from '../jobs/worker-log.ts'
import { advisoryLocks } from '../store/advisory-locks.ts'
import type { Run } from '../store/database.ts'
import { withClient } from '../store/open-client.ts'
import { schemaDifference } from './difference.ts'
import { addOutsideTables, type OutsideTables } from './outside-tables.ts'

const folder = join(import.meta.dirname, '../../../migrations')
const minPostgresVersion = 18

/** The names of the migration files in order. */
export const migrationFiles = async (): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => /^\d{4}_.*\.sql$/.test(name)).sort()

/** The names of the migrations that ran on this database. */
export const appliedMigrations = async (run: Run): Promise<ReadonlySet<string>> =>
  new Set((await run<{ name: string }>(sql`select name from migration`)).map(({ name }) => name))

/** Runs the missing migrations, then adds the tables of rooms from outside. Returns the names of the files and tables. */
export const migrate = (ownerUrl: string, outside?: OutsideTables): Promise<readonly string[]> =>
  withClient(ownerUrl, async (client) => {
    const version = Number((await client.query<{ server_version_num: string }>('show server_version_num')).rows[0]?.server_version_num)
    if (version < minPostgresVersion * 10_000)
      throw new Error(`Sereno needs PostgreSQL ${minPostgresVersion} or later; this server is version ${Math.floor(version / 10_000)}.`)
    await client.query('select pg_advisory_lock($1)', [advisoryLocks.migrations])
    const done = await migrationsDone(client)
    const files = await readMigrations()
    const names = new Set(files.map(({ name }) => name))
    const unknown = [...done.keys()].filter((name) => !names.has(name)).sort()
    if (unknown.length > 0)
      throw new Error(
        `This database was prepared by a newer version of Sereno (${unknown.at(-1)}). Start that version, or restore a backup made by this one.`,
      )
    const applied: string[] = []
    for (const { name, text, hash } of files) {
      const before = done.get(name)
      if (before === hash) continue
      if (before)
        throw new Error(
          `The migration ${name} was changed after it had run on this database. Do not change migrations; add a new one instead.`,
        )
      await client.query('begin')
      try {
        await runMigration(client, { name, text, hash })
        await client.query('commit')
      } catch (cause) {
        await client.query('rollback')
        throw new Error(`The migration ${name} failed: ${(cause as Error).message}`, { cause })
      }
      applied.push(name)
    }
    if (outside) applied.push(...(await addOutsideTables(client, outside)))
    await migrateQueue(ownerUrl)
    return applied
  })

/**
 * Writes what migrations have created to its files, if the owner may do so. PostgreSQL does it by itself some minutes later; a crash before
 * that would have to sync each of a thousand new files until the server is back.
 */
export const checkpointNow = (ownerUrl: string): Promise<void> =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ may: boolean }>(`select pg_has_role('pg_checkpoint', 'usage') as may`)
    if (rows[0]?.may) await client.query('checkpoint')
  })

/** graphile-worker migrates its own schema. */
export const migrateQueue = (ownerUrl: string): Promise<void> => runMigrations({ connectionString: ownerUrl, logger: workerLog })

export interface MigrationFile {
  readonly name: string
  readonly text: string
  readonly hash: string
}

/** The migrations of this version, in order. */
export const readMigrations = async (): Promise<readonly MigrationFile[]> =>
  Promise.all(
    (await migrationFiles()).map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    }),
  )

/** Creates the table of migrations if necessary. Returns the hashes of those that have run, by name. */
export const migrationsDone = async (client: pg.ClientBase): Promise<ReadonlyMap<string, string>> => {
  await client.query(
    'create table if not exists migration (name text primary key, hash text not null, at timestamptz not null default now())',
  )
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migration')
  return new Map(rows.map((row) => [row.name, row.hash]))
}

/** Runs one migration and notes it, in the transaction of the caller. */
export const runMigration = async (client: pg.ClientBase, { name, text, hash }: MigrationFile): Promise<void> => {
  await client.query(text)
  await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash])
}

/** Applies what the declarations require beyond the migrations; tests add the tables of extra processes this way. */
export const applyDifference = (ownerUrl: string, house: House): Promise<readonly string[]> =>
  withClient(ownerUrl, async (client) => {
    const statements = await schemaDifference(client, house)
    if (statements.length > 0) await client.query(statements.join('\n'))
    return statements
  })

/** Writes the difference to the next numbered file. Returns its name, or undefined without a difference. `ownerUrl` is an empty, migrated database. */
export const deriveMigration = (ownerUrl: string, house: House, title: string): Promise<string | undefined> =>
  withClient(ownerUrl, async (client) => {
    const statements = await schemaDifference(client, house)
    if (statements.length === 0) return undefined
    const number = String(Number((await migrationFiles()).at(-1)?.slice(0, 4) ?? 0) + 1).padStart(4, '0')
    const name = `${number}_${title}.sql`
    await writeFile(join(folder, name), `-- Derived from the declarations by \`npm run derive\`.\n\n${statements.join('\n')}\n`)
    return name
  })
