/** The pattern of countermeasures: proposed, approved and put in place (mitigations, controls, adjustments). */
import { markdown, moment, money, person, ref } from '#fields/declare.ts'
import type { CommonRole } from '#kernel/actor.ts'
import type { Fields, ModelName, Registry } from '#kernel/field.ts'
import { type Lifecycle, lifecycle, type Move } from '#kernel/lifecycle.ts'
import type { BaseField, Model } from '#kernel/model.ts'
import { movesOfPattern, type PatternMoves } from '#kernel/pattern.ts'

/** `openedAt` is when the need was found, `inPlaceAt` when the measure took effect. */
export const countermeasureFields = {
  description: markdown(),
  owner: person(),
  cost: money(),
  change: ref('change'),
  approvedAt: moment({ readonly: true }),
  inPlaceAt: moment({ readonly: true, indexed: true }),
} as const
export const countermeasureStates = {
  pattern: 'measure',
  states: { proposed: 'new', approved: 'active', 'in-place': 'closed', rejected: 'cancelled' },
  current: ['in-place'],
} as const

type State = keyof typeof countermeasureStates.states
type Field<F extends Fields> = (keyof F & string) | BaseField

interface Spec<N extends ModelName, F extends Fields, R extends string>
  extends Pick<Move<Registry[N], Field<F>, State, R>, 'needs' | 'effects'>,
    Partial<Pick<Lifecycle<Registry[N], Field<F>, State, R>, 'facts' | 'derives' | 'created' | 'makes'>> {
  /** The roles that approve it, and those that put it in place. */
  readonly approve: readonly (R | CommonRole)[]
  readonly implement: readonly (R | CommonRole)[]
}

const movesBy = (approve: readonly string[], implement: readonly string[]) =>
  ({
    approve: {
      from: ['proposed', 'rejected'],
      to: 'approved',
      by: approve,
      needs: ['owner'],
      stamps: { approvedAt: 'now' },
      tone: 'main',
    },
    implement: { from: ['approved'], to: 'in-place', by: implement, asks: ['change'], stamps: { inPlaceAt: 'now' }, tone: 'main' },
    reject: { from: ['proposed', 'approved'], to: 'rejected', by: [...approve, 'system'], tone: 'danger' },
  }) satisfies PatternMoves<typeof countermeasureFields, State>

/** Declares its moves. `needs` are required for the approval; `effects` are those of putting it in place. */
export const countermeasureMoves = <const N extends ModelName, F extends Fields, R extends string>(
  of: Model<N, F, State, R>,
  { approve, implement, needs = [], effects, ...rest }: Spec<N, F, R>,
) => {
  const moves = movesOfPattern<ReturnType<typeof movesBy>, Move<Registry[N], Field<F>, State, R>>(movesBy(approve, implement))
  return lifecycle(of, {
    ...rest,
    // the change that puts it in place comes later
    decisions: {
      approval: { by: ['approve'], in: ['approved', 'in-place'], covers: 'all', except: ['change'], notBy: ['assignee'] },
    },
    moves: {
      ...moves,
      approve: { ...moves.approve, needs: [...(moves.approve.needs ?? []), ...needs] },
      implement: { ...moves.implement, ...(effects ? { effects } : {}) },
    },
  })
}
