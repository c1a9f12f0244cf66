/**
 * What each record is found by against its texts. Positions are not compared, because jsonb changes the order of the keys of attributes. Types that
 * are still being indexed again, or will be when this version runs, are left out.
 */
import { sql } from 'kysely'
import { messagesOf, typeName } from '#kernel/messages.ts'
import { foundBy } from '../records/reindex.ts'
import { searchContent } from '../records/search-content.ts'
import type { Batch } from './batch.ts'
import { en } from './en.ts'
import type { Finding, Inspected } from './finding.ts'

const messageOf = messagesOf(en)

export const searchFindings = async ({ engine: { house }, run }: Inspected, { type, records }: Batch): Promise<readonly Finding[]> => {
  const contents = records.map((record) => ({ id: record.id, ...searchContent(house, type, record) }))
  const rows = await run<{ number: string }>(sql`
    select r.number
    from json_to_recordset(cast(${JSON.stringify(contents)} as json)) as x(id uuid, title text, body text, parts text, "hasNumber" boolean)
    join record r on r.id = x.id
    where strip(r.search) is distinct from strip(search_document(case when x."hasNumber" then r.number end, x.title, x.body, x.parts))
      and exists (select from search_index where type = ${type} and done and fields = ${foundBy(house, type)})`)
  return rows.map(({ number }) => ({ check: 'search', message: messageOf('search', { record: number, type: typeName(type) }) }))
}
