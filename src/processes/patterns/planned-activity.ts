/** The pattern of planned activities: planned, running, done (reviews, audits, test runs, deployments). Start and end are stamped. */
import { moment } from '#fields/moment/kind.ts'
import type { CommonRole } from '#kernel/actor.ts'
import type { Fields, ModelName, Registry } from '#kernel/field.ts'
import { type Lifecycle, lifecycle, type Move } from '#kernel/lifecycle.ts'
import type { BaseField, Model } from '#kernel/model.ts'
import { movesOfPattern, type PatternMoves } from '#kernel/pattern.ts'

export const plannedActivityStates = {
  pattern: 'carried-out',
  states: { planned: 'new', running: 'active', done: 'closed', cancelled: 'cancelled' },
} as const
export const plannedActivityFields = {
  plannedFor: moment({ indexed: true }),
  startedAt: moment({ readonly: true }),
  endedAt: moment({ readonly: true, indexed: true }),
} as const

/** The moves by which a planned activity ends with its cause. */
export const calledOff = { planned: 'cancel', running: 'cancel' } as const

type State = keyof typeof plannedActivityStates.states
type Field<F extends Fields> = (keyof F & string) | BaseField
type Cycle<N extends ModelName, F extends Fields, R extends string> = Lifecycle<Registry[N], Field<F>, State, R>

interface Spec<N extends ModelName, F extends Fields, R extends string>
  extends Pick<Move<Registry[N], Field<F>, State, R>, 'needs' | 'asks' | 'guard' | 'effects'>,
    Partial<Pick<Cycle<N, F, R>, 'facts' | 'derives' | 'created' | 'makes'>> {
  readonly by: readonly (R | CommonRole)[]
}

const movesBy = (by: readonly string[]) =>
  ({
    start: { from: ['planned'], to: 'running', by, stamps: { startedAt: 'now' }, tone: 'main' },
    finish: { from: ['running'], to: 'done', by, stamps: { endedAt: 'now' }, tone: 'main' },
    cancel: { from: ['planned', 'running'], to: 'cancelled', by: [...by, 'system'], tone: 'danger' },
  }) satisfies PatternMoves<typeof plannedActivityFields, State>

/** Declares its three moves. `needs`, `asks`, `guard` and `effects` apply to `finish`. */
export const plannedActivityMoves = <const N extends ModelName, F extends Fields, R extends string>(
  of: Model<N, F, State, R>,
  { by, needs, asks, guard, effects, ...rest }: Spec<N, F, R>,
) => {
  const moves = movesOfPattern<ReturnType<typeof movesBy>, Move<Registry[N], Field<F>, State, R>>(movesBy(by))
  const finish = {
    ...moves.finish,
    ...(needs ? { needs } : {}),
    ...(asks ? { asks } : {}),
    ...(guard ? { guard } : {}),
    ...(effects ? { effects } : {}),
  }
  return lifecycle(of, { ...rest, moves: { ...moves, finish } })
}
