/**
 * Asks for new statistics of tables that grow quickly. Autovacuum comes up to a minute later, and until then PostgreSQL would keep the
 * plans that it made for nearly empty tables: in a storm of alerts on a new installation they took more time than the writes.
 */
import { sql } from 'kysely'
import { once } from '#kernel/once.ts'
import type { Engine } from '../engine.ts'
import type { Database } from '../store/database.ts'
import { tableOf } from '../store/sql-names.ts'

/** The first statistics are made after so many new records of a type, the next ones whenever their number has doubled. */
const firstRows = 1000
const sharedTables = ['record', 'story', 'clock', 'outbox']

interface Growth {
  rows: number
  due: number
}

const growths = once((_: Database) => new Map<string, Growth>())

/** To be called after the commit of new records of the type. */
export const noteGrowth = (engine: Engine, type: string, rows: number): void => {
  const known = growths(engine.database)
  const growth = known.get(type) ?? { rows: 0, due: firstRows }
  known.set(type, growth)
  growth.rows += rows
  if (growth.rows < growth.due) return
  growth.due = growth.rows * 2
  engine.inBackground('statistics', () => engine.database.as('*')(sql`select know_sizes(${[...sharedTables, tableOf(type)]})`))
}
