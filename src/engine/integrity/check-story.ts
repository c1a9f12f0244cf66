/** The values of a record against its story: each field has the value that the last entry about it tells. */
import type { House } from '#kernel/house.ts'
import { fieldName, messagesOf, typeName, valueName } from '#kernel/messages.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import { canonical } from '../records/values.ts'
import type { Batch } from './batch.ts'
import { en } from './en.ts'
import type { Finding, Inspected } from './finding.ts'

const messageOf = messagesOf(en)

/** Values that migrations changed; the history keeps those of its time. */
const migratedValues: readonly { readonly type: string; readonly field: string; readonly recorded: string; readonly now: string }[] = [
  { type: 'problem-event', field: 'source', recorded: 'recorded', now: 'reported' },
]
/** Mail addresses were put into lower case (migrations/0019). */
const mailFields = new Set(['email'])

export const storyFindings = function* ({ engine: { house } }: Inspected, { type, records, stories }: Batch): Generator<Finding> {
  const derived = new Set(Object.keys(house.type(type).lifecycle.derives))
  for (const record of records) {
    const recorded = new Map<string, unknown>()
    // what was given at the creation of a derived value is replaced at once
    for (const { changes, to, from } of stories.get(record.id) ?? [])
      for (const [field, [, now]] of Object.entries(changes ?? {}))
        if (!(derived.has(field) && to !== null && from === null)) recorded.set(field, now)
    for (const [field, value] of recorded)
      if (isRecorded(house, type, field) && !agrees(house, record, field, value))
        yield {
          check: 'story',
          message: messageOf('valueOfStory', {
            record: record.number,
            type: typeName(type),
            field: fieldName(type, field),
            value: shownValue(type, field, ownValue(record, field)),
            recorded: shownValue(type, field, value),
          }),
        }
  }
}

/** The organisation of organisations was changed by migrations/0015. */
const isRecorded = (house: House, type: string, name: string): boolean => {
  const field = house.fieldOf(type, name)
  return field !== undefined && field.options.withoutHistory !== true && name !== 'organisation'
}

/** A value for a sentence; lists and objects as JSON. */
export const shownValue = (type: string, field: string, value: unknown) =>
  value === null || value === undefined
    ? '–'
    : typeof value === 'object'
      ? JSON.stringify(value).slice(0, 200)
      : valueName(type, field, String(value).slice(0, 200))

const agrees = (house: House, record: AnyRecord, field: string, recorded: unknown): boolean => {
  const value = ownValue(record, field) ?? null
  if (canonical(value) === canonical(recorded ?? null) || canonical(value) === canonical(stored(house, record.type, field, recorded)))
    return true
  if (mailFields.has(field)) return String(value).toLowerCase() === String(recorded).toLowerCase()
  return migratedValues.some((one) => one.type === record.type && one.field === field && one.recorded === recorded && one.now === value)
}

/** The form in which a value of the story is stored in the row: a moment that an effect took from the database has another one. */
const stored = (house: House, type: string, name: string, recorded: unknown): unknown => {
  const field = house.fieldOf(type, name)
  const parsed = field && recorded !== null ? ownValue(house.kinds, field.kind)?.parse(recorded, field.options) : undefined
  return parsed && 'value' in parsed ? parsed.value : undefined
}
