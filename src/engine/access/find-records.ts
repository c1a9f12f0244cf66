/** Finds records of all types that a user may read, by full-text search. */
import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { openPhases, type Phase } from '#kernel/model.ts'
import type { Engine } from '../engine.ts'
import { type Run, scopeOf } from '../store/database.ts'
import { whereOf } from '../store/list.ts'
import { type Page, pageOf } from '../store/page.ts'
import { fromType } from '../store/rows.ts'
import { matchText, newestMatches, type RecordKey, rankSql, type TextMatch } from '../store/search-match.ts'
import { mayRead, mayReadAll, visibleTo } from './rights.ts'
import { visibleIds } from './visible-ids.ts'

export interface FoundRecord {
  readonly id: string
  readonly type: string
  readonly number: string
  readonly title: string
  readonly state: string
  readonly phase: Phase
}

/** Records of all types that match the text: that of the exact number first, then open records, then those that match best. */
export const searchRecords = async (
  engine: Engine,
  who: Actor,
  { text, types: wanted, limit }: { readonly text: string; readonly types?: readonly string[] | undefined; readonly limit: number },
): Promise<Page<FoundRecord, string>> => {
  const types = [...engine.house.records.keys()].filter((type) => mayRead(engine.house, type, who) && (!wanted || wanted.includes(type)))
  const run = engine.database.as(scopeOf(who))
  const match = await matchText(run, text, types)
  if (match.query === null) return { rows: [], next: null }
  const found = match.records ?? (await candidates(engine, who, { run, match, types }))
  const visible = await visibleIds(engine, who, found)
  const ids = found.flatMap(({ id }) => (visible.has(id) ? [id] : []))
  const rows = await run<FoundRecord>(sql`
    select r.id, r.type, r.number, r.title, r.state, r.phase
    from record r
    where r.id = any (cast(${ids} as uuid[]))
    order by ${rankSql(match)} desc, r.updated_at desc, r.id
    limit ${limit + 1}`)
  return pageOf(rows, limit, ({ id }) => id)
}

const maxCandidatesPerType = 100

interface Frequent {
  readonly run: Run
  readonly match: TextMatch
  readonly types: readonly string[]
}

/** Candidates for a text that many records match: the newest, and of types of which the user may read only some records, the newest of those. */
const candidates = async ({ house, now }: Engine, who: Actor, { run, match, types }: Frequent): Promise<readonly RecordKey[]> => {
  const limited = types.filter((type) => !mayReadAll(house, type, who))
  const lists = await Promise.all([
    newestMatches(
      run,
      match,
      types.filter((type) => !limited.includes(type)),
    ),
    ...limited.map((type) =>
      run<RecordKey>(sql`
        select r.id, r.type ${fromType(type)}
        where ${whereOf(house, { type, where: visibleTo({ house, now }, type, who), search: match })}
        order by (r.phase = any (cast(${openPhases} as text[]))) desc, r.id desc
        limit ${maxCandidatesPerType}`),
    ),
  ])
  return lists.flat()
}
