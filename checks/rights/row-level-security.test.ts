/** Row-level security, for every table of the database: what a query may do that forgets to ask for the rights of its user. */
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { scopeOf } from '#engine/store/database.ts'
import { type ApiWorld, openApiWorld } from '#testing/api-world.ts'
import { specimenValues } from '#testing/specimen.ts'

let world: ApiWorld
/** Tables with rows of the other customer. */
let filled: readonly string[] = []
/** The scopes of somebody of the first customer, and of nobody. */
let scopes: Readonly<Record<'customer' | 'nobody', string>>

interface Table {
  readonly name: string
  readonly secured: boolean
  readonly belongs: boolean
}

const tables = () =>
  world.engine.database.as('*')<Table>(sql`
    select c.relname as name, c.relrowsecurity as secured,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation' and not a.attisdropped) as belongs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`)

beforeAll(async () => {
  world = await openApiWorld()
  const { engine, customers } = world
  const [own, other] = customers
  const someone = await world.someone('Rita', ['agent'], own)
  scopes = { customer: scopeOf(someone.who), nobody: '' }
  const created = new Map<string, string>()
  for (const type of engine.house.records.keys()) {
    const values = await specimenValues(world, type, created, false)
    // what a type does not take of another organisation (a person of that organisation, say) is not needed here
    for (const organisation of [own, other]) await world.make(type, values, organisation).catch(() => undefined)
  }
  const names = (await tables()).filter(({ belongs }) => belongs).map(({ name }) => name)
  const counted = await Promise.all(names.map(async (name) => ({ name, rows: await rowsOf('*', name, other) })))
  filled = counted.filter(({ rows }) => rows > 0).map(({ name }) => name)
})

const rowsOf = async (scope: string, table: string, organisation: string): Promise<number> =>
  (
    await world.engine.database.as(scope)<{ n: number }>(
      sql`select count(*)::int as n from ${sql.table(table)} where organisation = ${organisation}`,
    )
  )[0]?.n ?? 0

/** Tables without rows of organisations: of the installation, of the sign-in library, and of one person each, by the key of the query. */
const ofInstallation = [
  'custom_field',
  'idempotency',
  'kpi_snapshot_day',
  'migration',
  'preference',
  'search_index',
  'setting',
  'sign_in_account',
  'sign_in_attempt',
  'sign_in_secret',
  'sign_in_session',
  'sign_in_user',
  'sign_in_verification',
  'task_run',
]

test('every table with rows of organisations has row-level security; the others are of the installation', async () => {
  const all = await tables()
  expect(all.filter(({ belongs, secured }) => belongs && !secured)).toEqual([])
  expect(all.filter(({ secured }) => !secured).map(({ name }) => name)).toEqual(ofInstallation)
})

test('a query without a condition finds no row of another customer, and none without a scope', async () => {
  const [, other] = world.customers
  expect(filled.length).toBeGreaterThan(100)
  const seen: string[] = []
  for (const table of filled)
    for (const [who, scope] of Object.entries(scopes)) if ((await rowsOf(scope, table, other)) > 0) seen.push(`${who}: ${table}`)
  expect(seen).toEqual([])
  console.info(`${filled.length} tables with rows of another customer, none of them visible`)
})

/** How PostgreSQL refuses: by the policy or the grants of the table, or by the trigger of the history. Any other error is one of the test. */
const refusals = [
  { code: '42501', says: /row-level security|permission denied/ },
  { code: 'P0001', says: /append-only/ },
]

test('a statement without a condition changes and deletes no row of another customer, and moves none of its own there', async () => {
  const [own, other] = world.customers
  const changed: string[] = []
  for (const table of filled) {
    const run = world.engine.database.as(scopes.customer)
    const touched = async (statement: ReturnType<typeof sql>): Promise<number> => {
      try {
        return (await run(statement)).length
      } catch (error) {
        const { code, message } = error as { readonly code?: string; readonly message: string }
        if (!refusals.some((refusal) => code === refusal.code && refusal.says.test(message))) throw error
        return 0
      }
    }
    if ((await touched(sql`update ${sql.table(table)} set organisation = organisation where organisation = ${other} returning 1`)) > 0)
      changed.push(`update ${table}`)
    if ((await touched(sql`delete from ${sql.table(table)} where organisation = ${other} returning 1`)) > 0) changed.push(`delete ${table}`)
    if ((await touched(sql`update ${sql.table(table)} set organisation = ${other} where organisation = ${own} returning 1`)) > 0)
      changed.push(`move ${table}`)
  }
  expect(changed).toEqual([])
})
