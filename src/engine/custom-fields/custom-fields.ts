/** Fields that administrators add at run time. They live in the spine's `custom` document and behave like any declared field. */
import { sql } from 'kysely'
import { type Actor, isAdministrator } from '#kernel/actor.ts'
import type { Field, Fields } from '#kernel/field.ts'
import { targetOf } from '#kernel/house.ts'
import type { LocalizedText } from '#kernel/localized-text.ts'
import { Fault } from '#kernel/trouble.ts'
import type { Engine } from '../engine.ts'
import type { Database } from '../store/database.ts'

export interface CustomField {
  readonly type: string
  /** Begins with `x_`, so that it never takes the name of a field that a later version declares. */
  readonly name: string
  readonly kind: string
  readonly options: Readonly<Record<string, unknown>>
  readonly words: LocalizedText
}

/** More would make forms that nobody fills in. */
const mostPerType = 200

export const readCustomFields = (database: Database): Promise<readonly CustomField[]> =>
  database.as('*')<CustomField>(sql`select type, name, kind, options, words from custom_field order by type, name`)

/** As declarations: what `declareHouse` takes. Their words travel in the options. */
export const asFields = (fields: readonly CustomField[]): Readonly<Record<string, Fields>> => {
  const byType: Record<string, Record<string, Field>> = {}
  for (const { type, name, kind, options, words } of fields) {
    byType[type] ??= {}
    byType[type][name] = { kind, required: false, options: { ...options, words } }
  }
  return byType
}

/** Adds a field, or changes its words and options; its kind stays, since values of it may be there. */
export const putCustomField = async (engine: Engine, who: Actor, wish: CustomField): Promise<void> => {
  if (!isAdministrator(who)) throw new Fault('access.denied', 'fields are added by administrators')
  if (!engine.house.records.has(wish.type)) throw new Fault('path.unknown', `there is no record type "${wish.type}"`)
  if (!/^x_[a-z][a-z0-9_]{0,50}$/.test(wish.name))
    throw new Fault('value.refused', 'the name begins with x_ and has small letters, digits and _ only')
  if (!engine.house.kinds[wish.kind])
    throw new Fault('value.refused', `there is no kind "${wish.kind}" (there are ${Object.keys(engine.house.kinds).join(', ')})`)
  const field: Field = { kind: wish.kind, required: false, options: wish.options }
  const target = wish.kind === 'ref' || wish.kind === 'refs' || wish.kind === 'person' ? targetOf(field) : undefined
  if (target !== undefined && !engine.house.records.has(target))
    throw new Fault('value.refused', `the field points to "${target}", which no process declares`)
  if ((wish.kind === 'choice' || wish.kind === 'choices') && !isListOfTexts(wish.options['values']))
    throw new Fault('value.refused', 'a choice needs its values')
  await engine.database.transaction('*', async (run) => {
    const [{ n } = { n: 0 }] = await run<{ n: number }>(sql`select count(*) as n from custom_field where type = ${wish.type}`)
    if (n >= mostPerType) throw new Fault('value.refused', `a type has at most ${mostPerType} added fields`)
    const written = await run(sql`
      insert into custom_field (type, name, kind, options, words)
      values (${wish.type}, ${wish.name}, ${wish.kind}, cast(${JSON.stringify(wish.options)} as jsonb), cast(${JSON.stringify(wish.words)} as jsonb))
      on conflict (type, name) do update set options = excluded.options, words = excluded.words where custom_field.kind = excluded.kind
      returning name`)
    if (written.length === 0) throw new Fault('record.exists', 'the field is there already, of another kind')
    await run(
      sql`insert into outbox (record, type, kind, payload) values (null, 'custom-field', 'changed', ${JSON.stringify({ type: wish.type, name: wish.name, who: who.id })})`,
    )
  })
  await engine.reload()
  engine.written()
}

const isListOfTexts = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')
