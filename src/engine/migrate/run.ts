/** Brings a database to today's form: the numbered files of `migrations/`, each once, in order, in a transaction of its own. */

import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import { sql } from 'kysely'
import pg from 'pg'
import type { House } from '#kernel/house.ts'
import { workerLog } from '../jobs/worker-log.ts'
import type { Run } from '../store/database.ts'
import { schemaDifference } from './difference.ts'
import { addOutsideTables, type OutsideTables } from './outside.ts'

const folder = join(import.meta.dirname, '../../../migrations')
/** Any number that only this program uses as an advisory lock: two nodes must not migrate at once. */
const lock = 7373001

const withClient = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export const migrationFiles = async (): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => /^\d{4}_.*\.sql$/.test(name)).sort()

/** The names of the migrations that this database has had. */
export const appliedMigrations = async (run: Run): Promise<ReadonlySet<string>> =>
  new Set((await run<{ name: string }>(sql`select name from migration`)).map(({ name }) => name))

/** Applies what is missing, then adds the tables of rooms from outside. Returns the names of the files and tables. */
export const migrate = (ownerUrl: string, outside?: OutsideTables): Promise<readonly string[]> =>
  withClient(ownerUrl, async (client) => {
    const version = Number((await client.query<{ server_version_num: string }>('show server_version_num')).rows[0]?.server_version_num)
    if (version < 180000) throw new Error(`Sereno needs PostgreSQL 18 or newer; this server is ${Math.floor(version / 10000)}.`)
    await client.query('select pg_advisory_lock($1)', [lock])
    await client.query(
      'create table if not exists migration (name text primary key, hash text not null, at timestamptz not null default now())',
    )
    const done = new Map(
      (await client.query<{ name: string; hash: string }>('select name, hash from migration')).rows.map((row) => [row.name, row.hash]),
    )
    const applied: string[] = []
    for (const name of await migrationFiles()) {
      const text = await readFile(join(folder, name), 'utf8')
      const hash = createHash('sha256').update(text).digest('hex')
      const before = done.get(name)
      if (before === hash) continue
      if (before)
        throw new Error(`The migration ${name} was changed after it ran here. Migrations are written once; add a new one instead.`)
      await client.query('begin')
      try {
        await client.query(text)
        await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash])
        await client.query('commit')
      } catch (cause) {
        await client.query('rollback')
        throw new Error(`The migration ${name} failed: ${(cause as Error).message}`, { cause })
      }
      applied.push(name)
    }
    if (outside) applied.push(...(await addOutsideTables(client, outside)))
    // the job queue keeps its own schema up to date
    await runMigrations({ connectionString: ownerUrl, logger: workerLog })
    return applied
  })

/** What the declarations ask for beyond the migrations; a test's extra process is added to its database this way. */
export const applyDifference = (ownerUrl: string, house: House): Promise<readonly string[]> =>
  withClient(ownerUrl, async (client) => {
    const statements = await schemaDifference(client, house)
    if (statements.length > 0) await client.query(statements.join('\n'))
    return statements
  })

/** Writes the difference to the next numbered file; gives its name, or undefined when there is none. `ownerUrl` is an empty, migrated database. */
export const deriveMigration = (ownerUrl: string, house: House, title: string): Promise<string | undefined> =>
  withClient(ownerUrl, async (client) => {
    const statements = await schemaDifference(client, house)
    if (statements.length === 0) return undefined
    const number = String(Number((await migrationFiles()).at(-1)?.slice(0, 4) ?? 0) + 1).padStart(4, '0')
    const name = `${number}_${title}.sql`
    await writeFile(join(folder, name), `-- Derived from the declarations by \`npm run derive\`.\n\n${statements.join('\n')}\n`)
    return name
  })
