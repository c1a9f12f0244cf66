/** What an answer shows of records: their fields without those that the reader may not see, and the labels of what they refer to. */
import type { Actor } from '#kernel/actor.ts'
import type { AnyRecord } from '#kernel/model.ts'
import type { Engine } from '../engine.ts'
import { scopeOf } from '../store/database.ts'
import { idsReferredTo, type RefLabel } from '../store/rows.ts'
import { readSpine } from '../store/spine-rows.ts'
import { hiddenFields } from './rights.ts'
import { visibleIds } from './visible-ids.ts'

/** The labels of records by id; null for a record that the reader may not read. */
export type Labels = Readonly<Record<string, RefLabel | null>>

export interface Shown<R extends AnyRecord> {
  readonly records: readonly R[]
  readonly refs: Labels
}

/** Records as the actor may see them. `more` are further ids that need a label. */
export const shownTo = async <R extends AnyRecord>(
  engine: Engine,
  who: Actor,
  records: readonly R[],
  more: readonly (string | null | undefined)[] = [],
): Promise<Shown<R>> => {
  const shown = records.map((record) => withoutHidden(engine, who, record))
  return { records: shown, refs: await labelsFor(engine, who, [...idsReferredTo(engine.house, shown), ...more]) }
}

/** The record without the fields that the actor may not see. */
export const withoutHidden = <R extends AnyRecord>(engine: Pick<Engine, 'house'>, who: Actor, record: R): R => {
  const hidden = hiddenFields(engine.house, record.type, who)
  return hidden.size === 0 ? record : (Object.fromEntries(Object.entries(record).filter(([name]) => !hidden.has(name))) as R)
}

/** The labels of the records, as far as the actor may read them. */
export const labelsFor = async (engine: Engine, who: Actor, ids: readonly (string | null | undefined)[]): Promise<Labels> => {
  const wanted = [...new Set(ids.filter((id) => typeof id === 'string'))]
  if (wanted.length === 0) return {}
  const found = await readSpine(engine.database.as(scopeOf(who)), wanted)
  const visible = await visibleIds(engine, who, found)
  const labels = new Map(found.map(({ id, type, number, title, phase }): [string, RefLabel] => [id, { type, number, title, phase }]))
  return Object.fromEntries(wanted.map((id) => [id, visible.has(id) ? (labels.get(id) ?? null) : null]))
}
