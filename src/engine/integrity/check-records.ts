/** Checks that need the program: records in batches, with their story, clocks and decisions. The memory does not grow with the data. */
import { sql } from 'kysely'
import { readBatch } from './batch.ts'
import { clockFindings } from './check-clocks.ts'
import { decisionFindings } from './check-decisions.ts'
import { searchFindings } from './check-search.ts'
import { storyFindings } from './check-story.ts'
import { sumFindings } from './check-sums.ts'
import type { Finding, Inspected } from './finding.ts'

const recordsPerBatch = 500

/** All records of all types. Returns how many there are. */
export const checkRecords = async function* (inspected: Inspected): AsyncGenerator<Finding, number> {
  let count = 0
  for (const type of inspected.engine.house.records.keys())
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const ids = await inspected.run<{ id: string }>(
        sql`select id from record where type = ${type} and id > ${after} order by id limit ${recordsPerBatch}`,
      )
      const last = ids.at(-1)
      if (!last) break
      after = last.id
      count += ids.length
      const batch = await readBatch(
        inspected,
        type,
        ids.map(({ id }) => id),
      )
      yield* storyFindings(inspected, batch)
      yield* clockFindings(inspected, batch)
      yield* decisionFindings(inspected, batch)
      yield* await sumFindings(inspected, batch)
      yield* await searchFindings(inspected, batch)
    }
  return count
}
