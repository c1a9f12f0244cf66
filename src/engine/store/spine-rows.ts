/**
 * What records are called and where they belong, by their ids: every write and every answer asks for it. Rows are kept in memory for some
 * seconds (kept-records.ts), for each scope those that its row-level security has shown, and questions that arrive together are one query.
 */
import { sql } from 'kysely'
import type { Phase } from '#kernel/model.ts'
import { once } from '#kernel/once.ts'
import { isStatementRefused, type Run } from './database.ts'
import { keepRecords } from './kept-records.ts'
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
const select = (run: Run, ids: readonly string[]): Promise<readonly SpineRow[]> =>
  run<SpineRow>(sql`select id, type, number, title, organisation, state, phase, shared from record where id = any (cast(${ids} as uuid[]))`)

const ofScope = once((run: Run) => {
  const kept = keepRecords<SpineRow>()
  const selectTogether = together<readonly string[], readonly SpineRow[]>({
    keyOf: () => '',
    work: async (questions) => {
      const keep = kept.asking()
      const rows = await select(run, [...new Set(questions.flat())])
      for (const row of rows) keep(row.id, row)
      const byId = new Map(rows.map((row) => [row.id, row]))
      return questions.map((ids) => ids.flatMap((id) => byId.get(id) ?? []))
    },
    maxTogether,
    nothingDone: isStatementRefused,
  })
  return async (ids: readonly string[]): Promise<readonly SpineRow[]> => {
    const known = ids.flatMap((id) => kept.get(id)?.value ?? [])
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
