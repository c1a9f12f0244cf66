import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Writes a megabyte of rows that are not kept. Rejects with an error of PostgreSQL if the disk has no room for it. */
export const writeMegabyte = (database: Database): Promise<void> =>
  database.transaction('*', async (run) => {
    await run(sql`create temporary table megabyte on commit drop as select repeat('x', 1000) as text from generate_series(1, 1000)`)
  })
