/** The words in which the clauses of a standard are tied to what proves them. */
import { type Condition, is } from '#kernel/condition.ts'
import type { LocalizedText } from '#kernel/localized-text.ts'

/** Records of a type that prove something: made in the period, ended in it, or standing at its end. */
export interface Proof {
  readonly of: string
  readonly when: 'made' | 'ended' | 'stands'
  readonly where: Condition
  /** Only some of the type, so that the condition is worth saying. */
  readonly narrow: boolean
  /** What is recorded only when something goes wrong: where there is none, nothing is missing. */
  readonly mishap: boolean
}

export interface Clause {
  readonly number: string
  readonly words: LocalizedText
  /** The first one's first role answers for the clause. */
  readonly processes: readonly string[]
  readonly proofs: readonly Proof[]
  /** `process/kpi`. */
  readonly kpis: readonly string[]
}

export const made = (of: string, where?: Condition): Proof => ({
  of,
  when: 'made',
  where: where ?? { all: [] },
  narrow: where !== undefined,
  mishap: false,
})
/** Incidents, breaches, complaints: made only when something goes wrong. */
export const befell = (of: string, where?: Condition): Proof => ({ ...made(of, where), mishap: true })
export const ended = (of: string): Proof => ({
  of,
  when: 'ended',
  where: { field: 'phase', isNot: 'cancelled' },
  narrow: false,
  mishap: false,
})
/** In force, in use, open: whatever is neither a draft nor over, unless the condition says it otherwise. */
export const stands = (of: string, where?: Condition): Proof => ({
  of,
  when: 'stands',
  where: where ?? { field: 'phase', in: ['active', 'waiting', 'done'] },
  narrow: where !== undefined,
  mishap: false,
})
export const policies = (area: string): Proof => stands('policy', is({ phase: 'active', area: area }))

export const clause = (
  number: string,
  words: LocalizedText,
  processes: readonly string[],
  proofs: readonly Proof[],
  kpis: readonly string[] = [],
): Clause => ({ number, words, processes, proofs, kpis })
