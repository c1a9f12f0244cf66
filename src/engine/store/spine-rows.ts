/** What records are called and where they belong, by their ids. Questions that arrive together are one query. */
import { sql } from 'kysely'
import type { Phase } from '#kernel/model.ts'
import { isStatementRefused, type Run } from './database.ts'
import { once, together } from './together.ts'

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

const selectTogether = once((run: Run) =>
  together<readonly string[], readonly SpineRow[]>({
    keyOf: () => '',
    work: async (questions) => {
      const rows = await select(run, [...new Set(questions.flat())])
      const byId = new Map(rows.map((row) => [row.id, row]))
      return questions.map((ids) => ids.flatMap((id) => byId.get(id) ?? []))
    },
    maxTogether,
    nothingDone: isStatementRefused,
  }),
)

/** The records with these ids that exist in the scope of `run`, each once. */
export const readSpine = (run: Run, ids: readonly string[]): Promise<readonly SpineRow[]> => {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return Promise.resolve([])
  return run.inTransaction ? select(run, wanted) : selectTogether(run)(wanted)
}
