/** The pattern of findings: shortcomings that a test, an exercise or a review found, and their treatment. */
import { choice, date, markdown, moment, ref } from '#fields/declare.ts'
import type { CommonRole } from '#kernel/actor.ts'
import type { Fields, ModelName, Registry } from '#kernel/field.ts'
import { type Lifecycle, lifecycle, type Move } from '#kernel/lifecycle.ts'
import type { BaseField, Model } from '#kernel/model.ts'
import { movesOfPattern, type PatternMoves } from '#kernel/pattern.ts'
import { levels } from './scales.ts'

/** `openedAt` is when it was found. */
export const findingFields = {
  description: markdown(),
  severity: choice(levels, { required: true, default: 'medium' }),
  plan: markdown(),
  dueOn: date({ indexed: true }),
  change: ref('change'),
  problem: ref('problem'),
  solvedAt: moment({ readonly: true, indexed: true }),
} as const
export const findingStates = {
  pattern: 'shortcoming',
  states: { found: 'new', planned: 'active', solved: 'closed', tolerated: 'cancelled' },
} as const

type State = keyof typeof findingStates.states
type Field<F extends Fields> = (keyof F & string) | BaseField

interface Spec<N extends ModelName, F extends Fields, R extends string>
  extends Partial<Pick<Lifecycle<Registry[N], Field<F>, State, R>, 'facts' | 'created'>> {
  /** The roles that decide on it; agents may solve it as well. */
  readonly by: readonly (R | CommonRole)[]
}

const movesBy = (by: readonly string[]) =>
  ({
    plan: { from: ['found', 'tolerated'], to: 'planned', by, needs: ['plan'], asks: ['assignee', 'dueOn', 'change'], tone: 'main' },
    solve: { from: ['planned'], to: 'solved', by: [...by, 'agent'], stamps: { solvedAt: 'now' }, tone: 'main' },
    reopen: { from: ['solved'], to: 'planned', by, stamps: { solvedAt: 'nothing' } },
    tolerate: { from: ['found', 'planned'], to: 'tolerated', by, needs: ['plan'], tone: 'danger' },
  }) satisfies PatternMoves<typeof findingFields, State>

/** Declares its moves. */
export const findingMoves = <const N extends ModelName, F extends Fields, R extends string>(
  of: Model<N, F, State, R>,
  { by, ...rest }: Spec<N, F, R>,
) => lifecycle(of, { ...rest, moves: movesOfPattern<ReturnType<typeof movesBy>, Move<Registry[N], Field<F>, State, R>>(movesBy(by)) })
