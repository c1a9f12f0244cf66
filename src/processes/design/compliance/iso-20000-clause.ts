/** The words in which the clauses of a standard are tied to what proves them. */
import type { Condition } from '#kernel/condition.ts'
import type { Words } from '#kernel/words.ts'

/** Records of a type that prove something: made in the period, ended in it, or standing at its end. */
export interface Proof {
  readonly of: string
  readonly when: 'made' | 'ended' | 'stands'
  readonly where: Condition
}

export interface Clause {
  readonly number: string
  readonly words: Words
  /** The first one's first role answers for the clause. */
  readonly processes: readonly string[]
  readonly proofs: readonly Proof[]
  /** `process/kpi`. */
  readonly kpis: readonly string[]
}

export const made = (of: string, where: Condition = { all: [] }): Proof => ({ of, when: 'made', where })
export const ended = (of: string, where: Condition = { field: 'phase', isNot: 'cancelled' }): Proof => ({ of, when: 'ended', where })
/** In force, in use, open: whatever is neither a draft nor over. */
export const stands = (of: string, where: Condition = { field: 'phase', in: ['active', 'waiting', 'done'] }): Proof => ({
  of,
  when: 'stands',
  where,
})
export const policies = (area: string): Proof =>
  stands('policy', {
    all: [
      { field: 'phase', is: 'active' },
      { field: 'area', is: area },
    ],
  })

export const clause = (
  number: string,
  words: Words,
  processes: readonly string[],
  proofs: readonly Proof[],
  kpis: readonly string[] = [],
): Clause => ({ number, words, processes, proofs, kpis })
