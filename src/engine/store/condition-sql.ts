/**
 * Conditions in SQL. Their evaluator in memory is the kernel's matches.ts; condition-sql.test.ts checks that both agree. A comparison with
 * null is null here, which WHERE treats as false. Negations are written `is not true`: that keeps the logic two-valued, and positive
 * comparisons can still use an index.
 */
import { type RawBuilder, sql } from 'kysely'
import { always, type Condition, isRelatedValues, pathsOf, type RelatedValues, readComparison } from '#kernel/condition.ts'
import type { House } from '#kernel/house.ts'
import { fold } from '#kernel/matches.ts'
import { messagesOf, typeName } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { type ColumnPlace, placeOf } from './column-place.ts'
import { en } from './en.ts'
import { fromFor } from './rows.ts'
import { columnOf, parameter } from './sql-names.ts'

const messageOf = messagesOf(en)

type Sql = RawBuilder<boolean>

/** A value that differs for each row of a query, such as a column; it may be null, and is a list where the operator takes one. */
export class RowValue {
  readonly expression: RawBuilder<unknown>
  constructor(expression: RawBuilder<unknown>) {
    this.expression = expression
  }
}

/** A resolved condition (without symbolic values, see resolveValues) as SQL over the table `record` (`r`) and the type's table (`t`). */
export const conditionSql = (house: House, type: string, condition: Condition, spine = 'r', own = 't'): Sql => {
  if ('all' in condition) return joined(condition.all, sql` and `, sql`true`, (c) => conditionSql(house, type, c, spine, own))
  if ('any' in condition) return joined(condition.any, sql` or `, sql`false`, (c) => conditionSql(house, type, c, spine, own))
  if ('not' in condition) return sql`(${conditionSql(house, type, condition.not, spine, own)}) is not true`
  const found = readComparison(condition)
  const place = found && placeOf(house, type, found.field, spine, own)
  if (!found || !place) throw new Fault('request.invalid', messageOf('unknownField', { type: typeName(type), field: String(found?.field) }))
  if (isRelatedValues(found.value)) {
    const ofThis = (path: string): RawBuilder<unknown> | undefined => placeOf(house, type, path, spine, own)?.expression
    const { where } = found.value
    const those = where ? { ...found.value, where: withIts(where, ofThis) } : found.value
    return amongThose(house, place, found.operator, those, `${spine}_`, `${own}_`)
  }
  return comparison(place, found.operator, found.value)
}

/** The condition with the fields of the outer record that it names, as columns. */
const withIts = (condition: Condition, ofThis: (path: string) => RawBuilder<unknown> | undefined): Condition => {
  if ('all' in condition) return { all: condition.all.map((one) => withIts(one, ofThis)) }
  if ('any' in condition) return { any: condition.any.map((one) => withIts(one, ofThis)) }
  if ('not' in condition) return { not: withIts(condition.not, ofThis) }
  const found = readComparison(condition)
  const value = found?.value
  if (!found || typeof value !== 'object' || value === null || !('its' in value)) return condition
  const column = ofThis(String(value.its)) ?? sql`null`
  const moved = 'ago' in value ? sql`(${column} - cast(${String(value.ago)} as interval))` : column
  return { field: found.field, [found.operator]: new RowValue(moved) } as Condition
}

/** The values of a field over other records, as a subquery with its own aliases. */
const amongThose = (
  house: House,
  { expression }: ColumnPlace,
  operator: string,
  { the, of, where = always }: RelatedValues,
  spine: string,
  own: string,
): Sql => {
  const there = placeOf(house, of, the, spine, own)
  if (!there) throw new Fault('request.invalid', messageOf('unknownField', { type: typeName(of), field: the }))
  const values = columnOf(there.field).type.endsWith('[]') ? sql`unnest(${there.expression})` : there.expression
  const among = sql<boolean>`${expression} in (
    select ${values} ${fromFor(house, of, [the, ...pathsOf(where)], spine, own)} where ${conditionSql(house, of, where, spine, own)})`
  return operator === 'notIn' || operator === 'isNot' ? sql`(${among}) is not true` : among
}

const joined = (parts: readonly Condition[], between: RawBuilder<unknown>, none: Sql, each: (c: Condition) => Sql): Sql =>
  parts.length === 0 ? none : parts.length === 1 ? each(parts[0] as Condition) : sql`(${sql.join(parts.map(each), between)})`

const comparison = ({ field, expression }: ColumnPlace, operator: string, value: unknown): Sql => {
  const one = (wanted: unknown): RawBuilder<unknown> => (wanted instanceof RowValue ? wanted.expression : parameter(field, wanted))
  const { type } = columnOf(field)
  switch (operator) {
    case 'empty': {
      const empty =
        type === 'text'
          ? sql<boolean>`coalesce(${expression}, '') = ''`
          : type.endsWith('[]')
            ? sql<boolean>`coalesce(cardinality(${expression}), 0) = 0`
            : sql<boolean>`${expression} is null`
      return value === true ? empty : sql`(${empty}) is not true`
    }
    case 'is':
      return value === null ? sql`false` : sql`${expression} = ${one(value)}`
    case 'isNot':
      return value === null ? sql`true` : sql`(${expression} = ${one(value)}) is not true`
    case 'in':
      return anyOf(expression, type, value)
    case 'notIn':
      return sql`(${anyOf(expression, type, value)}) is not true`
    case 'has':
      if (value instanceof RowValue) return sql`${expression} @> array[${value.expression}]`
      return value === null ? sql`false` : sql`${expression} @> cast(${[value]} as ${sql.raw(type)})`
    case 'lt':
      return sql`${expression} < ${one(value)}`
    case 'lte':
      return sql`${expression} <= ${one(value)}`
    case 'gt':
      return sql`${expression} > ${one(value)}`
    case 'gte':
      return sql`${expression} >= ${one(value)}`
    case 'contains':
      return typeof value === 'string' ? sql`strpos(fold(${expression}), ${fold(value)}) > 0` : sql`false`
    case 'startsWith':
      return typeof value === 'string' ? sql`starts_with(fold(${expression}), ${fold(value)})` : sql`false`
    case 'like':
      return typeof value === 'string' ? sql`fold(${expression}) like ${likeText(value)}` : sql`false`
    default:
      throw new Fault('request.invalid', messageOf('unknownOperator', { operator }))
  }
}

const anyOf = (expression: RawBuilder<unknown>, type: string, value: unknown): Sql => {
  if (value instanceof RowValue) return sql`${expression} = any (${value.expression})`
  const list = (Array.isArray(value) ? value : []).filter((one) => one !== null)
  return list.length === 0 ? sql`false` : sql`${expression} = any (cast(${list} as ${sql.raw(type)}[]))`
}

/** The pattern of `like` (`*` any text, `?` one character) as a pattern of SQL. */
const likeText = (pattern: string): string =>
  [...fold(pattern)].map((c) => (c === '*' ? '%' : c === '?' ? '_' : c === '%' || c === '_' || c === '\\' ? `\\${c}` : c)).join('')
