/**
 * Finds the records that match a text. All lists, the search over all types and the options of fields use it.
 *
 * Row-level security keeps PostgreSQL from using the index of the search column, because `@@` is not marked as free of side channels: it
 * would read every visible record. Functions of the owner of the tables therefore find the records and check the scope themselves.
 */
import { type RawBuilder, sql } from 'kysely'
import { cleanText } from '#fields/text/kind.ts'
import { openPhases } from '#kernel/model.ts'
import type { Run } from './database.ts'
import { parseSearch } from './search-query.ts'

/** The ids of so few records are passed on; more are filtered row by row, which then finds enough of them soon. */
const maxKnownIds = 2000
/** Of more records than that, so many are ranked: the newest that are open, and the newest of all. */
const maxRanked = 1000

export interface RecordKey {
  readonly id: string
  readonly type: string
}

export interface TextMatch {
  /** As the user typed it, without characters that PostgreSQL cannot read. */
  readonly text: string
  /** A `tsquery`; null if the text has nothing to search for. */
  readonly query: string | null
  /** All matching records, if they are few. */
  readonly records?: readonly RecordKey[]
}

/** What matches the text among the records of these types, in the scope of `run`. */
export const matchText = async (run: Run, asked: string, types: readonly string[]): Promise<TextMatch> => {
  const text = cleanText(asked)
  const terms = parseSearch(text)
  if (terms.length === 0) return { text, query: null }
  const [{ query = null, records = [] } = {}] = await run<{ query: string | null; records: readonly RecordKey[] }>(sql`
    select asked.query::text as query, found.records
    from (select search_query(cast(${JSON.stringify(terms)} as jsonb)) as query) asked
    cross join lateral (
      select coalesce(json_agg(m), '[]') as records
      from search_matches(asked.query, cast(${types} as text[]), ${maxKnownIds + 1}) m
    ) found`)
  return { text, query, ...(records.length > maxKnownIds ? {} : { records }) }
}

/** The condition that a record of the spine `r` matches. */
export const matchSql = ({ query, records }: TextMatch): RawBuilder<boolean> => {
  if (query === null) return sql`false`
  return records ? sql`r.id = any (cast(${records.map(({ id }) => id)} as uuid[]))` : sql`r.search @@ cast(${query} as tsquery)`
}

/** How well a record matches, as one number to sort by: its own number first, then open records, then the words, those of the title most. */
export const rankSql = ({ text, query }: TextMatch): RawBuilder<number> => sql`(
  4 * (r.number = upper(${text}))::int
  + 2 * (r.phase = any (cast(${openPhases} as text[])))::int
  + ts_rank(r.search, cast(${query} as tsquery)))::double precision`

/** The newest records that match a text for which there are many. */
export const newestMatches = (run: Run, { query }: TextMatch, types: readonly string[]): Promise<readonly RecordKey[]> =>
  run<RecordKey>(sql`select id, type from search_newest(cast(${query} as tsquery), cast(${types} as text[]), ${maxRanked})`)
