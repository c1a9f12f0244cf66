/** Constructors for the clauses of a standard and the records that prove them. */
import { type Condition, is } from '#kernel/condition.ts'
import { type Message, messagesOf } from '#kernel/messages.ts'
import { enClauses } from './en.ts'

/** Records of a type as evidence: created in the period, ended in it, or current at its end. */
export interface Proof {
  readonly of: string
  readonly when: 'made' | 'ended' | 'current'
  readonly where: Condition
  /** Whether a condition restricts the records, so that it should be shown. */
  readonly narrow: boolean
  /** Recorded only when something goes wrong: having none is not a gap. */
  readonly mishap: boolean
}

export interface Clause {
  readonly number: string
  readonly title: Message
  /** The first role of the first process is responsible for the clause. */
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
/** Incidents, breaches, complaints: recorded only when something goes wrong. */
export const mishap = (of: string, where?: Condition): Proof => ({ ...made(of, where), mishap: true })
export const ended = (of: string): Proof => ({
  of,
  when: 'ended',
  where: { field: 'phase', isNot: 'cancelled' },
  narrow: false,
  mishap: false,
})
/** Records that are current (in force, in use, open): by default those that are neither new nor closed. */
export const currentAtEnd = (of: string, where?: Condition): Proof => ({
  of,
  when: 'current',
  where: where ?? { field: 'phase', in: ['active', 'waiting', 'done'] },
  narrow: where !== undefined,
  mishap: false,
})
export const policies = (area: string): Proof => currentAtEnd('policy', is({ phase: 'active', area: area }))

export const clauseTitle = messagesOf(enClauses)

export const clause = (
  number: keyof typeof enClauses.texts,
  processes: readonly string[],
  proofs: readonly Proof[],
  kpis: readonly string[] = [],
): Clause => ({ number, title: clauseTitle(number), processes, proofs, kpis })
