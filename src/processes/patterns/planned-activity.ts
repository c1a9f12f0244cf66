/** Work that is planned, done once and written down: reviews, audits, test runs, deployments. Its start and end are stamped. */
import { moment } from '#fields/moment/kind.ts'
import type { CommonRole } from '#kernel/actor.ts'
import type { Fields, ModelName, Registry } from '#kernel/field.ts'
import { type Lifecycle, lifecycle, type Move } from '#kernel/lifecycle.ts'
import type { BaseField, Model } from '#kernel/model.ts'

export const carriedOutStates = {
  pattern: 'carried-out',
  states: { planned: 'new', running: 'active', done: 'closed', cancelled: 'cancelled' },
} as const
export const carriedOutFields = {
  plannedFor: moment({ indexed: true }),
  startedAt: moment({ readonly: true }),
  endedAt: moment({ readonly: true, indexed: true }),
} as const

type State = 'planned' | 'running' | 'done' | 'cancelled'
type Field<F extends Fields> = (keyof F & string) | BaseField
type Cycle<N extends ModelName, F extends Fields, R extends string> = Lifecycle<Registry[N], Field<F>, State, R>

interface Spec<N extends ModelName, F extends Fields, R extends string>
  extends Pick<Move<Registry[N], Field<F>, State, R>, 'needs' | 'asks' | 'guard' | 'effects'>,
    Partial<Pick<Cycle<N, F, R>, 'facts' | 'derives' | 'created'>> {
  readonly by: readonly (R | CommonRole)[]
}

/** Its three moves. What `needs`, `asks`, `guard` and `effects` say is said of finishing. */
export const carriedOut = <const N extends ModelName, F extends Fields, R extends string>(
  of: Model<N, F, State, R>,
  { by, needs, asks, guard, effects, ...rest }: Spec<N, F, R>,
) =>
  lifecycle(of, {
    ...rest,
    moves: {
      start: { from: ['planned'], to: 'running', by, stamps: { startedAt: 'now' } as never, tone: 'main' },
      finish: {
        from: ['running'],
        to: 'done',
        by,
        ...given({ needs, asks, guard, effects }),
        stamps: { endedAt: 'now' } as never,
        tone: 'main',
      },
      cancel: { from: ['planned', 'running'], to: 'cancelled', by, tone: 'danger' },
    },
  })

const given = <T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as never
