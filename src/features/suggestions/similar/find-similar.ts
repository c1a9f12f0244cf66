/** Finds records to suggest for a record, by common words and equal values. */
import { type RawBuilder, sql } from 'kysely'
import { mayLookThrough } from '#engine/access/look-through.ts'
import { mayRead, visibleTo } from '#engine/access/rights.ts'
import type { Engine } from '#engine/engine.ts'
import { runAs } from '#engine/records/records.ts'
import { placeOf } from '#engine/store/column-place.ts'
import { conditionSql } from '#engine/store/condition-sql.ts'
import { fromType } from '#engine/store/rows.ts'
import { parameter } from '#engine/store/sql-names.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Offer } from '#kernel/offers.ts'
import { ownValue } from '#kernel/own-value.ts'

const maxSuggestionsPerType = 3
/** Records below this rank are not suggested; one word of the title alone ranks about 0.06. */
const minRank = 0.08
/** The rank of an equal value; common words rank 1 at most. */
const rankPerEqualValue = 0.1

export interface SimilarRecord {
  readonly id: string
  readonly type: string
  readonly number: string
  readonly title: string
  readonly shows: string | null
  readonly fills: Readonly<Record<string, unknown>>
}

/** The suggestions for the values of a record, stored or not, that the actor may read. */
export const findOffers = async (
  engine: Engine,
  who: Actor,
  type: string,
  values: Readonly<Record<string, unknown>>,
): Promise<readonly SimilarRecord[]> => {
  const offered = Object.entries(engine.house.type(type).offers).filter(([of]) => mayRead(engine.house, of, who))
  const lists = await Promise.all(offered.map(([of, offer]) => findOf(engine, who, type, values, of, offer)))
  return lists.flat()
}

/** The first words are enough to determine the topic. */
const maxWords = 60

/** A query for any of the words, stemmed in both languages, without the stop words of either ('el', 'the'). */
const anyWord = (values: Readonly<Record<string, unknown>>): RawBuilder<unknown> => {
  const text = ['title', 'description'].map((name) => ownValue(values, name)).filter((one) => typeof one === 'string')
  const words = [...new Set(text.join(' ').split(/[^\p{L}\p{N}]+/u))].filter((word) => word.length > 1).slice(0, maxWords)
  return sql`(
    select cast(string_agg(distinct quote_literal(lexeme), ' | ') as tsquery)
    from (select to_tsvector('sereno_es', word) as es, to_tsvector('sereno_en', word) as en from unnest(cast(${words} as text[])) word) words,
      unnest(es || en)
    where es <> '' and en <> '')`
}

const findOf = (engine: Engine, who: Actor, type: string, values: Readonly<Record<string, unknown>>, of: string, offer: Offer) => {
  const { house } = engine
  const maySee = (path: string): boolean => path === 'id' || mayLookThrough(house, who, [of, path])
  const place = (path: string) => {
    if (!maySee(path)) return sql`null`
    return path === 'id' ? sql`r.id` : sql`${placeOf(house, of, path)?.expression}`
  }
  const alike = offer.alike.flatMap((name) => {
    const field = house.fieldOf(type, name)
    const value = ownValue(values, name)
    return field && typeof value === 'string' && value !== '' && maySee(name)
      ? [sql`coalesce((${place(name)} = ${parameter(field, value)})::int, 0)`]
      : []
  })
  const agrees = alike.length === 0 ? sql`0` : sql`(${sql.join(alike, sql` + `)})`
  const fills = Object.entries(offer.fills).flatMap(([own, path]) =>
    maySee(String(path)) ? [sql`${own}::text, ${place(String(path))}`] : [],
  )
  const run = runAs(engine, who)
  return run<SimilarRecord>(sql`
    select f.id, f.type, f.number, f.title, f.shows, f.fills
    from (select ${anyWord(values)} as words) asked
    cross join lateral (
      select r.id, r.type, r.number, r.title, ${place(offer.shows)} as shows,
        ${fills.length === 0 ? sql`'{}'::jsonb` : sql`jsonb_build_object(${sql.join(fills)})`} as fills,
        coalesce(ts_rank(r.search, asked.words), 0) + ${rankPerEqualValue}::float * ${agrees} as score
      ${fromType(of)}
      where r.type = ${of} and (r.search @@ asked.words or ${agrees} > 0)
        and ${conditionSql(house, of, visibleTo(engine, of, who, offer.where))}
    ) f
    where f.score >= ${minRank}
    order by f.score desc, f.number
    limit ${maxSuggestionsPerType}`)
}
