/** The columns of an export and their values; a face turns values into texts. */
import { refuseHidden } from '#engine/access/look-through.ts'
import { hiddenFields } from '#engine/access/rights.ts'
import type { Engine } from '#engine/engine.ts'
import { runAs } from '#engine/records/records.ts'
import { readRecords } from '#engine/store/rows.ts'
import type { Actor } from '#kernel/actor.ts'
import { splitPath } from '#kernel/condition.ts'
import { type Field, targetOf } from '#kernel/field.ts'
import { type Message, messagesOf, sentences, typeName } from '#kernel/messages.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

export interface ExportColumn {
  /** The path in the request: `title`, `service.owner`, `labels.severity`. */
  readonly path: string
  /** The field of the record. */
  readonly name: string
  /** The field at the end of the path. */
  readonly field: Field
  /** The second step: a field of the referenced record of the type `of`, or the key of an attribute when there is no type. */
  readonly beyond?: { readonly name: string; readonly of?: string | undefined }
}

const maxColumns = 300

/**
 * The columns in a text, separated by commas: by default those of the list, for `*` every field of the record that the reader may see.
 * Throws `access.denied` for values that the reader may not see, otherwise one fault that names every wrong column.
 */
export const readColumns = (engine: Engine, type: string, who: Actor, text: string | undefined): readonly ExportColumn[] => {
  const { house } = engine
  const hidden = hiddenFields(house, type, who)
  const seen = (names: readonly string[]) => names.filter((name) => !hidden.has(name))
  const names =
    text === undefined
      ? seen(house.type(type).model.columns)
      : text.split(',').flatMap((one) => (one.trim() === '*' ? seen(Object.keys(house.fieldsOf(type))) : [one.trim()]))
  const wrong: Message[] = []
  const columns = [...new Set(names)].map((path): ExportColumn => {
    const [name, second] = splitPath(path)
    const own = house.fieldOf(type, name)
    const of = own && targetOf(own)
    const end = second !== undefined && of ? house.at(of, second) : house.at(type, path)
    if (!own || !end) {
      wrong.push(messageOf('unknownField', { type: typeName(type), field: path }))
      return { path, name, field: { kind: 'text', required: false, options: {} } }
    }
    refuseHidden(house, who, [[type, path]])
    return { path, name, field: end.field, ...(second === undefined ? {} : { beyond: { name: second, of } }) }
  })
  if (columns.length > maxColumns) wrong.push(messageOf('tooManyColumns', { max: maxColumns }))
  if (wrong.length > 0) throw new Fault('request.invalid', messageOf('wrongColumns', { problems: sentences(wrong) }))
  return columns
}

/** Referenced records, by id. */
export type Beyond = ReadonlyMap<string, AnyRecord>

/** Reads the records that the columns refer to, in one query for each type. */
export const readBeyond = async (
  engine: Engine,
  who: Actor,
  columns: readonly ExportColumn[],
  records: readonly AnyRecord[],
): Promise<Beyond> => {
  const wanted = new Map<string, Set<string>>()
  for (const { name, beyond } of columns)
    if (beyond?.of !== undefined) {
      const ids = wanted.get(beyond.of) ?? new Set<string>()
      wanted.set(beyond.of, ids)
      for (const record of records) for (const id of idsIn(valueIn(record, name))) ids.add(id)
    }
  const found = await Promise.all([...wanted].map(([of, ids]) => readRecords(engine.house, runAs(engine, who), of, [...ids])))
  return new Map(found.flat().map((record) => [record.id, record]))
}

const valueIn = (record: AnyRecord, name: string): unknown => ownValue(record as Readonly<Record<string, unknown>>, name) ?? null
const idsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value : typeof value === 'string' ? [value] : [])

/** The value of a record in a column; a list where the path goes through a list of references. */
export const valueAt = (record: AnyRecord, { name, beyond }: ExportColumn, others: Beyond): unknown => {
  const value = valueIn(record, name)
  if (!beyond || value === null) return value
  if (beyond.of === undefined) return ownValue(value as Readonly<Record<string, unknown>>, beyond.name) ?? null
  const found = idsIn(value).map((id) => {
    const other = others.get(id)
    return other ? valueIn(other, beyond.name) : null
  })
  return Array.isArray(value) ? found.filter((one) => one !== null) : (found[0] ?? null)
}
