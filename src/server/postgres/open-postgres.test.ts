import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { withClient } from '#engine/store/open-client.ts'
import { emptyDatabase } from '#testing/database.ts'
import { eventually } from '#testing/eventually.ts'
import { startProgram } from '#testing/process.ts'
import { runningIn } from './leftovers.ts'
import { type OpenedDatabase, openDatabase, openIncluded } from './open-postgres.ts'

const root = mkdtempSync(join(tmpdir(), 'postgres-'))
chmodSync(root, 0o711)
const open: OpenedDatabase[] = []
afterAll(async () => {
  for (const database of open) await database.stop()
  rmSync(root, { recursive: true })
})

const start = async (data: string, printed: string[] = []) => {
  const database = await openIncluded(data, { durable: true, print: (line) => printed.push(line) })
  open.push(database)
  return database
}

const ask = (url: string, sql: string) => withClient(url, async (client) => (await client.query(sql)).rows)

const postmaster = (data: string) => Number(readFileSync(join(data, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])

test('written data is there after a stop and a second start', async () => {
  const data = join(root, 'twice')
  const first = await start(data)
  await ask(first.ownerUrl, 'create table note as select 42 as answer')
  await first.stop()
  expect(existsSync(join(data, 'postgres/cluster/postmaster.pid'))).toBe(false)

  const second = await start(data)
  expect(await ask(second.ownerUrl, 'select answer from note')).toEqual([{ answer: 42 }])
})

test('the database is durable, has checksums, handles all languages, and accepts only local connections with a password', async () => {
  const { ownerUrl } = await start(join(root, 'settings'))
  const names = [
    'fsync',
    'synchronous_commit',
    'full_page_writes',
    'data_checksums',
    'listen_addresses',
    'server_encoding',
    'jit',
    'recovery_init_sync_method',
  ]
  const rows = await ask(ownerUrl, names.map((name) => `select '${name}' as name, current_setting('${name}') as value`).join(' union all '))
  expect(Object.fromEntries(rows.map((row) => [row.name, row.value]))).toEqual({
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    data_checksums: 'on',
    listen_addresses: '127.0.0.1',
    server_encoding: 'UTF8',
    jit: 'off',
    recovery_init_sync_method: process.platform === 'linux' ? 'syncfs' : 'fsync',
  })
  // not one of those that systems give to connections
  expect(Number(new URL(ownerUrl).port)).toBeLessThan(32_768)
  expect(await ask(ownerUrl, `select to_tsvector('simple', '¿Cómo está «Ñandú»?')::text as label, 'ÁRBOL' ilike 'árbol' as same`)).toEqual([
    { label: "'cómo':1 'está':2 'ñandú':3", same: true },
  ])
  const stranger = new URL(ownerUrl)
  stranger.password = 'guessed'
  await expect(ask(stranger.href, 'select 1')).rejects.toThrow(/password authentication failed/)
  expect(statSync(join(root, 'settings/postgres/password')).mode & 0o777).toBe(0o600)
})

test('row-level security applies to the role of the program, and neither it nor the owner is a superuser', async () => {
  const { ownerUrl, appUrl } = await start(join(root, 'roles'))
  await ask(
    ownerUrl,
    'create table secret (v int); insert into secret values (1); alter table secret enable row level security; grant select on secret to sereno_app',
  )
  expect(await ask(ownerUrl, 'select v from secret')).toEqual([{ v: 1 }])
  expect(await ask(appUrl, 'select v from secret')).toEqual([])
  expect(await ask(ownerUrl, `select rolname from pg_roles where rolsuper or rolbypassrls or rolcreaterole`)).toEqual([
    { rolname: 'postgres' },
  ])
})

test('after a kill -9 of the program, a new start replaces the PostgreSQL that is still running and keeps all commits', async () => {
  const data = join(root, 'killed')
  const program = startProgram(process.execPath, [
    '--input-type=module',
    '-e',
    `const { openDatabase } = await import(${JSON.stringify(join(import.meta.dirname, 'open-postgres.ts'))})
     const { withClient } = await import(${JSON.stringify(join(import.meta.dirname, '../../engine/store/open-client.ts'))})
     const { ownerUrl } = await openDatabase({ data: ${JSON.stringify(data)}, databaseUrl: undefined })
     await withClient(ownerUrl, async client => {
       await client.query('create table note as select 7 as answer')
       console.log('committed')
       await client.query('select pg_sleep(1000)')
     })`,
  ])
  await program.until(/committed/)
  const orphan = postmaster(data)
  await program.stop('SIGKILL')
  expect(existsSync(`/proc/${orphan}/cwd`) || process.platform !== 'linux').toBe(true)

  const { ownerUrl } = await start(data)
  expect(postmaster(data)).not.toBe(orphan)
  expect(await ask(ownerUrl, 'select answer from note')).toEqual([{ answer: 7 }])
})

test('after a kill -9 of PostgreSQL, it is started again on the same port with all commits', async () => {
  const data = join(root, 'crashed')
  const printed: string[] = []
  const { ownerUrl } = await start(data, printed)
  await ask(ownerUrl, 'create table note as select 9 as answer')
  const before = postmaster(data)
  process.kill(before, 'SIGKILL')
  expect(await eventually('it answers again', () => ask(ownerUrl, 'select answer from note'))).toEqual([{ answer: 9 }])
  expect(postmaster(data)).not.toBe(before)
  expect(printed).toEqual(['PostgreSQL has stopped unexpectedly and is being restarted.'])
})

test('when the program exits, PostgreSQL stops too, even without a call of stop', async () => {
  const data = join(root, 'exit')
  const program = startProgram(process.execPath, [
    '--input-type=module',
    '-e',
    `const { openDatabase } = await import(${JSON.stringify(join(import.meta.dirname, 'open-postgres.ts'))})
     await openDatabase({ data: ${JSON.stringify(data)}, databaseUrl: undefined })
     process.exit(5)`,
  ])
  await program.until(() => program.ended() === 5)
  await eventually('it has stopped', () => !existsSync(join(data, 'postgres/cluster/postmaster.pid')))
  // it removes its pid file first and logs the shutdown afterwards
  await eventually('it says so', () => readFileSync(join(data, 'postgres/postgres.log'), 'utf8').includes('database system is shut down'))
})

test('an interrupted initialisation is repeated', async () => {
  const data = join(root, 'interrupted')
  const first = await start(data)
  await first.stop()
  execFileSync('mv', [join(data, 'postgres/cluster'), join(data, 'postgres/cluster.new')])
  rmSync(join(data, 'postgres/password'))
  const { ownerUrl } = await start(data)
  expect(await ask(ownerUrl, 'select 1 as works')).toEqual([{ works: 1 }])
})

test('an external server needs a user who may create one role, and is not stopped', async () => {
  const { ownerUrl, name } = await emptyDatabase()
  const database = await openDatabase({ data: join(root, 'unused'), databaseUrl: ownerUrl })
  expect(await ask(database.appUrl, 'select current_user as me, current_database() as here')).toEqual([{ me: 'sereno_app', here: name }])
  await database.stop()
  expect(await ask(ownerUrl, 'select 1 as works')).toEqual([{ works: 1 }])
  expect(existsSync(join(root, 'unused'))).toBe(false)
})

test('a stop during a restart of PostgreSQL leaves nothing running', async () => {
  const data = join(root, 'both')
  const database = await start(data)
  process.kill(postmaster(data), 'SIGKILL')
  await database.stop()
  await database.stop()
  expect(existsSync(join(data, 'postgres/cluster/postmaster.pid'))).toBe(false)
  expect(runningIn(join(data, 'postgres/cluster'))).toEqual([])
})
