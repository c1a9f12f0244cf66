/** PgBouncer of Debian in front of PostgreSQL: what does not work through it is refused, and nothing of one question reaches another. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase, type Run } from '#engine/store/database.ts'
import { withClient } from '#engine/store/open-client.ts'
import { type FreshDatabase, freshDatabase } from '#testing/database.ts'
import { eventually } from '#testing/eventually.ts'
import { firstVisit } from '#testing/first-visit.ts'
import { startPgBouncer } from '#testing/pgbouncer.ts'
import { startSereno } from '#testing/sereno.ts'
import { refusePooled } from './pooler.ts'
import { appRole } from './roles.ts'

const token = 'whole-0123456789-0123456789'
let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})

test('a direct address is accepted as the address of the database; that of a pooler is refused in one sentence', async () => {
  await expect(refusePooled(fresh.ownerUrl)).resolves.toBeUndefined()
  for (const options of [
    { mode: 'transaction' },
    { mode: 'transaction', ignores: true },
    { mode: 'session' },
    { mode: 'session', ignores: true },
  ] as const)
    await expect(refusePooled(await startPgBouncer(fresh.ownerUrl, options)), JSON.stringify(options)).rejects.toThrow(
      'Set DATABASE_URL to the direct address of the server, and SERENO_POOLER_URL to that of the pooler.',
    )
})

test('the program does not start through a pooler without its own setting', async () => {
  const pooled = await startPgBouncer(fresh.ownerUrl, { mode: 'transaction', ignores: true })
  await expect(startSereno({ DATABASE_URL: pooled })).rejects.toThrow('Sereno cannot start: DATABASE_URL leads through a connection pooler')
})

test('a pooler of another database is refused', async () => {
  const other = await freshDatabase()
  const pooled = await startPgBouncer(other.ownerUrl, { mode: 'transaction' })
  await expect(startSereno({ DATABASE_URL: fresh.ownerUrl, SERENO_POOLER_URL: pooled })).rejects.toThrow(
    'SERENO_POOLER_URL leads to another database than DATABASE_URL.',
  )
})

interface Seen {
  readonly scope: string
  readonly role: string
  readonly foreign: number
  readonly own: number
}

/** What a question sees: its scope, its role, and settings of its organisation and of others, which row-level security tells apart. */
const seen = (organisation: string) => sql<Seen>`
  select current_setting('sereno.scope', true) as scope, current_user as role,
    count(*) filter (where organisation <> ${organisation}::uuid)::int as foreign,
    count(*) filter (where organisation = ${organisation}::uuid)::int as own
  from record where type = 'organisation' or title like 'of %'`

test('on two connections to the server, no question of three organisations sees the scope of another', async () => {
  const pooled = await startPgBouncer(fresh.ownerUrl, { mode: 'transaction', connections: 2 })
  const database: Database = openDatabase(fresh.appUrl, { connections: 12, pooler: { url: pooled, appRole } })
  afterAll(() => database.end())
  const organisations = [1, 2, 3].map((n) => `${n}1111111-1111-7111-8111-111111111111`)
  await database.transaction('*', async (run) => {
    for (const [i, id] of organisations.entries())
      await run(sql`insert into record (id, type, number, title, state, phase, organisation, version, opened_at, created_at, updated_at)
        values (${id}, 'incident', ${`T-${i}`}, ${`of ${i}`}, 'new', 'new', ${id}, 1, now(), now(), now())`)
  })
  const wrong: Seen[] = []
  let questions = 0
  const check = async (run: Run, id: string): Promise<void> => {
    const [row] = await run(seen(id))
    questions++
    if (row && (row.scope !== id || row.role !== appRole || row.foreign !== 0 || row.own !== 1)) wrong.push(row)
  }
  const client = async (seed: number): Promise<void> => {
    let state = seed
    const next = (below: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor(state / 65_536) % below
    }
    for (let i = 0; i < 60; i++) {
      const id = organisations[next(3)] ?? ''
      const run = database.as(id)
      const kind = next(5)
      if (kind === 0) await check(run, id)
      else if (kind === 1)
        await database.transaction(id, async (inside) => Promise.all([check(inside, id), inside.asProgram(sql`select 1`)]))
      else if (kind === 2)
        await database
          .transaction(id, async (inside) => {
            await inside.asProgram(sql`select 1`)
            await inside(sql`select 1 / 0`)
          })
          .catch(() => undefined) // the failure is the purpose: the next question must not see its scope
      else if (kind === 3)
        await run(sql`select 1 / 0`).catch(() => undefined) // the same outside a transaction
      else await database.as('*')(sql`select count(*) from record`)
      await check(run, id)
    }
  }
  await Promise.all(Array.from({ length: 24 }, (_, i) => client(i + 1)))
  expect(wrong).toEqual([])
  expect(questions).toBeGreaterThan(24 * 60)
  const left = await withClient(pooled, async (one) => (await one.query(`select current_setting('sereno.scope', true) as scope`)).rows[0])
  expect(left.scope ?? '').toBe('')
})

