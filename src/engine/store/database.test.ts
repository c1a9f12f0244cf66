/** Scopes, transactions, and connections that are lost during a query. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '#testing/database.ts'
import { type Database, openDatabase } from './database.ts'
import { databaseFault } from './database-trouble.ts'

let database: Database
let appUrl: string
beforeAll(async () => {
  appUrl = (await freshDatabase()).appUrl
  database = openDatabase(appUrl, { connections: 2 })
})
afterAll(() => database.end())

const scopeNow = sql<{ scope: string }>`select current_setting('sereno.scope', true) as scope`

test('every query runs in its own scope, even if the connection was used in another scope before', async () => {
  const ids = ['*', '11111111-1111-7111-8111-111111111111', '22222222-2222-7222-8222-222222222222', '']
  for (let round = 0; round < 3; round++) for (const id of ids) expect(await database.as(id)(scopeNow)).toEqual([{ scope: id }])
})

test('a failed transaction leaves no rows and does not change the scope of later queries', async () => {
  const failing = database.transaction('*', async (run) => {
    await run(sql`insert into setting (process, name, value) values ('test', 'x', '1')`)
    throw new Error('stop')
  })
  await expect(failing).rejects.toThrow('stop')
  expect(await database.as('*')(sql`select * from setting where process = 'test'`)).toEqual([])
  expect(await database.as('*')(scopeNow)).toEqual([{ scope: '*' }])
})

test('a transaction in which a failed statement was ignored is not taken for done', async () => {
  const ignoring = database.transaction('*', async (run) => {
    await run(sql`insert into setting (process, name, value) values ('test', 'y', '1')`)
    await run(sql`select 1 / 0`).catch(() => undefined)
  })
  await expect(ignoring).rejects.toThrow(/rolled back/)
  expect(await database.as('*')(sql`select * from setting where process = 'test'`)).toEqual([])
})

test('a question of a person that takes too long is cancelled, with a fault that says so', async () => {
  const hasty = openDatabase(appUrl, { connections: 1, statementTimeoutMs: 50 })
  try {
    await expect(hasty.as('11111111-1111-7111-8111-111111111111')(sql`select pg_sleep(30)`)).rejects.toMatchObject({
      code: 'question.too-long',
    })
    // the same connection answers the next question
    expect(await hasty.as('11111111-1111-7111-8111-111111111111')(sql`select 1 as one`)).toEqual([{ one: 1 }])
  } finally {
    await hasty.end()
  }
})

test('of two transactions that wait for each other, both are done', async () => {
  const name = (n: number) => sql`process = 'deadlock' and name = ${String(n)}`
  for (const n of [0, 1]) await database.as('*')(sql`insert into setting (process, name, value) values ('deadlock', ${String(n)}, '0')`)
  let begun = 0
  let bothHaveOne = (): void => undefined
  const both = new Promise<void>((done) => {
    bothHaveOne = done
  })
  const addToBoth = (first: number) =>
    database.transaction('*', async (run) => {
      await run(sql`update setting set value = to_jsonb(value::int + 1) where ${name(first)}`)
      if (++begun === 2) bothHaveOne()
      await both
      await run(sql`update setting set value = to_jsonb(value::int + 1) where ${name(1 - first)}`)
    })
  await Promise.all([addToBoth(0), addToBoth(1)])
  // one of them was begun again, perhaps more than once
  expect(begun).toBeGreaterThan(2)
  expect(await database.as('*')(sql`select value from setting where process = 'deadlock' order by name`)).toEqual([
    { value: 2 },
    { value: 2 },
  ])
})

test('of two statements that wait for each other, both are done', async () => {
  const add = (first: number) =>
    database.as('*')(
      sql.raw(`do $$ begin
        update setting set value = to_jsonb(value::int + 1) where process = 'deadlock' and name = '${first}';
        perform pg_sleep(0.5);
        update setting set value = to_jsonb(value::int + 1) where process = 'deadlock' and name = '${1 - first}';
      end $$`),
    )
  await Promise.all([add(0), add(1)])
  expect(await database.as('*')(sql`select value from setting where process = 'deadlock' order by name`)).toEqual([
    { value: 4 },
    { value: 4 },
  ])
})

test('a server that has become a standby counts as unreachable, and its connection is not used again', async () => {
  const one = openDatabase(appUrl, { connections: 1 })
  try {
    await one.as('*')(sql`set session characteristics as transaction read only`)
    const write = sql`insert into setting (process, name, value) values ('test', 'standby', '1')`
    const error = await one
      .as('*')(write)
      .catch((cause: unknown) => cause)
    expect(databaseFault(error)).toMatchObject({ code: 'database.unreachable', retry: true })
    await one.as('*')(write)
  } finally {
    await one.end()
  }
})

test('a lost connection fails only its query, and the next query succeeds', async () => {
  await expect(database.as('*')(sql`select pg_terminate_backend(pg_backend_pid())`)).rejects.toThrow(/terminat/)
  await expect(database.transaction('*', (run) => run(sql`select pg_terminate_backend(pg_backend_pid())`))).rejects.toThrow(/terminat/)
  expect(await database.as('*')(scopeNow)).toEqual([{ scope: '*' }])
})
