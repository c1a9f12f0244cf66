/**
 * The records that rows refer to: found by the field in the map, created where the map allows it. Each is created once, also when an
 * import is resumed or two run at once, because the batches of imports are written one after the other (import-write.ts).
 */
import { sql } from 'kysely'
import { placeOf } from '#engine/store/column-place.ts'
import { conditionSql } from '#engine/store/condition-sql.ts'
import type { Run } from '#engine/store/database.ts'
import { newId } from '#engine/store/ids.ts'
import type { StoryLine } from '#engine/store/insert-lines.ts'
import { fromType } from '#engine/store/rows.ts'
import type { Condition } from '#kernel/condition.ts'
import type { House } from '#kernel/house.ts'
import { fieldName, type Message, messagesOf, typeName } from '#kernel/messages.ts'
import { ownValue } from '#kernel/own-value.ts'
import { insertBatch, type WholeRecord } from './bulk.ts'
import { type Cells, type Compiled, parsed, type Read, type ReferenceTarget, type Resolve } from './compile.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

type Known = Map<string, Map<string, Read<string>>>

/** The references known so far; those found in a transaction count only after its commit. */
export interface References {
  readonly known: Known
}
export const noReferences = (): References => ({ known: new Map() })
/** Limits the memory; texts beyond the limit are looked up again. */
const maxCachedReferences = 200_000

export interface Making {
  readonly organisation: string
  readonly now: string
  readonly by: string
  /** False in a dry run: nothing is created, only counted. */
  readonly real: boolean
}

export interface ReferenceLookup {
  readonly resolve: Resolve
  /** The number of records created (in a dry run: that would be), by type. */
  readonly made: Readonly<Record<string, number>>
  /** Adds the references found to the known ones. Call it after the commit. */
  readonly keep: () => void
}

/** The texts of the rows, with the moment at which each occurs first. */
const wantedOf = (compiled: Compiled, rows: readonly Cells[], now: string): Map<string, Map<string, string>> => {
  const wanted = new Map<string, Map<string, string>>()
  const want = (target: ReferenceTarget, text: string, at: string): void => {
    const texts = wanted.get(target.key) ?? new Map<string, string>()
    wanted.set(target.key, texts)
    const before = texts.get(text)
    if (before === undefined || at < before) texts.set(text, at)
  }
  const opening = compiled.fields.find((field) => field.name === 'openedAt')
  for (const cells of rows) {
    const read =
      compiled.at?.(cells) ?? (opening?.read(cells, () => ({ refused: messageOf('unreadable') })) as Read<string | null> | undefined)
    const at = read && 'value' in read ? (read.value ?? now) : now
    for (const { target, wants } of compiled.relations) for (const text of wants(cells)) want(target, text, at)
    for (const field of compiled.fields) if (field.target) for (const text of field.wants(cells)) want(field.target, text, at)
    for (const actor of [compiled.by, compiled.openedBy]) {
      const text = actor?.target && actor.read(cells)
      if (actor?.target && text) want(actor.target, text, at)
    }
  }
  return wanted
}

export const findReferences = async (
  compiled: Compiled,
  run: Run,
  references: References,
  rows: readonly Cells[],
  making: Making,
): Promise<ReferenceLookup> => {
  const wanted = wantedOf(compiled, rows, making.now)
  const fresh: Known = new Map()
  const made: Record<string, number> = {}
  for (const target of compiled.targets) {
    const known = references.known.get(target.key)
    const asked = [...(wanted.get(target.key) ?? [])].filter(([text]) => !known?.has(text))
    if (asked.length === 0) continue
    const found = await lookUp(
      compiled.house,
      run,
      target,
      asked.map(([text]) => text),
    )
    const missing = asked.filter(([text]) => !found.has(text))
    if (missing.length > 0) {
      const count = await make(compiled.house, run, target, missing, making, found)
      if (count > 0) made[target.to] = (ownValue(made, target.to) ?? 0) + count
    }
    fresh.set(target.key, found)
  }
  return {
    made,
    resolve: (target, text) =>
      fresh.get(target.key)?.get(text) ?? references.known.get(target.key)?.get(text) ?? { refused: messageOf('notLookedUp', { text }) },
    keep: () => {
      for (const [key, found] of fresh) {
        const before = references.known.get(key)
        const known: Map<string, Read<string>> = before && before.size <= maxCachedReferences ? before : new Map()
        references.known.set(key, known)
        // a missing record may come with a later row
        for (const [text, read] of found) if ('value' in read) known.set(text, read)
      }
    },
  }
}

/** Texts are compared literally, mail addresses in lower case, numbers in upper case. */
const formOf = (by: string, text: string): string => (by === 'email' ? text.toLowerCase() : by === 'number' ? text.toUpperCase() : text)