test('the whole program works through a pooler: sign-in, records, moves, alerts, jobs, imports, live changes', async () => {
  const { ownerUrl } = await freshDatabase()
  const pooled = await startPgBouncer(ownerUrl, { mode: 'transaction', connections: 4 })
  const sereno = await startSereno({ DATABASE_URL: ownerUrl, SERENO_POOLER_URL: pooled })
  await sereno.call('POST', '/api/setup', { ...firstVisit, language: 'en', sample: false })
  const cookie = await sereno.signIn(firstVisit.email, firstVisit.password)
  expect((await sereno.call('GET', '/api/records/incident', undefined, cookie)).records).toEqual([])

  const stop = new AbortController()
  const stream = await fetch(`${sereno.url}/api/stream`, { headers: { authorization: `Bearer ${token}` }, signal: stop.signal })
  let live = ''
  const reading = (async () => {
    const decoder = new TextDecoder()
    for await (const part of stream.body ?? []) live += decoder.decode(part, { stream: true })
  })().catch(() => undefined) // the test ends the stream
  const ids = await Promise.all(Array.from({ length: 40 }, (_, i) => sereno.make('incident', { title: `incident ${i}` })))
  await Promise.all(
    ids.map((id) => sereno.call('POST', `/api/records/incident/${id}/moves/resolve`, { values: { resolution: 'restarted' } }, cookie)),
  )
  await eventually('every incident is in the stream', () => ids.every((id) => live.includes(id)))

  const alerts = Array.from({ length: 50 }, (_, i) => ({
    labels: { alertname: `disk ${i}`, severity: 'critical', instance: `host${i}` },
    annotations: { summary: `disk ${i}` },
  }))
  await sereno.call('POST', '/connect/alertmanager/api/v2/alerts', alerts)
  const run = await sereno.call('POST', '/api/imports', {
    name: 'rows.csv',
    map: JSON.stringify({
      name: 'pooled',
      type: 'ci',
      key: { column: 'id', field: 'externalId' },
      fields: { title: 'title', class: { constant: 'server' } },
    }),
  })
  await fetch(`${sereno.url}/api/imports/${run.id}/data`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
    body: `id,title\n${Array.from({ length: 300 }, (_, i) => `c${i},Server ${i}`).join('\n')}\n`,
  })
  const ask = (statement: string) =>
    withClient(ownerUrl, async (client) => {
      await client.query(`set sereno.scope = '*'`)
      return (await client.query(statement)).rows[0]
    })
  await eventually('the import is done', async () => (await sereno.call('GET', `/api/imports/${run.id}`)).state === 'done')
  expect((await ask(`select count(*)::int as n from record where type = 'ci'`)).n).toBe(300)
  await eventually(
    'the alerts have an incident',
    async () => (await ask(`select count(*)::int as n from alert where incident is not null`)).n === alerts.length,
  )
  await ask(`select queue_job('idempotency', '{}') from generate_series(1, 50)`)
  await eventually('the jobs are done', async () => (await ask('select count(*)::int as n from graphile_worker._private_jobs')).n === 0)
  const prepared = await withClient(
    pooled,
    async (client) => (await client.query('select count(*)::int as n from pg_prepared_statements')).rows[0],
  )
  expect(prepared.n).toBe(0)
  stop.abort()
  await reading
})
