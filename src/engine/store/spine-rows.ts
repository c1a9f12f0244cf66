/**
 * What records are called and where they belong, by their ids: every write and every answer asks for it. Rows are kept in memory for some
 * seconds, for each scope those that its row-level security has shown. A notice of a change (`forgetSpine`) removes the row at once, and
 * questions that arrive together are one query.
 */
import { sql } from 'kysely'
import type { Phase } from '#kernel/model.ts'
import { once } from '#kernel/once.ts'
import { isStatementRefused, type Run } from './database.ts'
import { together } from './together.ts'

export interface SpineRow {
  readonly id: string
  readonly type: string
  readonly number: string
  readonly title: string
  readonly organisation: string
  readonly state: string
  readonly phase: Phase
  readonly shared: boolean
}

const maxTogether = 50
/** A bound for the case that no notice arrives: the connection that receives them may be lost. */
const keptForMs = 5000
const maxKeptRows = 10_000

/** Counts what was forgotten: an answer that is older than the change of its row is not kept. */
let changes = 0
let allForgotten = 0
const forgotten = new Map<string, number>()
const maxForgotten = 10_000

/** To be called when records were changed: with their ids, or for all. */
export const forgetSpine = (ids: readonly string[] | 'all'): void => {
  changes++
  if (ids === 'all' || forgotten.size + ids.length > maxForgotten) {
    allForgotten = changes
    forgotten.clear()
  } else for (const id of ids) forgotten.set(id, changes)
}

interface Kept {
  readonly row: SpineRow
  readonly until: number
  /** The count of changes when its query began. */
  readonly after: number
}

const isCurrent = ({ row, until, after }: Kept, now: number): boolean =>
  until > now && after >= allForgotten && after >= (forgotten.get(row.id) ?? 0)

const select = (run: Run, ids: readonly string[]): Promise<readonly SpineRow[]> =>
  run<SpineRow>(sql`select id, type, number, title, organisation, state, phase, shared from record where id = any (cast(${ids} as uuid[]))`)

const ofScope = once((run: Run) => {
  const kept = new Map<string, Kept>()
  const selectTogether = together<readonly string[], readonly SpineRow[]>({
    keyOf: () => '',
    work: async (questions) => {
      const after = changes
      const rows = await select(run, [...new Set(questions.flat())])
      if (kept.size + rows.length > maxKeptRows) kept.clear()
      const until = Date.now() + keptForMs
      for (const row of rows) kept.set(row.id, { row, until, after })
      const byId = new Map(rows.map((row) => [row.id, row]))
      return questions.map((ids) => ids.flatMap((id) => byId.get(id) ?? []))
    },
    maxTogether,
    nothingDone: isStatementRefused,
  })
  return async (ids: readonly string[]): Promise<readonly SpineRow[]> => {
    const now = Date.now()
    const known = ids.flatMap((id) => {
      const one = kept.get(id)
      return one && isCurrent(one, now) ? [one.row] : []
    })
    if (known.length === ids.length) return known
    const there = new Set(known.map(({ id }) => id))
    return [...known, ...(await selectTogether(ids.filter((id) => !there.has(id))))]
  }
})

/** The records with these ids that exist in the scope of `run`, each once. */
export const readSpine = async (run: Run, ids: readonly string[]): Promise<readonly SpineRow[]> => {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return []
  return run.inTransaction ? select(run, wanted) : ofScope(run)(wanted)
}
