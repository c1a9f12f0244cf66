/** Loads the declared facts of records, with one query for a whole list. */
import { type RawBuilder, sql } from 'kysely'
import { type Condition, comparedWithIts, isItsValue, keyOfIts, pathsOf, readComparison, splitPath } from '#kernel/condition.ts'
import type { Fact, FactDeclarations, Facts } from '#kernel/facts.ts'
import { type Field, targetOf } from '#kernel/field.ts'
import { resolveValues } from '#kernel/matches.ts'
import { messagesOf, typeName } from '#kernel/messages.ts'
import type { Values } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import { Fault } from '#kernel/trouble.ts'
import type { Engine } from '../engine.ts'
import { placeOf } from '../store/column-place.ts'
import { conditionSql, minusLength, RowValue } from '../store/condition-sql.ts'
import type { Run } from '../store/database.ts'
import { fromFor, fromType } from '../store/rows.ts'
import { columnOf } from '../store/sql-names.ts'
import { en } from './en.ts'
import { targetResultsQuery } from './target-results-sql.ts'

const messageOf = messagesOf(en)

/**
 * The facts of each record, in the order of the records. The records are one JSON document, and each fact is a subquery over its rows: the
 * text of the statement is the same for one record and for a thousand, so that PostgreSQL prepares it once.
 */
export const loadFacts = async (
  engine: Engine,
  run: Run,
  type: string,
  facts: FactDeclarations,
  records: readonly Values[],
): Promise<readonly Facts[]> => {
  const declared = Object.entries(facts)
  const known = records.map((record) => new Map(declared.flatMap(([name, fact]) => knownFact(engine, type, name, fact, record))))
  const asked = declared.filter(([name]) => known.some((one) => !one.has(name)))
  const open = records.flatMap((record, i) => (asked.some(([name]) => !known[i]?.has(name)) ? [{ ...record, $i: i }] : []))
  const rows = open.length === 0 ? [] : await run<Values & { readonly $i: number }>(factsStatement(engine, type, asked, open))
  for (const [name, fact] of asked) for (const row of rows) refuseTooLong(fact, ownValue(row, name))
  const loaded = new Map(rows.map(({ $i, ...values }) => [$i, values]))
  return known.map((one, i) => ({ ...loaded.get(i), ...Object.fromEntries(one) }))
}

/** What a list leaves out would be missing from what is decided and derived from it. */
const refuseTooLong = (fact: Fact, found: unknown): void => {
  if (fact.fact === 'list' && 'most' in fact.only && Array.isArray(found) && found.length > fact.only.most)
    throw new Fault('value.refused', messageOf('tooManyListed', { type: typeName(fact.of), most: fact.only.most }))
}

const factsStatement = (
  engine: Engine,
  type: string,
  facts: readonly (readonly [string, Fact])[],
  records: readonly Values[],
): RawBuilder<Values & { readonly $i: number }> => {
  const names = [...new Set(facts.flatMap(([, fact]) => fieldsReadBy(fact)))].filter((name) => engine.house.fieldOf(type, name))
  const columns = names.map((name) => sql`${sql.id(name)} ${sql.raw(typeOf(engine, type, name))}`)
  const document = records.map((record) => ({
    $i: record['$i'],
    ...Object.fromEntries(names.map((name) => [name, ownValue(record, name)])),
  }))
  const values = facts.map(([name, fact]) => sql`to_jsonb((${factQuery(engine, type, fact)})) as ${sql.id(name)}`)
  return sql`
    select its."$i", ${sql.join(values)}
    from json_to_recordset(cast(${JSON.stringify(document)} as json)) as its(${sql.join([sql`"$i" integer`, ...columns])})`
}

const typeOf = ({ house }: Engine, type: string, name: string): string => {
  const field = house.fieldOf(type, name)
  return field ? columnOf(field).type : 'text'
}

/** The fields of the fact's own record that its query reads. */
const fieldsReadBy = (fact: Fact): readonly string[] => {
  if (fact.fact === 'value') return [splitPath(fact.path)[0]]
  if (fact.fact === 'target-results') return [fact.of, ...fact.days, 'organisation']
  return fact.fact === 'count' || fact.fact === 'list' ? fieldsOfOwn(fact.where) : []
}

const fieldsOfOwn = (condition: Condition): readonly string[] => comparedWithIts(condition).map(({ value }) => value.its)

