import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { expect, test } from 'vitest'
import { emptyDatabase } from '#testing/database.ts'
import { openClient, withClient } from './open-client.ts'

const { ownerUrl } = await emptyDatabase()
const terminate = (pid: number): Promise<unknown> =>
  withClient(ownerUrl, (client) => client.query('select pg_terminate_backend($1, 10000)', [pid]))
const pidOf = async (client: pg.Client): Promise<number> =>
  (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid ?? 0

test('a connection that is lost while it is idle fails at its next query and can be closed', async () => {
  const client = openClient({ connectionString: ownerUrl })
  await client.connect()
  const lost = new Promise((done) => client.once('error', done))
  await terminate(await pidOf(client))
  await lost
  await expect(client.query('select 1')).rejects.toThrow()
  await client.end()
})

test('a connection that is lost in the middle of a query fails it, and withClient reports that error', async () => {
  const work = withClient(ownerUrl, async (client) => {
    const pid = await pidOf(client)
    const slept = client.query('select pg_sleep(60)')
    await Promise.all([slept, terminate(pid)])
  })
  await expect(work).rejects.toThrow('terminating connection due to administrator command')
})

test('a server that does not answer fails the connection', async () => {
  await expect(withClient('postgres://nobody@127.0.0.1:1/none', async () => undefined)).rejects.toThrow('ECONNREFUSED')
})

test('the program opens clients only here: elsewhere a lost connection could end it', () => {
  const src = join(import.meta.dirname, '../..')
  const opening = globSync('**/*.ts', { cwd: src, exclude: (name) => /\.(test|interop)\.ts$/.test(name) }).filter((name) =>
    /new pg\.Client\(|import \{[^}]*Client[^}]*\} from 'pg'/.test(readFileSync(join(src, name), 'utf8')),
  )
  expect(opening).toEqual(['engine/store/open-client.ts'])
})
