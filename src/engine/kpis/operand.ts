/** What a measure takes from each record, in SQL. Moments to seconds, everything to a number or nothing. */
import { type RawBuilder, sql } from 'kysely'
import { type Condition, readComparison } from '#kernel/condition.ts'
import { checkCondition, type House } from '#kernel/house.ts'
import type { Measure, Operand } from '#kernel/kpis.ts'
import { type Asker, resolveValues } from '#kernel/matches.ts'
import { Fault } from '#kernel/trouble.ts'
import { conditionSql } from '../store/condition.ts'
import { columnOf, tableOf } from '../store/names.ts'
import { type Place, placeOf } from '../store/place.ts'

/** Every measure but `count` and `share` looks at a number of each record. */
export const operandOf = (measure: Measure): Operand | undefined =>
  'mean' in measure ? measure.mean : 'median' in measure ? measure.median : 'p90' in measure ? measure.p90 : 'sum' in measure ? measure.sum : 'max' in measure ? measure.max : undefined

const names = ['count', 'share', 'mean', 'median', 'p90', 'sum', 'max'] as const
const numeric = new Set(['double precision', 'bigint', 'numeric(16,2)'])

/** What is wrong with a measure over records of a type, as sentences; for measures that come from outside. */
export const checkMeasure = (house: House, type: string, measure: Measure): readonly string[] => {
  if (typeof measure !== 'object' || measure === null || Object.keys(measure).length !== 1 || !names.some((name) => name in measure)) return [`a measure is one of ${names.join(', ')}`]
  if ('count' in measure) return []
  if ('share' in measure) return checkCondition(house, type, measure.share, 'the share')
  const operand = operandOf(measure)
  if (typeof operand === 'string') {
    const place = placeOf(house, type, operand)
    return place && numeric.has(columnOf(place.field)?.type) ? [] : [`${type} has no number "${operand}"`]
  }
  if (typeof operand !== 'object' || operand === null) return ['a measure needs a field or what is to be measured']
  if ('between' in operand)
    return !Array.isArray(operand.between) || operand.between.length !== 2
      ? ['between takes two moments']
      : operand.between.flatMap((path: string) => (isTime(placeOf(house, type, String(path))) ? [] : [`${type} has no moment "${path}"`]))
  if ('clock' in operand) return house.type(type).clocks[operand.clock] ? [] : [`${type} has no clock "${operand.clock}"`]
  if ('count' in operand) return house.records.has(operand.count) ? checkCondition(house, operand.count, operand.where ?? { all: [] }, 'the count') : [`there is no record type "${operand.count}"`]
  return ['a measure needs a field, between, clock or count']
}

const isTime = (place: Place | undefined): place is Place => place?.field.kind === 'moment' || place?.field.kind === 'date'

/** A number of each record (`r` and `t`), null where it has none. */
export const operandSql = (house: House, type: string, operand: Operand, asker: Asker): RawBuilder<number> => {
  if (typeof operand === 'string') return sql`cast(${placeAt(house, type, operand).expression} as double precision)`
  if ('between' in operand) {
    const [from, to] = operand.between.map((path) => timeOf(placeAt(house, type, path)))
    return sql`cast(extract(epoch from (${to} - ${from})) as double precision)`
  }
  if ('clock' in operand)
    return sql`(
      select cast(c.elapsed_seconds as double precision) from clock c
      where c.record = r.id and c.metric = ${operand.clock} and c.state in ('met', 'missed')
      order by c.kind <> 'sla', c.id limit 1)`
  const table = sql.table(tableOf(operand.count))
  const where = conditionSql(house, operand.count, resolveValues(operand.where, { ...asker, its: itsOf(house, type, operand.where) }), 'r2', 't2')
  return sql`(select cast(count(*) as double precision) from record r2 join ${table} t2 on t2.id = r2.id where r2.type = ${operand.count} and ${where})`
}

const placeAt = (house: House, type: string, path: string): Place => {
  const place = placeOf(house, type, path)
  if (!place) throw new Fault('request.invalid', `${type} has no field "${path}"`)
  return place
}

/** Days count from midnight UTC. */
const timeOf = ({ field, expression }: Place): RawBuilder<unknown> => (field.kind === 'date' ? sql`(cast(${expression} as timestamp) at time zone 'UTC')` : expression)

/** The fields of the outer record that the inner condition names by { its: … }, as SQL; comparisons take SQL where they take one value. */
const itsOf = (house: House, type: string, where: Condition): Readonly<Record<string, unknown>> => {
  const found: Record<string, unknown> = {}
  const walk = (c: Condition): void => {
    if ('all' in c) return c.all.forEach(walk)
    if ('any' in c) return c.any.forEach(walk)
    if ('not' in c) return walk(c.not)
    const { value, operator } = readComparison(c) ?? {}
    if (typeof value !== 'object' || value === null || !('its' in value)) return
    if (!['is', 'isNot', 'lt', 'lte', 'gt', 'gte'].includes(operator ?? '')) throw new Fault('request.invalid', `{ its: … } cannot be asked with "${operator}" in a measure`)
    found[String(value.its)] = placeAt(house, type, String(value.its)).expression
  }
  walk(where)
  return found
}
