/** Reads records: the tables `record` (the spine) and the type's own as one flat row, with the field names of the declarations. */
import { type RawBuilder, sql } from 'kysely'
import type { Fields } from '#kernel/field.ts'
import type { House } from '#kernel/house.ts'
import type { AnyRecord, Phase, RecordNamed, Values } from '#kernel/model.ts'
import { once } from '#kernel/once.ts'
import { ownValue } from '#kernel/own-value.ts'
import { compile, type Run } from './database.ts'
import { isCustom, snake, tableOf } from './sql-names.ts'

/** The `select` list of a type. Custom fields come as one document, which `toRecord` spreads. */
export const columnsOf = (house: House, type: string): RawBuilder<unknown> => {
  const known = selectLists(house)
  const list = known.get(type) ?? sql.raw(compile(selectList(house, type)).text)
  known.set(type, list)
  return list
}

/** Built once for each type: it is part of nearly every query. */
const selectLists = once((_: House) => new Map<string, RawBuilder<unknown>>())

const selectList = (house: House, type: string): RawBuilder<unknown> =>
  sql.join([
    ...Object.keys(house.base).map((name) => sql`r.${sql.id(snake(name))} as ${sql.id(name)}`),
    ...Object.keys(house.type(type).model.fields).map((name) => sql`t.${sql.id(snake(name))} as ${sql.id(name)}`),
    sql`r.custom as ${sql.id('$custom')}`,
  ])

/** `from` with both tables of a type. */
export const fromType = (type: string, spine = 'r', own = 't'): RawBuilder<unknown> =>
  sql`from record ${sql.id(spine)} join ${sql.table(tableOf(type))} ${sql.id(own)} on ${sql.ref(`${own}.id`)} = ${sql.ref(`${spine}.id`)}`

/** `from` for a query that uses these paths: the spine is only joined if one of them needs it, which halves the work and avoids bad join orders. */
export const fromFor = (house: House, type: string, paths: readonly string[], spine = 'r', own = 't'): RawBuilder<unknown> =>
  paths.some((path) => inSpine(house, path)) ? fromType(type, spine, own) : sql`from ${sql.table(tableOf(type))} ${sql.id(own)}`

const inSpine = (house: House, path: string): boolean => {
  const [first = ''] = path.split('.')
  return first in house.base || isCustom(first)
}

/** A row of `columnsOf` as a record of the type. */
export const toRecord = <N extends string>(house: House, type: N, row: Values): RecordNamed<N> => {
  const { $custom, ...record } = row as { $custom?: Values; [name: string]: unknown }
  for (const name of customNames(house.fieldsOf(type))) record[name] = ownValue($custom, name) ?? null
  return record as RecordNamed<N>
}

const customNames = once((fields: Fields) => Object.keys(fields).filter(isCustom))

/**
 * Locks the rows of both tables: with one of them locked, the row of the other is the one from before the wait. The rows stay open for
 * references to them (`no key`), otherwise new records that refer to one record would end in a deadlock.
 */
export const lockOfBoth = sql`for no key update of r, t`

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

const byKey = (key: string) => (uuid.test(key) ? sql`r.id = ${key}` : sql`r.number = ${key.toUpperCase()}`)

/** Keeps other writers out of a record until the end of the transaction; does nothing if it does not exist or is not visible. */
export const lockRecord = (run: Run, type: string, key: string): Promise<unknown> =>
  run(sql`select from record r where r.type = ${type} and ${byKey(key)} for no key update`)

/** A record by its id or its number (upper or lower case); `lock` keeps other writers out until the end of the transaction. */
export const readRecord = async <N extends string>(
  house: House,
  run: Run,
  type: N,
  key: string,
  lock = false,
): Promise<RecordNamed<N> | undefined> => {
  const which = byKey(key)
  const rows = await run<Values>(
    sql`select ${columnsOf(house, type)} ${fromType(type)} where r.type = ${type} and ${which} ${lock ? lockOfBoth : sql``}`,
  )
  return rows[0] && toRecord(house, type, rows[0])
}

/** The records of a type that have one of the ids, in no particular order. */
export const readRecords = async <N extends string>(
  house: House,
  run: Run,
  type: N,
  ids: readonly string[],
): Promise<readonly RecordNamed<N>[]> => {
  if (ids.length === 0) return []
  const rows = await run<Values>(sql`select ${columnsOf(house, type)} ${fromType(type)} where r.id = any (cast(${ids} as uuid[]))`)
  return rows.map((row) => toRecord(house, type, row))
}

/** What a reference to a record shows. */
export interface RefLabel {
  readonly type: string
  readonly number: string
  readonly title: string
  readonly phase: Phase
}

/** The ids of all records that these records refer to. */
export const idsReferredTo = (house: House, records: readonly AnyRecord[]): readonly string[] => {
  const ids = new Set<string>()
  for (const record of records)
    for (const name of referringNames(house.fieldsOf(record.type))) {
      const value = ownValue<unknown>(record, name)
      if (typeof value === 'string') ids.add(value)
      else if (Array.isArray(value)) for (const id of value) ids.add(id)
    }
  return [...ids]
}

const referringKinds = new Set(['ref', 'person', 'refs'])
const referringNames = once((fields: Fields) =>
  Object.entries(fields).flatMap(([name, { kind }]) => (name !== 'id' && referringKinds.has(kind) ? [name] : [])),
)
