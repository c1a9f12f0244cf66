/** Groups of records: by the value of a field or by a calendar bucket of a moment; and the condition that opens one group as a list. */
import { type RawBuilder, sql } from 'kysely'
import type { Condition } from '#kernel/condition.ts'
import { type House, targetOf } from '#kernel/house.ts'
import { fieldName, messagesOf, type NameRef, typeName } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import type { Engine } from '../engine.ts'
import { columnOf } from '../store/names.ts'
import { type ColumnPlace, placeOf } from '../store/place.ts'
import { bucketCondition, bucketSql, type KpiPeriod, readBucket } from './buckets.ts'
import { en } from './en.ts'

const say = messagesOf(en)

/** By what records are grouped, in SQL. */
export interface Key {
  readonly expression: RawBuilder<string>
  /** The field holds many values, and a record stands in the group of each. */
  readonly many: boolean
  readonly refers: boolean
  readonly inOrder: boolean
}

export const keySql = (house: House, type: string, by: string, zone: string): Key => {
  const bucket = readBucket(by)
  const place = placeOf(house, type, bucket?.path ?? by)
  if (!place) throw new Fault('request.invalid', say('unknownField', { type: typeName(type), field: bucket?.path ?? by }))
  if (bucket) {
    if (place.field.kind !== 'moment') throw new Fault('request.invalid', say('notAMoment', { field: fieldName(type, bucket.path) }))
    return { expression: bucketSql(bucket.unit, place.expression, zone), many: false, refers: false, inOrder: true }
  }
  return { ...plainKey(place, fieldName(type, by)), refers: targetOf(place.field) !== undefined, inOrder: false }
}

const plainKey = ({ field, expression }: ColumnPlace, name: NameRef): Pick<Key, 'expression' | 'many'> => {
  const { type } = columnOf(field)
  if (type === 'jsonb') throw new Fault('request.invalid', say('notGroupable', { field: name }))
  if (type.endsWith('[]')) return { expression: sql`cast(${expression} as text[])`, many: true }
  if (field.kind === 'moment')
    return { expression: sql`to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`, many: false }
  return { expression: sql`nullif(cast(${expression} as text), '')`, many: false }
}

/** References are named to whoever may see the records that refer, as they are in lists. */
export const titlesOf = async (engine: Engine, keys: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> => {
  const ids = keys.filter((key): key is string => key !== null)
  if (ids.length === 0) return new Map()
  const rows = await engine.database.as('*')<{ id: string; title: string }>(
    sql`select id, title from record where id = any (cast(${ids} as uuid[]))`,
  )
  return new Map(rows.map((row) => [row.id, row.title]))
}

/** The condition that a record stands in a group: the field's value, or the bucket of its moment. An empty key is an empty field. */
export const groupCondition = (
  house: House,
  type: string,
  {
    by,
    key,
    zone,
    period,
  }: { readonly by: string; readonly key: string | null; readonly zone: string; readonly period?: KpiPeriod | undefined },
): Condition => {
  const bucket = readBucket(by)
  const path = bucket?.path ?? by
  const at = house.at(type, path)
  if (!at) throw new Fault('request.invalid', say('unknownField', { type: typeName(type), field: path }))
  if (key === null || key === '') return { field: path, empty: true }
  if (bucket) return bucketCondition(bucket.unit, path, key, zone, period)
  if (at.kind.many) return { field: path, has: key }
  const parsed = at.kind.parse(key, at.field.options)
  if ('refused' in parsed) throw new Fault('request.invalid', say('unknownGroup', { key, problem: parsed.refused }))
  return { field: path, is: parsed.value }
}
