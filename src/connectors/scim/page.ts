/** One page of records by their position, as SCIM counts: the order is that of creation, which new records do not disturb. */
import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import type { Run } from '#engine/store/database.ts'
import { countRecords, type ListQuestion, whereOf } from '#engine/store/list.ts'
import { fromType, readRecords } from '#engine/store/rows.ts'
import type { RecordNamed } from '#kernel/model.ts'
import type { ResourceQuery } from './resource-request.ts'

export const pageOf = async <N extends string>(
  { house }: Engine,
  run: Run,
  question: Pick<ListQuestion<N>, 'type' | 'where'>,
  { startIndex, count }: ResourceQuery,
): Promise<{ readonly total: number; readonly records: readonly RecordNamed<N>[] }> => {
  const total = await countRecords(house, run, question)
  if (count === 0 || startIndex > total) return { total, records: [] }
  const found = await run<{ id: string }>(sql`
    select r.id ${fromType(question.type)} where ${whereOf(house, question)} order by r.id limit ${count} offset ${startIndex - 1}`)
  const ids = found.map(({ id }) => id)
  const byId = new Map((await readRecords(house, run, question.type, ids)).map((record) => [record.id, record]))
  return { total, records: ids.flatMap((id) => byId.get(id) ?? []) }
}
