/** Stored values that would be refused today: they were written before a check existed, or past the program. Nothing is changed. */
import { type Actor, administersInstallation } from '#kernel/actor.ts'
import { messagesOf } from '#kernel/messages.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import { Fault, type WrongFields } from '#kernel/trouble.ts'
import { mayRead, visibleTo } from '../access/rights.ts'
import type { Engine } from '../engine.ts'
import type { Run } from '../store/database.ts'
import { listRecords } from '../store/list.ts'
import { wrongReferences } from './check-references.ts'
import { wrongValuesOf } from './check-values.ts'
import { en } from './en.ts'
import { runAs } from './records.ts'
import { missingValues } from './write-plan.ts'

const messageOf = messagesOf(en)

const recordsPerPage = 100

export interface WrongRecord {
  readonly record: AnyRecord
  readonly wrong: WrongFields
}

export interface CheckedPage {
  /** How many records were checked. */
  readonly checked: number
  readonly wrong: readonly WrongRecord[]
  /** Continues after this page; null at the end. */
  readonly next: string | null
}

/**
 * Checks one page of the records of a type that the actor may read, the newest first. A reference to a record that was retired after it was
 * written is not wrong. Throws `access.denied` unless the actor administers the installation.
 */
export const checkStored = async (engine: Engine, who: Actor, type: string, after?: string): Promise<CheckedPage> => {
  if (!administersInstallation(who)) throw new Fault('access.denied', messageOf('checkByAdministrators'))
  if (!mayRead(engine.house, type, who)) return { checked: 0, wrong: [], next: null }
  const run = runAs(engine, who)
  const where = visibleTo(engine, type, who)
  const { records, next } = await listRecords(engine.house, run, { type, where, after, limit: recordsPerPage })
  const wrong: WrongRecord[] = []
  for (const record of records) {
    const found = await wrongIn(engine, run, who, record)
    if (Object.keys(found).length > 0) wrong.push({ record, wrong: found })
  }
  return { checked: records.length, wrong, next }
}

const wrongIn = async (engine: Engine, run: Run, who: Actor, record: AnyRecord): Promise<WrongFields> => {
  const { type, organisation } = record
  return {
    ...missingValues(engine, record),
    ...unreadable(engine, record),
    ...(await wrongValuesOf(engine, run, { record, changed: new Set(Object.keys(record)) })),
    ...(await wrongReferences(engine, run, who, { type, organisation, values: record, stored: true })),
  }
}

/** Values that the kind of their field does not take: an unknown time zone, an amount without a currency. */
const unreadable = ({ house }: Engine, record: AnyRecord): WrongFields =>
  Object.fromEntries(
    Object.entries(house.fieldsOf(record.type)).flatMap(([name, field]) => {
      const value = ownValue(record, name) ?? null
      const parsed = value === null ? undefined : ownValue(house.kinds, field.kind)?.parse(value, field.options)
      return parsed && 'refused' in parsed ? [[name, parsed.refused] as const] : []
    }),
  )
