/** What a measure takes from each record, in SQL. Times in seconds, everything as a number or nothing. */
import { type RawBuilder, sql } from 'kysely'
import { type Condition, pathsOf, readComparison } from '#kernel/condition.ts'
import type { House } from '#kernel/house.ts'
import type { Operand } from '#kernel/kpis.ts'
import { type Asker, resolveValues } from '#kernel/matches.ts'
import { messagesOf, typeName } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { conditionSql } from '../store/condition.ts'
import { type ColumnPlace, placeOf } from '../store/place.ts'
import { fromFor } from '../store/rows.ts'
import { en } from './en.ts'
import { type Hours, hoursSql, hoursWithin, spansSql } from './hours.ts'

const say = messagesOf(en)

export interface Ground {
  readonly house: House
  readonly asker: Asker
  /** There when a measure needs it, see `needsHours`. */
  readonly hours?: Hours | undefined
}

/** The records at hand: their type, and the aliases of the spine and of the type's own table. */
export interface Source {
  readonly type: string
  readonly spine: string
  readonly own: string
  readonly depth: number
}
export const sourceOf = (type: string): Source => ({ type, spine: 'r', own: 't', depth: 0 })

/** A number of each record of the source, null where it has none. */
export const operandSql = (ground: Ground, source: Source, operand: Operand): RawBuilder<number> => {
  const { house, asker } = ground
  const { type, spine, own } = source
  const place = (path: string): ColumnPlace => placeAt(house, source, path)
  if (typeof operand === 'string') return sql`cast(${place(operand).expression} as double precision)`
  if ('minus' in operand) {
    const [first, second] = operand.minus
    return sql`(${operandSql(ground, source, first)} - coalesce(${operandSql(ground, source, second)}, 0))`
  }
  if ('when' in operand) {
    const where = conditionSql(house, type, resolveValues(operand.when, asker), spine, own)
    const take = operand.take === undefined ? sql`1` : operandSql(ground, source, operand.take)
    return sql`cast(case when ${where} then ${take} else 0 end as double precision)`
  }
  if ('clock' in operand)
    return sql`(
      select cast(c.elapsed_seconds as double precision) from clock c
      where c.record = ${sql.ref(`${spine}.id`)} and c.metric = ${operand.clock} and c.state in ('met', 'missed')
      order by c.kind <> 'sla', c.id limit 1)`
  if ('count' in operand) return others(ground, source, operand.count, operand.where, [], () => numeric(sql`count(*)`))
  if ('total' in operand)
    // what is added up may look at further records in its turn, by any field of these
    return others(ground, source, operand.of, operand.where, ['id'], (inner) =>
      numeric(sql`coalesce(sum(${operandSql(ground, inner, operand.total)}), 0)`),
    )
  if ('hours' in operand) {
    if (!ground.hours) throw new Fault('request.invalid', say('needsPeriod'))
    const { hours } = ground
    const calendar = place(operand.hours).expression
    if ('within' in operand) {
      const { of, between, where } = operand.within
      return hoursWithin(
        hours,
        calendar,
        others(ground, source, of, where, between, (inner) => spansSql(hours, ...timesOf(house, inner, between))),
      )
    }
    return hoursSql(hours, calendar, 'between' in operand ? timesOf(house, source, operand.between) : undefined)
  }
  const [from, to] = timesOf(house, source, operand.between)
  return sql`cast(extract(epoch from (${to} - ${from})) as double precision)`
}

/**
 * An aggregate over the records of another type that meet the condition; { its: … } in it is a field of the record at hand, `paths` are
 * the fields that the aggregate takes. The type is not asked for in the spine: the join says it, and said twice it leads the planner
 * to all records of the type in a span of time where the few that refer to the record at hand are wanted.
 */
const others = <T>(
  ground: Ground,
  outer: Source,
  type: string,
  where: Condition,
  paths: readonly string[],
  aggregate: (inner: Source) => RawBuilder<T>,
): RawBuilder<T> => {
  const depth = outer.depth + 1
  const inner: Source = { type, spine: `r${depth}`, own: `t${depth}`, depth }
  const asked = resolveValues(where, { ...ground.asker, its: itsOf(ground.house, outer, where) })
  return sql`(
    select ${aggregate(inner)}
    ${fromFor(ground.house, type, [...pathsOf(where), ...paths], inner.spine, inner.own)}
    where ${conditionSql(ground.house, type, asked, inner.spine, inner.own)})`
}

const numeric = (expression: RawBuilder<unknown>): RawBuilder<number> => sql`cast(${expression} as double precision)`

const placeAt = (house: House, { type, spine, own }: Source, path: string): ColumnPlace => {
  const place = placeOf(house, type, path, spine, own)
  if (!place) throw new Fault('request.invalid', say('unknownField', { type: typeName(type), field: path }))
  return place
}

const timesOf = (
  house: House,
  source: Source,
  [from, to]: readonly [string, string],
): readonly [RawBuilder<unknown>, RawBuilder<unknown>] => [timeOf(placeAt(house, source, from)), timeOf(placeAt(house, source, to))]

/** Days count from midnight UTC. */
const timeOf = ({ field, expression }: ColumnPlace): RawBuilder<unknown> =>
  field.kind === 'date' ? sql`(cast(${expression} as timestamp) at time zone 'UTC')` : expression

/** The fields that a condition names by { its: … }, as SQL: comparisons with one value take SQL as well. */
const itsOf = (house: House, outer: Source, where: Condition): Readonly<Record<string, unknown>> => {
  const found: Record<string, unknown> = {}
  const walk = (c: Condition): void => {
    if ('not' in c) return void walk(c.not)
    if ('all' in c || 'any' in c) {
      for (const part of 'all' in c ? c.all : c.any) walk(part)
      return
    }
    const { value, operator } = readComparison(c) ?? {}
    if (typeof value !== 'object' || value === null || !('its' in value)) return
    if (!['is', 'isNot', 'lt', 'lte', 'gt', 'gte'].includes(operator ?? ''))
      throw new Fault('request.invalid', say('wrongIts', { operator: operator ?? '' }))
    found[String(value.its)] = placeAt(house, outer, String(value.its)).expression
  }
  walk(where)
  return found
}
