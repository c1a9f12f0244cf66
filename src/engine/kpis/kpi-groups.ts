/** How are records grouped? By the value of a field or by the calendar unit of a moment; `groupCondition` lists the records of one group. */
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Condition } from '#kernel/condition.ts'
import { targetOf } from '#kernel/field.ts'
import type { House } from '#kernel/house.ts'
import { fieldName, messagesOf, type NameRef, typeName } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { labelsFor } from '../access/shown.ts'
import type { Engine } from '../engine.ts'
import type { AskedPath } from '../store/asked-path.ts'
import { type ColumnPlace, placeOf } from '../store/column-place.ts'
import { columnOf } from '../store/sql-names.ts'
import { en } from './en.ts'
import { bucketCondition, bucketSql, type KpiPeriod, readBucket } from './kpi-periods.ts'

const messageOf = messagesOf(en)

/** The key of a record's group, in SQL. */
export interface GroupKey {
  readonly expression: RawBuilder<string>
  /** The field holds several values, and a record belongs to the group of each. */
  readonly hasManyValues: boolean
  readonly isReference: boolean
  readonly isCalendarUnit: boolean
}

/** The group key for a path or `month:openedAt`. Throws `request.invalid` if records cannot be grouped by it. */
export const groupKeySql = (house: House, type: string, by: AskedPath, zone: string): GroupKey => {
  const bucket = readBucket(by)
  const place = placeOf(house, type, bucket?.path ?? by)
  if (!place) throw new Fault('request.invalid', messageOf('unknownField', { type: typeName(type), field: bucket?.path ?? by }))
  if (bucket) {
    if (place.field.kind !== 'moment') throw new Fault('request.invalid', messageOf('notAMoment', { field: fieldName(type, bucket.path) }))
    return { expression: bucketSql(bucket.unit, place.expression, zone), hasManyValues: false, isReference: false, isCalendarUnit: true }
  }
  return { ...fieldKey(place, fieldName(type, by)), isReference: targetOf(place.field) !== undefined, isCalendarUnit: false }
}

const fieldKey = ({ field, expression }: ColumnPlace, name: NameRef): Pick<GroupKey, 'expression' | 'hasManyValues'> => {
  const { type } = columnOf(field)
  if (type === 'jsonb') throw new Fault('request.invalid', messageOf('notGroupable', { field: name }))
  if (type.endsWith('[]')) return { expression: sql`cast(${expression} as text[])`, hasManyValues: true }
  if (field.kind === 'moment')
    return { expression: sql`to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`, hasManyValues: false }
  return { expression: sql`nullif(cast(${expression} as text), '')`, hasManyValues: false }
}

/** The titles of those of the referenced records that the asker may read, by id. */
export const titlesOf = async (engine: Engine, asker: Actor, keys: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> =>
  new Map(Object.entries(await labelsFor(engine, asker, keys)).flatMap(([id, label]) => (label ? [[id, label.title] as const] : [])))

/** The condition that a record belongs to a group: by the value of a field or the calendar unit of a moment. An empty key means an empty field. */
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
  if (!at) throw new Fault('request.invalid', messageOf('unknownField', { type: typeName(type), field: path }))
  if (key === null || key === '') return { field: path, empty: true }
  if (bucket) return bucketCondition(bucket.unit, path, key, zone, period)
  if (at.kind.many) return { field: path, has: key }
  const parsed = at.kind.parse(key, at.field.options)
  if ('refused' in parsed) throw new Fault('request.invalid', messageOf('unknownGroup', { key, problem: parsed.refused }))
  return { field: path, is: parsed.value }
}
