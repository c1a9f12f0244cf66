import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { migrate, migrateQueue, migrationsDone, readMigrations, runMigration } from '#engine/migrate/run.ts'
import { withClient } from '#engine/store/open-client.ts'
import { houseBuilder } from '#server/build-house.ts'
import { afterFile } from '#testing/after-file.ts'
import { emptyDatabase, freshDatabase } from '#testing/database.ts'
import { eventually } from '#testing/eventually.ts'
import { languageFiles } from '#testing/house.ts'
import { zoo } from '#testing/zoo/room.ts'
import { checkBackupFile } from './backup-file.ts'
import { backUp } from './dump.ts'
import { restore } from './restore.ts'
import { readShapes } from './table-shapes.ts'

const folder = mkdtempSync(join(tmpdir(), 'sereno-backup-'))
afterFile(() => rmSync(folder, { recursive: true, force: true }))
const fileOf = (name: string): string => join(folder, name)

/** A hash of the rows of each table, the sequences, and the names of indexes, constraints, policies and grants. */
const contentOf = (url: string): Promise<Readonly<Record<string, unknown>>> =>
  withClient(url, async (client) => {
    const one = async (query: string): Promise<unknown> => (await client.query<{ x: unknown }>({ text: query })).rows[0]?.x
    const tables: Record<string, unknown> = {}
    for (const { name } of await readShapes(client))
      tables[name] = await one(
        `select count(*) || ' ' || coalesce(sum(('x' || left(md5(t::text), 8))::bit(32)::bigint), 0) as x from "${name}" t`,
      )
    const catalogue = {
      sequences: `select jsonb_object_agg(sequencename, last_value) as x from pg_sequences where schemaname = 'public'`,
      indexes: `select jsonb_agg(indexdef order by indexdef) as x from pg_indexes where schemaname = 'public'`,
      keys: `select jsonb_agg(conrelid::regclass || ' ' || conname || pg_get_constraintdef(oid) order by 1) as x from (select * from pg_constraint where connamespace = 'public'::regnamespace order by conrelid::regclass::text, conname) c`,
      policies: `select jsonb_agg(tablename || policyname || qual order by tablename, policyname) as x from pg_policies where schemaname = 'public'`,
      grants: `select jsonb_agg(table_name || privilege_type order by table_name, privilege_type) as x from information_schema.role_table_grants where grantee = 'sereno_app'`,
      jobs: `select jsonb_agg(jsonb_build_array(task_identifier, attempts, max_attempts, run_at, last_error, key) order by id) as x from graphile_worker.jobs`,
    }
    for (const [name, query] of Object.entries(catalogue)) tables[`(${name})`] = await one(query)
    return tables
  })

let source: string
let whole: string
beforeAll(async () => {
  source = (await freshDatabase('sample')).ownerUrl
  await withClient(source, async (client: pg.Client) => {
    await client.query(`select keep_event_log(current_date, 3, 30)`)
    await client.query(`insert into event_log (at, organisation, source, identity, status, outcome, event)
      select now(), organisation, 'test', 'x', 'firing', 'passed', '{}' from record limit 1`)
    await client.query(
      `select graphile_worker.add_job('late', '{"a": "\\\\ tab\\tline"}', queue_name => 'q', job_key => 'k', max_attempts => 3)`,
    )
    await client.query(`update graphile_worker._private_jobs set attempts = 3, last_error = 'no paper'`)
  })
  whole = fileOf('whole.backup')
  await backUp(source, { file: whole, version: '1.2.3' })
}, 300_000)

test('a restored database is equal: rows, sequences, indexes, keys, policies, grants and jobs', async () => {
  const { ownerUrl } = await emptyDatabase()
  const { rows, migrated } = await restore(ownerUrl, { file: whole })
  expect(rows).toBeGreaterThan(10_000)
  expect(migrated).toEqual([])
  expect(await contentOf(ownerUrl)).toEqual(await contentOf(source))
})

test.for([4, 29])('a backup made after migration %i is restored as that version left it, and then migrated', async (version) => {
  const { ownerUrl: earlier } = await emptyDatabase()
  const files = await readMigrations()
  await withClient(earlier, async (client) => {
    await migrationsDone(client)
    for (const file of files.slice(0, version)) await runMigration(client, file)
    await client.query(`insert into setting (process, name, value) values ('incident', 'old', '{"from": ${version}}')`)
  })
  await migrateQueue(earlier)
  const file = fileOf(`version-${version}`)
  await backUp(earlier, { file, version: '0.1' })
  const { ownerUrl: restored } = await emptyDatabase()
  const { migrated } = await restore(restored, { file })
  rmSync(file)
  expect(migrated).toEqual(files.slice(version).map(({ name }) => name))
  await migrate(earlier)
  // both migrations are noted with their own time
  const migrations = { migration: expect.stringMatching(`^${files.length} `) }
  expect(await contentOf(restored)).toEqual({ ...(await contentOf(earlier)), ...migrations })
})

