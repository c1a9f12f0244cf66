import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { theSystem } from '#kernel/actor.ts'
import { openHouse } from '#testing/engine.ts'
import { insertAll } from './perform-write.ts'
import { planCreate } from './plan-create.ts'
import { noteGrowth } from './table-growth.ts'

test('statistics of a table that grows quickly are made soon, and again when it has doubled', async () => {
  const { engine, organisation } = await openHouse()
  const make = async (count: number): Promise<number> => {
    await engine.database.transaction('*', async (run) => {
      const writing = { engine, run, who: theSystem, at: engine.now() }
      const plans = await Promise.all(
        Array.from({ length: count }, (_, i) => planCreate(writing, 'site', { title: `Site ${i}`, organisation })),
      )
      await insertAll(engine, run, theSystem, plans)
    })
    noteGrowth(engine, 'site', count)
    await engine.idle()
    const [row] = await engine.database.as('*')<{ known: number }>(sql`select reltuples::int as known from pg_class where relname = 'site'`)
    return row?.known ?? 0
  }
  await make(500)
  const known = await make(500)
  expect(known).toBeGreaterThanOrEqual(1000)
  expect(await make(500)).toBe(known)
  expect(await make(500)).toBeGreaterThanOrEqual(2000)
})
