/** New records that arrive together are stored together: one statement and one commit for those of the same type and scope. */
import type { House } from '#kernel/house.ts'
import { once } from '#kernel/once.ts'
import { isStatementRefused, type Run } from './database.ts'
import { insertStatement } from './insert-statement.ts'
import { together } from './together.ts'
import type { Write, Written } from './write-statement.ts'

/** More rows in one statement would keep the first of them waiting. */
const maxTogether = 50

interface Insert {
  readonly house: House
  readonly write: Write
}

/** Stores a new record; not in a transaction. Throws the error of PostgreSQL for this record alone. */
export const insertTogether = once((run: Run) =>
  together<Insert, Written>({
    keyOf: ({ write }) => write.type,
    work: async (inserts) => {
      const [{ house, write }] = inserts as readonly [Insert]
      const writes = inserts.map((one) => one.write)
      const rows = await run(insertStatement(house, write.type, writes))
      const byId = new Map(rows.map((row) => [row.id, row]))
      return writes.map(({ id }) => byId.get(id) as Written)
    },
    maxTogether,
    nothingDone: isStatementRefused,
  }),
)