test('the tables of a room from outside are restored with the room and without it', async () => {
  const { ownerUrl: filled } = await freshDatabase('sample')
  const outside = { house: houseBuilder(languageFiles, { more: [zoo] })(), types: ['animal'] }
  await migrate(filled, outside)
  await withClient(filled, (client) =>
    client.query('insert into animal (id, organisation, price) select id, organisation, 12.5 from record order by id limit 7'),
  )
  const file = fileOf('outside')
  await backUp(filled, { file, version: '1' })
  const { ownerUrl: withRoom } = await emptyDatabase()
  const { ownerUrl: without } = await emptyDatabase()
  await restore(withRoom, { file, outside })
  await restore(without, { file })
  rmSync(file)
  const expected = await contentOf(filled)
  expect(expected['animal']).toMatch(/^7 /)
  expect(await contentOf(withRoom)).toEqual(expected)
  expect((await contentOf(without))['animal']).toEqual(expected['animal'])
})

test('a backup never replaces a file, and a failed one leaves none', async () => {
  await expect(backUp(source, { file: whole, version: '1' })).rejects.toThrow('backup.fileExists')
  const { ownerUrl } = await emptyDatabase()
  await expect(backUp(ownerUrl, { file: fileOf('none'), version: '1' })).rejects.toThrow('backup.notMigrated')
  expect(readdirSync(folder)).toEqual(['whole.backup'])
})

test('a backup that loses its connection fails, leaves no file, and does not end the program', async () => {
  const terminateWaiting = `select pg_terminate_backend(pid, 10000) as done from pg_stat_activity
    where datname = current_database() and application_name = 'sereno backup' and wait_event_type = 'Lock'`
  await withClient(source, async (client) => {
    // the backup waits here with half of its tables written
    await client.query('begin; lock table record in access exclusive mode')
    const failed = expect(backUp(source, { file: fileOf('cut'), version: '1' })).rejects.toThrow(/terminat/i)
    await withClient(source, (other) =>
      eventually('the backup waits and loses its connection', async () => (await other.query(terminateWaiting)).rows[0]?.done),
    )
    await failed
    await client.query('rollback')
  })
  expect(readdirSync(folder)).toEqual(['whole.backup'])
})

test('a backup whose file is gone while it is read fails its reader, and does not end the program', async () => {
  const file = fileOf('gone')
  writeFileSync(file, readFileSync(whole))
  const { read } = await checkBackupFile(file)
  rmSync(file)
  await expect(Array.fromAsync(read())).rejects.toThrow('ENOENT')
})

test('a database that is not empty is left as it is', async () => {
  const { ownerUrl } = await freshDatabase()
  const before = await contentOf(ownerUrl)
  await expect(restore(ownerUrl, { file: whole })).rejects.toThrow('backup.notEmpty')
  expect(await contentOf(ownerUrl)).toEqual(before)
})

/** The backup with another header and a valid checksum. */
const withHeader = (name: string, change: (header: Record<string, unknown>) => object): string => {
  const bytes = readFileSync(whole)
  const end = bytes.indexOf(10)
  const header = JSON.stringify(change(JSON.parse(bytes.toString('utf8', 0, end))))
  const content = Buffer.concat([Buffer.from(`${header}\n`), bytes.subarray(end + 1, -64)])
  writeFileSync(fileOf(name), Buffer.concat([content, Buffer.from(createHash('sha256').update(content).digest('hex'))]))
  return fileOf(name)
}

test('a file that is cut off, changed, of a newer version or no backup is refused before anything is written', async () => {
  const { ownerUrl } = await emptyDatabase()
  const refused = async (file: string, why: string): Promise<void> => {
    await expect(restore(ownerUrl, { file }), file).rejects.toThrow(`backup.${why}`)
    expect(await withClient(ownerUrl, readShapes)).toEqual([])
  }
  const bytes = readFileSync(whole)
  const variant = (name: string, content: Buffer): string => {
    writeFileSync(fileOf(name), content)
    return fileOf(name)
  }
  for (const length of [10, 200, bytes.length >> 1, bytes.length - 1])
    await refused(variant(`cut-${length}`, bytes.subarray(0, length)), 'incomplete')
  for (const place of [200, bytes.length >> 1, bytes.length - 3]) {
    const changed = Buffer.from(bytes)
    changed[place] = (changed[place] ?? 0) ^ 1
    await refused(variant(`changed-${place}`, changed), 'incomplete')
  }
  await refused(variant('empty', Buffer.alloc(0)), 'noBackup')
  await refused(variant('other', Buffer.from('number,title\n1,x\n'.repeat(100))), 'noBackup')
  await refused(
    withHeader('format', (header) => ({ ...header, format: 2 })),
    'unknownFormat',
  )
  const later = { name: '9999_later.sql', hash: '0' }
  await refused(
    withHeader('newer', (header) => ({ ...header, migrations: [...(header['migrations'] as object[]), later] })),
    'newerVersion',
  )
  await refused(
    withHeader('other-migration', (header) => ({ ...header, migrations: [{ name: '0001_spine.sql', hash: '0' }] })),
    'otherMigrations',
  )
})

test('a restore that fails in the middle leaves an empty database, into which it can be repeated', async () => {
  const { ownerUrl } = await emptyDatabase()
  // the second half of the content is missing, but the checksum is right
  const bytes = readFileSync(whole)
  const content = bytes.subarray(0, bytes.length >> 1)
  writeFileSync(fileOf('half'), Buffer.concat([content, Buffer.from(createHash('sha256').update(content).digest('hex'))]))
  await expect(restore(ownerUrl, { file: fileOf('half') })).rejects.toThrow()
  expect(await withClient(ownerUrl, readShapes)).toEqual([])
  await restore(ownerUrl, { file: whole })
  expect(existsSync(whole)).toBe(true)
})
