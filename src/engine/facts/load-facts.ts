/** Loads the declared facts of records, with one query for a whole list. */
import { type RawBuilder, sql } from 'kysely'
import { type Condition, pathsOf, readComparison, splitPath } from '#kernel/condition.ts'
import type { Fact, FactDeclarations, Facts } from '#kernel/facts.ts'
import { resolveValues } from '#kernel/matches.ts'
import type { Values } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { Engine } from '../engine.ts'
import { placeOf } from '../store/column-place.ts'
import { conditionSql } from '../store/condition-sql.ts'
import type { Run } from '../store/database.ts'
import { fromFor, fromType } from '../store/rows.ts'
import { parameter } from '../store/sql-names.ts'

/** The facts of each record, in the order of the records. */
export const loadFacts = async (
  engine: Engine,
  run: Run,
  type: string,
  facts: FactDeclarations,
  records: readonly Values[],
): Promise<readonly Facts[]> => {
  const asked = records.map((record) => Object.entries(facts).flatMap(([name, fact]) => factQuery(engine, type, name, fact, record)))
  const rows = records.map((_, i) => asked[i]?.filter((one) => one.query) ?? [])
  const queries = rows.flatMap((row, i) =>
    row.map((one) => sql`select ${i}::int as i, ${one.name}::text as name, to_jsonb((${one.query})) as value`),
  )
  const loaded =
    queries.length === 0 ? [] : await run<{ i: number; name: string; value: unknown }>(sql`${sql.join(queries, sql` union all `)}`)
  return records.map((_, i) => ({
    ...Object.fromEntries((asked[i] ?? []).filter((one) => !one.query).map((one) => [one.name, one.known])),
    ...Object.fromEntries(loaded.filter((row) => row.i === i).map((row) => [row.name, row.value])),
  }))
}

/** A fact that is already known, or the query that returns it. */
interface AskedFact {
  readonly name: string
  readonly query?: RawBuilder<unknown>
  readonly known?: unknown
}

const factQuery = (engine: Engine, type: string, name: string, fact: Fact, its: Values): readonly AskedFact[] => {
  const { house } = engine
  switch (fact.fact) {
    case 'setting':
      return [{ name, known: engine.installation().setting(house.processOf.get(type)?.name ?? '', fact.name) }]
    case 'walk': {
      const from = ownValue(its, fact.from)
      return [{ name, known: typeof from === 'string' ? engine.graph().walk(fact.way, from, fact.only) : [] }]
    }
    case 'value':
      return [{ name, ...valueQuery(engine, type, fact.path, its) }]
    case 'count':
    case 'list': {
      const empty = fact.fact === 'count' ? 0 : []
      // a comparison with an empty value of the record finds nothing and needs no query
      if (comparesWithEmpty(fact.where, its)) return [{ name, known: empty }]
      const where = conditionSql(house, fact.of, resolveValues(fact.where, { now: engine.now(), me: null, teams: [], its }))
      if (fact.fact === 'count')
        return [{ name, query: sql`select count(*) ${fromFor(house, fact.of, pathsOf(fact.where))} where ${where}` }]
      const from = sql`${fromType(fact.of)} where r.type = ${fact.of} and ${where}`
      const fields = fact.fields.map((field) => sql`${field}::text, ${placeOf(house, fact.of, field)?.expression ?? sql`null`}`)
      const newest = sql`select jsonb_build_object(${sql.join(fields)}) as one, r.opened_at ${from} order by r.opened_at desc limit ${fact.limit}`
      return [{ name, query: sql`select coalesce(jsonb_agg(one order by opened_at desc), '[]') from (${newest}) as newest` }]
    }
  }
}

/** Whether one part of a conjunction compares a field with an empty value of the fact's own record. */
const comparesWithEmpty = (where: Condition, its: Readonly<Record<string, unknown>>): boolean => {
  const parts = 'all' in where ? where.all : [where]
  return parts.some((part) => {
    if ('all' in part || 'any' in part || 'not' in part) return false
    const found = readComparison(part)
    const value = found?.value
    return (
      found?.operator === 'is' &&
      typeof value === 'object' &&
      value !== null &&
      'its' in value &&
      (ownValue(its, String(value.its)) ?? null) === null
    )
  })
}

/** The value at the end of a path; the first step is read from the record's values, which may not be stored yet. */
const valueQuery = (engine: Engine, type: string, path: string, its: Readonly<Record<string, unknown>>): Omit<AskedFact, 'name'> => {
  const [first, second] = splitPath(path)
  const value = ownValue(its, first) ?? null
  if (second === undefined || value === null) return { known: second === undefined ? value : null }
  const field = engine.house.fieldOf(type, first)
  if (field?.kind === 'attributes') return { known: ownValue(value as Readonly<Record<string, string>>, second) ?? null }
  const target = field?.kind === 'person' ? 'person' : (field?.options['to'] as string | undefined)
  const end = target ? placeOf(engine.house, target, second) : undefined
  if (!field || !target || !end) return { known: null }
  return { query: sql`select ${end.expression} ${fromType(target)} where r.id = ${parameter(field, value)}` }
}

/** The dotted paths of conditions as facts, so that conditions can be evaluated in memory and the story keeps the values behind references. */
export const pathFacts = (conditions: readonly (Condition | undefined)[]): FactDeclarations =>
  Object.fromEntries(
    conditions
      .flatMap((condition) => (condition ? pathsOf(condition) : []))
      .filter((path) => path.includes('.'))
      .map((path) => [path, { fact: 'value', path }]),
  )
