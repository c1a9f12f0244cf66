/** Fields that administrators add at run time. Their values are in the column `record.custom`; they behave like declared fields. */
import { sql } from 'kysely'
import { type Actor, administersInstallation } from '#kernel/actor.ts'
import { type Field, type Fields, targetOf } from '#kernel/field.ts'
import type { LocalizedText } from '#kernel/localized-text.ts'
import { any, messagesOf } from '#kernel/messages.ts'
import { ownValue } from '#kernel/own-value.ts'
import { Fault } from '#kernel/trouble.ts'
import type { Engine } from '../engine.ts'
import type { Database } from '../store/database.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

export interface CustomField {
  readonly type: string
  /** Starts with `x_`, so that a later version never declares a field with the same name. */
  readonly name: string
  readonly kind: string
  readonly options: Readonly<Record<string, unknown>>
  readonly label: LocalizedText
}

const maxFieldsPerType = 200
/** What an added field can say besides its kind. It has a place in a document, so it cannot be unique, indexed or required. */
const customOptions: readonly string[] = ['default', 'values', 'choices', 'to', 'min', 'max', 'whole', 'suffix', 'format']

/** All custom fields of the installation. */
export const readCustomFields = (database: Database): Promise<readonly CustomField[]> =>
  database.as('*')<CustomField>(sql`select type, name, kind, options, label from custom_field order by type, name`)

/** Custom fields as declarations by record type, for `declareHouse`. Their labels are in the options. */
export const asFields = (fields: readonly CustomField[]): Readonly<Record<string, Fields>> => {
  const byType = Map.groupBy(fields, ({ type }) => type)
  const declared = ({ name, kind, options, label }: CustomField): readonly [string, Field] => [
    name,
    { kind, required: false, options: { ...options, label } },
  ]
  return Object.fromEntries([...byType].map(([type, own]) => [type, Object.fromEntries(own.map(declared))]))
}

/** Adds a field, or changes its label and options. Its kind cannot change, because records may already have values. */
export const putCustomField = async (engine: Engine, who: Actor, field: CustomField): Promise<void> => {
  if (!administersInstallation(who)) throw new Fault('access.denied', messageOf('administratorsOnly'))
  if (!engine.house.records.has(field.type)) throw new Fault('path.unknown', messageOf('unknownType', { type: field.type }))
  if (!/^x_[a-z][a-z0-9_]{0,50}$/.test(field.name)) throw new Fault('value.refused', messageOf('wrongName'))
  if (!Object.hasOwn(engine.house.kinds, field.kind))
    throw new Fault('value.refused', messageOf('unknownKind', { kind: field.kind, kinds: any(Object.keys(engine.house.kinds)) }))
  const declared: Field = { kind: field.kind, required: false, options: field.options }
  const target = field.kind === 'ref' || field.kind === 'refs' || field.kind === 'person' ? targetOf(declared) : undefined
  if (target !== undefined && !engine.house.records.has(target))
    throw new Fault('value.refused', messageOf('unknownTarget', { type: target }))
  if ((field.kind === 'choice' || field.kind === 'choices') && !isListOfTexts(field.options['values']))
    throw new Fault('value.refused', messageOf('needsValues'))
  const unknown = Object.keys(field.options).find((option) => !customOptions.includes(option))
  if (unknown !== undefined) throw new Fault('value.refused', messageOf('unknownOption', { option: unknown, options: any(customOptions) }))
  const { default: initial } = field.options
  const parsed =
    initial === undefined || initial === null ? undefined : ownValue(engine.house.kinds, field.kind)?.parse(initial, field.options)
  if (parsed && 'refused' in parsed) throw new Fault('value.refused', messageOf('wrongDefault', { problem: parsed.refused }))
  await engine.database.transaction('*', async (run) => {
    const [{ n } = { n: 0 }] = await run<{ n: number }>(sql`select count(*) as n from custom_field where type = ${field.type}`)
    if (n >= maxFieldsPerType) throw new Fault('value.refused', messageOf('tooMany', { max: maxFieldsPerType }))
    const written = await run(sql`
      insert into custom_field (type, name, kind, options, label)
      values (${field.type}, ${field.name}, ${field.kind}, cast(${JSON.stringify(field.options)} as jsonb), cast(${JSON.stringify(field.label)} as jsonb))
      on conflict (type, name) do update set options = excluded.options, label = excluded.label where custom_field.kind = excluded.kind
      returning name`)
    if (written.length === 0) throw new Fault('record.exists', messageOf('otherKind'))
    await run(
      sql`insert into outbox (record, type, kind, payload) values (null, 'custom-field', 'changed', ${JSON.stringify({ type: field.type, name: field.name, who: who.id })})`,
    )
  })
  await engine.written('custom-field')
}

const isListOfTexts = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')
