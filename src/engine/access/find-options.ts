/** Finds the options of a field that refers to records: those that are open or in effect, with what tells them apart. */
import { sql } from 'kysely'
import { cleanText } from '#fields/text/kind.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Condition } from '#kernel/condition.ts'
import { type AnyRecord, openPhases, type Values } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { Engine } from '../engine.ts'
import { type Run, scopeOf } from '../store/database.ts'
import { whereOf } from '../store/list.ts'
import { type Page, pageOf } from '../store/page.ts'
import { fromType, readRecords } from '../store/rows.ts'
import { matchText } from '../store/search-match.ts'
import { canBegin } from '../store/search-tokens.ts'
import { mayReadAll } from './rights.ts'
import { type Labels, shownTo } from './shown.ts'

export interface FoundOption {
  readonly id: string
  readonly number: string
  readonly title: string
  /** The state. */
  readonly detail: string
  /** The values of the fields that the model declares as `hints`, without those that the actor may not see. */
  readonly hints: Values
  /** The number of open records that a person has asked for, of the types that the actor may read; 0 for other types. */
  readonly open: number
}

export interface OptionsQuestion {
  readonly type: string
  /** What the search finds the record by; empty for all records. */
  readonly text: string
  /** Resolved, and limited to what the actor may read. */
  readonly where: Condition
  readonly limit: number
}

export interface FoundOptions extends Page<FoundOption, string> {
  /** The labels of the records that the hints refer to. */
  readonly refs: Labels
}

/** The best matches first, then by title. */
export const findOptions = async (engine: Engine, who: Actor, question: OptionsQuestion): Promise<FoundOptions> => {
  const run = engine.database.as(scopeOf(who))
  const { rows, next } = await choose(engine, run, question)
  const ids = rows.map(({ id }) => id)
  const [{ records, refs }, open] = await Promise.all([
    hintsOf(engine, who, run, question.type, ids),
    question.type === 'person' ? openRequests(engine, who, run, ids) : new Map<string, number>(),
  ])
  const { hints } = engine.house.type(question.type).model
  const byId = new Map(records.map((record): [string, AnyRecord] => [record.id, record]))
  return {
    rows: rows.map((row) => ({
      ...row,
      hints: Object.fromEntries(hints.map((name) => [name, ownValue(byId.get(row.id) ?? {}, name) ?? null])),
      open: open.get(row.id) ?? 0,
    })),
    next,
    refs,
  }
}

type Choice = Omit<FoundOption, 'hints' | 'open'>

const choose = async ({ house }: Engine, run: Run, { type, text, where, limit }: OptionsQuestion): Promise<Page<Choice, string>> => {
  const { current } = house.type(type).model
  const letters = cleanText(text)
  // the search knows no words by one letter, because too many records have one; of one type, the first in order are enough
  const isBeginning = /^[\p{L}\p{N}]$/u.test(letters) && !canBegin(letters)
  const match = letters === '' || isBeginning ? undefined : await matchText(run, text, [type])
  const rows = await run<Choice>(sql`
    select r.id, r.number, r.title, r.state as detail ${fromType(type)}
    where ${whereOf(house, { type, where, search: match })}
      ${isBeginning ? sql`and strpos(' ' || fold(r.title), ' ' || fold(${letters})) > 0` : sql``}
      and (r.phase not in ('closed', 'cancelled') or r.state = any (cast(${current} as text[])))
    order by ${match ? sql`r.number = upper(${match.text}) desc, starts_with(fold(r.title), fold(${match.text})) desc,` : sql``} r.title, r.id
    limit ${limit + 1}`)
  return pageOf(rows, limit, ({ id }) => id)
}

const hintsOf = async (engine: Engine, who: Actor, run: Run, type: string, ids: readonly string[]) => {
  const { hints } = engine.house.type(type).model
  const records: readonly AnyRecord[] = hints.length === 0 ? [] : await readRecords(engine.house, run, type, ids)
  return shownTo(engine, who, records)
}

const openRequests = async (engine: Engine, who: Actor, run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const types = [...engine.house.records.values()].flatMap(({ model }) =>
    model.people.includes('requester') && mayReadAll(engine.house, model.name, who) ? [model.name] : [],
  )
  if (ids.length === 0 || types.length === 0) return new Map()
  const rows = await run<{ requester: string; open: number }>(sql`
    select requester, count(*) as open from record
    where requester = any (cast(${ids} as uuid[])) and type = any (cast(${types} as text[])) and phase = any (cast(${openPhases} as text[]))
    group by requester`)
  return new Map(rows.map(({ requester, open }) => [requester, open]))
}
