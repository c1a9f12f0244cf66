/** What must hold for the values of every record type: spans end after they begin, conditions name fields that exist, trees have no circles. */
import { sql } from 'kysely'
import { hasHolidays } from '#kernel/calendar-holidays.ts'
import type { Condition } from '#kernel/condition.ts'
import { targetOf } from '#kernel/field.ts'
import { checkCondition, type House } from '#kernel/house.ts'
import { type Message, messagesOf, sentences } from '#kernel/messages.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import { isRule } from '#kernel/recurrence.ts'
import type { WrongFields } from '#kernel/trouble.ts'
import type { Engine } from '../engine.ts'
import { wrongRegex } from '../regex/regex.ts'
import { placeOf } from '../store/column-place.ts'
import type { Run } from '../store/database.ts'
import { fromType } from '../store/rows.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

/** Fields that begin and end something, where a record type has both and they are of one kind. */
const spans = [
  ['startsAt', 'endsAt'],
  ['plannedStart', 'plannedEnd'],
  ['beganAt', 'endedAt'],
  ['validFrom', 'validTo'],
  ['from', 'to'],
] as const

/** A tree that is deeper is taken for a circle. */
const maxDepth = 100

interface Written {
  readonly record: AnyRecord
  /** The fields to check. */
  readonly changed: ReadonlySet<string>
  /** Nothing refers to a record that is being created, so it cannot be part of a circle. */
  readonly isNew?: boolean
}

/** The fields with a wrong value, and the reason for each. */
export const wrongValuesOf = async ({ house }: Engine, run: Run, { record, changed, isNew = false }: Written): Promise<WrongFields> => ({
  ...wrongSpans(house, record, changed),
  ...wrongConditions(house, record, changed),
  ...wrongNames(house, record, changed),
  ...(isNew ? {} : await circles(house, run, record, changed)),
})

const wrongSpans = (house: House, record: AnyRecord, changed: ReadonlySet<string>): WrongFields =>
  Object.fromEntries(
    spans.flatMap(([begin, end]) => {
      const [from, to] = [house.fieldOf(record.type, begin), house.fieldOf(record.type, end)]
      if (!from || !to || from.kind !== to.kind || (from.kind !== 'moment' && from.kind !== 'date')) return []
      if (!changed.has(begin) && !changed.has(end)) return []
      const [first, last] = [record[begin], record[end]]
      return typeof first === 'string' && typeof last === 'string' && last < first ? [[end, messageOf('endsBefore')] as const] : []
    }),
  )

const wrongConditions = (house: House, record: AnyRecord, changed: ReadonlySet<string>): WrongFields =>
  Object.fromEntries(
    [...changed].flatMap((name) => {
      const field = house.fieldOf(record.type, name)
      const value = ownValue(record, name)
      if (field?.kind !== 'condition' || value === null || value === undefined) return []
      // the type is fixed, or named by another field of the record
      const over = String(field.options['over'] ?? ownValue(record, String(field.options['overField'])) ?? '')
      if (!house.records.has(over)) return []
      const wrong = checkCondition(house, over, value as Condition, field.options['inMemory'] === true ? { wrongRegex } : {})
      return wrong.length > 0 ? [[name, messageOf('wrongCondition', { problems: sentences(wrong) })] as const] : []
    }),
  )

/** Texts that name something known (`names`): a record type, a clock of the named type, a role, a calendar of holidays, a rule of recurrence. */
const wrongNames = (house: House, record: AnyRecord, changed: ReadonlySet<string>): WrongFields =>
  Object.fromEntries(
    [...changed].flatMap((name): readonly (readonly [string, Message])[] => {
      const what = house.fieldOf(record.type, name)?.options['names']
      const value = ownValue(record, name)
      if (typeof what !== 'string' || typeof value !== 'string' || isDeclared(house, what, value, record)) return []
      return [[name, messageOf('notDeclared', { value })]]
    }),
  )

const isDeclared = (house: House, what: string, value: string, record: AnyRecord): boolean => {
  if (what === 'record-type') return house.records.has(value)
  if (what === 'holidays') return hasHolidays(value)
  if (what === 'recurrence') return isRule(value)
  if (what === 'clock') return Object.hasOwn(house.records.get(String(record['recordType']))?.clocks ?? {}, value)
  return Object.hasOwn(house.names.roles, value) || [...house.processes.values()].some((process) => Object.hasOwn(process.roles, value))
}

/** References to records of the own type that lead back to the record. */
const circles = async (house: House, run: Run, record: AnyRecord, changed: ReadonlySet<string>): Promise<WrongFields> => {
  const { type } = record
  const found: Record<string, Message> = {}
  for (const name of changed) {
    const field = house.fieldOf(type, name)
    const above = ownValue(record, name)
    const place = field && placeOf(house, type, name)
    if (!place || typeof above !== 'string' || name === 'id' || targetOf(field) !== type || ownValue(house.base, name)) continue
    const rows = await run.asProgram<{ id: string }>(sql`
      with recursive up (id, depth) as (
        select cast(${above} as uuid), 1
        union
        select ${place.expression}, up.depth + 1 ${fromType(type)} join up on up.id = r.id
        where ${place.expression} is not null and up.depth < ${maxDepth}
      )
      select id from up where id = ${record.id} or depth >= ${maxDepth} limit 1`)
    if (rows.length > 0) found[name] = messageOf('circle')
  }
  return found
}
