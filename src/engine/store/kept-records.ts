/**
 * What was read of records and stays in memory for some seconds, because nearly every write and answer asks for it again. A notice of a
 * change (`forgetRecords`) removes what belongs to the record at once.
 */

/** A bound for the case that no notice arrives: the connection that receives them may be lost. */
const keptForMs = 5000
const maxKept = 10_000

/** Counts what was forgotten: an answer that is older than the change of its record is not kept. */
let changes = 0
let allForgotten = 0
const forgotten = new Map<string, number>()
const maxForgotten = 10_000

/** To be called when records were changed: with their ids, or for all. */
export const forgetRecords = (ids: readonly string[] | 'all'): void => {
  changes++
  if (ids === 'all' || forgotten.size + ids.length > maxForgotten) {
    allForgotten = changes
    forgotten.clear()
  } else for (const id of ids) forgotten.set(id, changes)
}

export interface KeptRecords<V> {
  /** What is known of the record; undefined if nothing is, or it may have changed. `part` tells several values of a record apart. */
  readonly get: (id: string, part?: string) => { readonly value: V } | undefined
  /** To be called before the query; the returned function keeps what the query found. */
  readonly asking: () => (id: string, value: V, part?: string) => void
}

/** A new, empty place in memory. */
export const keepRecords = <V>(): KeptRecords<V> => {
  const kept = new Map<string, { readonly value: V; readonly until: number; readonly after: number }>()
  return {
    get: (id, part = '') => {
      const one = kept.get(`${id} ${part}`)
      if (!one || one.until <= Date.now() || one.after < allForgotten || one.after < (forgotten.get(id) ?? 0)) return undefined
      return one
    },
    asking: () => {
      const after = changes
      return (id, value, part = '') => {
        if (kept.size >= maxKept) kept.clear()
        kept.set(`${id} ${part}`, { value, until: Date.now() + keptForMs, after })
      }
    },
  }
}