const lookUp = async (
  house: House,
  run: Run,
  { to, spec }: ReferenceTarget,
  texts: readonly string[],
): Promise<Map<string, Read<string>>> => {
  const place = placeOf(house, to, spec.by)
  if (!place) throw new Error(`${to} has no field "${spec.by}"`)
  const expression = spec.by === 'email' ? sql`lower(${place.expression})` : place.expression
  const alike = Object.entries(spec.with).map(([field, value]) => ({ field, is: parsed(house, to, field, value) }) as Condition)
  const rows = await run<{ id: string; text: string }>(sql`
    select r.id, ${expression} as text ${fromType(to)}
    where r.type = ${to} and ${expression} = any (cast(${texts.map((text) => formOf(spec.by, text))} as text[])) and ${conditionSql(house, to, { all: alike })}`)
  const by = new Map<string, string[]>()
  for (const { id, text } of rows) by.set(text, [...(by.get(text) ?? []), id])
  const found = new Map<string, Read<string>>()
  for (const text of texts) {
    const [id, ...more] = by.get(formOf(spec.by, text)) ?? []
    if (more.length > 0)
      found.set(text, {
        refused: messageOf('several', { count: more.length + 1, type: typeName(to), field: fieldName(to, spec.by), text }),
      })
    else if (id !== undefined) found.set(text, { value: id })
  }
  return found
}

/** Creates missing records where the map allows it, otherwise notes them as missing. Returns how many were created. */
const make = async (
  house: House,
  run: Run,
  { to, spec }: ReferenceTarget,
  missing: readonly (readonly [text: string, at: string])[],
  making: Making,
  found: Map<string, Read<string>>,
): Promise<number> => {
  const records: WholeRecord[] = []
  const entries: StoryLine[] = []
  const twins = new Map<string, string>()
  for (const [text, at] of missing) {
    const form = formOf(spec.by, text)
    const twin = twins.get(form)
    if (twin !== undefined) {
      found.set(text, { value: twin })
      continue
    }
    const built =
      spec.create === false
        ? { refused: messageOf('noRecord', { type: typeName(to), field: fieldName(to, spec.by), text }) }
        : build(house, to, spec, form, at, making)
    if ('refused' in built) {
      found.set(text, built)
      continue
    }
    const { record, given } = built
    records.push(record)
    twins.set(form, record.id)
    found.set(text, { value: record.id })
    entries.push({
      record: record.id,
      organisation: String(record['organisation']),
      version: 1,
      at: making.now,
      kind: 'created',
      from: null,
      to: String(record['state']),
      actorKind: 'import',
      actor: null,
      actorName: making.by,
      changes: Object.fromEntries(Object.entries(given).map(([name, value]) => [name, [null, value] as const])),
    })
  }
  if (records.length > 0 && making.real) {
    await run(insertBatch(house, to, records, { entries }))
  }
  return records.length
}

/** A new record in its start state (or the state in the map), opened at its first occurrence. */
const build = (
  house: House,
  to: string,
  spec: ReferenceTarget['spec'],
  text: string,
  at: string,
  making: Making,
): { readonly record: WholeRecord; readonly given: Readonly<Record<string, unknown>> } | { readonly refused: Message } => {
  const { model } = house.type(to)
  const { state: wished, ...values } = typeof spec.create === 'object' ? spec.create : { state: undefined }
  const state = typeof wished === 'string' ? wished : model.start
  const given: Record<string, unknown> = { title: text }
  for (const [name, value] of Object.entries({ ...values, ...spec.with })) given[name] = parsed(house, to, name, value)
  const by = house.fieldOf(to, spec.by)
  const read = by && ownValue(house.kinds, by.kind)?.parse(text, by.options)
  if (!read || 'refused' in read) return { refused: messageOf('withText', { text, problem: read?.refused ?? messageOf('unreadable') }) }
  given[spec.by] = read.value
  const defaults = Object.fromEntries(Object.entries(house.fieldsOf(to)).map(([name, field]) => [name, field.options.default ?? null]))
  const id = newId()
  const record = {
    ...defaults,
    ...given,
    id,
    type: to,
    state,
    phase: ownValue(model.states, state),
    organisation: to === 'organisation' ? id : making.organisation,
    openedAt: at,
    closedAt: ['closed', 'cancelled'].includes(ownValue(model.states, state) ?? '') ? at : null,
    createdAt: making.now,
    createdBy: null,
    updatedAt: making.now,
    version: 1,
  }
  const missing = Object.entries(house.fieldsOf(to)).find(
    ([name, field]) =>
      field.required && !['type', 'number'].includes(name) && (ownValue(record as Record<string, unknown>, name) ?? null) === null,
  )
  return missing
    ? {
        refused: messageOf('cannotCreate', {
          type: typeName(to),
          field: fieldName(to, spec.by),
          text,
          missing: fieldName(to, missing[0]),
        }),
      }
    : { record, given }
}