/** The fact if no query is needed for it. */
const knownFact = (engine: Engine, type: string, name: string, fact: Fact, its: Values): readonly (readonly [string, unknown])[] => {
  switch (fact.fact) {
    case 'setting':
      return [[name, engine.installation().setting(engine.house.processOf.get(type)?.name ?? '', fact.name)]]
    case 'walk': {
      const from = ownValue(its, fact.from)
      return [[name, typeof from === 'string' ? engine.graph().walk(fact.way, from, fact.only) : []]]
    }
    case 'target-results':
      return [fact.of, ...fact.days].some((field) => (ownValue(its, field) ?? null) === null) ? [[name, []]] : []
    case 'value':
      return knownValue(engine, type, name, fact.path, its)
    case 'count':
    case 'list':
      // a comparison with an empty value of the record finds nothing
      return comparesWithEmpty(fact.where, its) ? [[name, fact.fact === 'count' ? 0 : []]] : []
  }
}

/** The query of a fact for one row of `its`. */
const factQuery = (engine: Engine, type: string, fact: Fact): RawBuilder<unknown> => {
  const { house } = engine
  if (fact.fact === 'value') return valueQuery(engine, type, fact.path)
  if (fact.fact === 'target-results') return targetResultsQuery(fact)
  if (fact.fact !== 'count' && fact.fact !== 'list') throw new Error(`a fact of the kind ${fact.fact} has no query`)
  const its = Object.fromEntries(
    comparedWithIts(fact.where).map(({ value }) => [keyOfIts(value), new RowValue(minusLength(sql.ref(`its.${value.its}`), value))]),
  )
  const where = conditionSql(house, fact.of, resolveValues(fact.where, { now: engine.now(), me: null, teams: [], its }))
  if (fact.fact === 'count') return sql`select count(*) ${fromFor(house, fact.of, pathsOf(fact.where))} where ${where}`
  const from = sql`${fromType(fact.of)} where r.type = ${fact.of} and ${where}`
  const fields = fact.fields.map((field) => sql`${field}::text, ${placeOf(house, fact.of, field)?.expression ?? sql`null`}`)
  const { only } = fact
  const limit = 'most' in only ? only.most + 1 : 'newest' in only ? only.newest : only.oldest
  const order = 'oldest' in only ? sql`opened_at` : sql`opened_at desc`
  const rows = sql`select jsonb_build_object(${sql.join(fields)}) as one, r.opened_at ${from} order by r.${order} limit ${limit}`
  return sql`select coalesce(jsonb_agg(one order by ${order}), '[]') from (${rows}) as listed`
}

/** Whether one part of a conjunction compares a field with an empty value of the fact's own record. */
const comparesWithEmpty = (where: Condition, its: Readonly<Record<string, unknown>>): boolean => {
  const parts = 'all' in where ? where.all : [where]
  return parts.some((part) => {
    if ('all' in part || 'any' in part || 'not' in part) return false
    const found = readComparison(part)
    const value = found?.value
    return found?.operator === 'is' && isItsValue(value) && (ownValue(its, value.its) ?? null) === null
  })
}

/** The value at the end of a path if the record itself has it; the first step is read from its values, which may not be stored yet. */
const knownValue = (engine: Engine, type: string, name: string, path: string, its: Values): readonly (readonly [string, unknown])[] => {
  const [first, second] = splitPath(path)
  const value = ownValue(its, first) ?? null
  if (second === undefined || value === null) return [[name, second === undefined ? value : null]]
  const field = engine.house.fieldOf(type, first)
  if (field?.kind === 'attributes') return [[name, ownValue(value as Readonly<Record<string, string>>, second) ?? null]]
  return field && endOf(engine, field, second) ? [] : [[name, null]]
}

const endOf = ({ house }: Engine, field: Field, second: string) => {
  const target = targetOf(field)
  const place = target ? placeOf(house, target, second) : undefined
  return target && place ? { target, place } : undefined
}

const valueQuery = (engine: Engine, type: string, path: string): RawBuilder<unknown> => {
  const [first, second = ''] = splitPath(path)
  const field = engine.house.fieldOf(type, first)
  const end = field && endOf(engine, field, second)
  if (!end) return sql`null`
  return sql`select ${end.place.expression} ${fromType(end.target)} where r.id = ${sql.ref(`its.${first}`)}`
}

/** The dotted paths of conditions as facts, so that conditions can be evaluated in memory and the story keeps the values behind references. */
export const pathFacts = (conditions: readonly (Condition | undefined)[]): FactDeclarations =>
  Object.fromEntries(
    conditions
      .flatMap((condition) => (condition ? pathsOf(condition) : []))
      .filter((path) => path.includes('.'))
      .map((path) => [path, { fact: 'value', path }]),
  )
