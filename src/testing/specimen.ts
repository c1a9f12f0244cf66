/** Creates a record of any type from its declaration, with the records that it refers to. */

import { createRecord } from '#engine/records/records.ts'
import { formats } from '#fields/text/text-formats.ts'
import { theSystem } from '#kernel/actor.ts'
import { type Field, targetOf } from '#kernel/field.ts'
import type { AnyRecord } from '#kernel/model.ts'
import type { TestHouse } from './engine.ts'

let made = 0

const examples = new Map<unknown, string>([
  ['record-type', 'incident'],
  ['clock', 'resolution'],
  ['role', 'agent'],
  ['holidays', 'ES-MD'],
  ['recurrence', 'FREQ=DAILY'],
])

const certificate = `-----BEGIN CERTIFICATE-----\n${'A'.repeat(64)}\n-----END CERTIFICATE-----`

/** A text that the field takes if it names something known, or is an address. */
const knownText = ({ options }: Field): string | undefined =>
  options['format'] === 'email'
    ? `ana.${made}@example.org`
    : options['format'] === 'url'
      ? `https://${made}.example.org`
      : options['format'] === 'certificate'
        ? certificate
        : examples.get(options['names'])

/** A valid value for the field; referenced records are created as needed, one of each type. */
export const sampleValue = async (house: TestHouse, field: Field, created: Map<string, string>): Promise<unknown> => {
  made++
  switch (field.kind) {
    case 'text':
      return knownText(field) ?? formats.get(field.options['format'])?.values?.()[0] ?? `ejemplo ${made}`
    case 'markdown':
      return `Línea ${made}\n\n- **uno**`
    case 'number':
      return Math.max(Number(field.options['min'] ?? 0), Math.min(Number(field.options['max'] ?? 3), 3))
    case 'money':
      return 1234.5
    case 'duration':
      return 3600
    case 'flag':
      return true
    case 'moment':
      return '2026-03-02T10:00:00.000Z'
    case 'date':
      return '2026-03-02'
    case 'choice':
      return (field.options['values'] as readonly string[])[0]
    case 'choices':
      return [(field.options['values'] as readonly string[])[0]]
    case 'ref':
    case 'person':
      return specimenId(house, targetOf(field) as string, created)
    case 'refs':
      return [await specimenId(house, targetOf(field) as string, created)]
    case 'attributes':
      return { color: 'azul' }
    case 'condition':
      return { all: [] }
    case 'hours':
      return { mon: [['09:00', '17:00']] }
    default: {
      const { example } = house.engine.house.kinds[field.kind] ?? {}
      if (!example) throw new Error(`the kind of field "${field.kind}" has no example in its kind.ts`)
      return example(field.options)
    }
  }
}

const specimenId = async (house: TestHouse, type: string, created: Map<string, string>): Promise<string> => {
  if (type === 'organisation') return house.organisation
  const known = created.get(type)
  if (known) return known
  const { id } = await specimen(house, type, created)
  created.set(type, id)
  return id
}

/** The values of a new record: required fields only, or every editable field. */
export const specimenValues = async (
  house: TestHouse,
  type: string,
  created: Map<string, string>,
  all = false,
): Promise<Record<string, unknown>> => {
  const values: Record<string, unknown> = { title: `${type} ñandú ${++made}` }
  for (const [name, field] of Object.entries(house.engine.house.type(type).model.fields)) {
    if (!field.required && (field.options.readonly || !all)) continue
    if (!field.required && targetOf(field) === type) continue
    const value = await sampleValue(house, field, created)
    const target = targetOf(field)
    // two required references are to two records: nobody is their own substitute
    const twice = field.required && target !== undefined && Object.values(values).includes(value)
    values[name] = twice ? (await specimen(house, target, created)).id : value
  }
  return values
}

export const specimen = async (house: TestHouse, type: string, created: Map<string, string> = new Map()): Promise<AnyRecord> =>
  createRecord(house.engine, { ...theSystem, organisation: house.organisation }, type, await specimenValues(house, type, created))

/** A value that differs from the present one and that the field takes. */
export const otherValue = async (world: TestHouse, record: AnyRecord, field: string, kept: Map<string, string>): Promise<unknown> => {
  const { house } = world.engine
  const declaredField = house.fieldOf(record.type, field)
  if (!declaredField) throw new Error(`${record.type} has no field ${field}`)
  const now = record[field]
  if (declaredField.kind === 'choice') return (declaredField.options['values'] as readonly string[]).find((one) => one !== now)
  if (declaredField.kind === 'choices') return (declaredField.options['values'] as readonly string[]).slice(-1)
  if (declaredField.kind === 'flag') return now !== true
  if (declaredField.kind === 'number' || declaredField.kind === 'money' || declaredField.kind === 'duration') return Number(now ?? 0) + 1
  if (declaredField.kind === 'moment') return '2026-04-07T10:00:00.000Z'
  if (declaredField.kind === 'date') return '2026-04-07'
  if (declaredField.kind === 'attributes') return { color: 'rojo' }
  if (declaredField.kind === 'condition') return { field: 'title', is: 'x' }
  if (declaredField.kind === 'hours') return { tue: [['10:00', '11:00']] }
  if (declaredField.kind === 'text' && declaredField.options['format']) return sampleValue(world, declaredField, kept)
  if (declaredField.kind === 'text' || declaredField.kind === 'markdown') return 'another'
  // a reference, to another record than the one that was decided
  return sampleValue(world, declaredField, new Map())
}
