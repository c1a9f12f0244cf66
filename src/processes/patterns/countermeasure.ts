/** Something that is proposed against a threat or a weakness, approved, and one day in place: mitigations, controls, adjustments. */
import { markdown, moment, money, person, ref } from '#fields/declare.ts'
import type { CommonRole } from '#kernel/actor.ts'
import type { Fields, ModelName, Registry } from '#kernel/field.ts'
import { type Lifecycle, lifecycle, type Move } from '#kernel/lifecycle.ts'
import type { BaseField, Model } from '#kernel/model.ts'

/** `openedAt` is when the need was seen, `inPlaceAt` when the measure began to work. */
export const measureFields = {
  description: markdown(),
  owner: person(),
  cost: money(),
  change: ref('change'),
  approvedAt: moment({ readonly: true }),
  inPlaceAt: moment({ readonly: true, indexed: true }),
} as const
export const measureStates = {
  pattern: 'measure',
  states: { proposed: 'new', approved: 'active', 'in-place': 'closed', rejected: 'cancelled' },
} as const

type State = 'proposed' | 'approved' | 'in-place' | 'rejected'
type Field<F extends Fields> = (keyof F & string) | BaseField

interface Spec<N extends ModelName, F extends Fields, R extends string>
  extends Pick<Move<Registry[N], Field<F>, State, R>, 'needs' | 'effects'>,
    Partial<Pick<Lifecycle<Registry[N], Field<F>, State, R>, 'facts' | 'derives' | 'created'>> {
  /** Who says yes; who puts it in place. */
  readonly approve: readonly (R | CommonRole)[]
  readonly implement: readonly (R | CommonRole)[]
}

/** Its moves. What `needs` says must be there before the approval; `effects` follow from its being in place. */
export const measureMoves = <const N extends ModelName, F extends Fields, R extends string>(
  of: Model<N, F, State, R>,
  { approve, implement, needs = [], effects, ...rest }: Spec<N, F, R>,
) =>
  lifecycle(of, {
    ...rest,
    moves: {
      approve: {
        from: ['proposed', 'rejected'],
        to: 'approved',
        by: approve,
        needs: ['owner' as never, ...needs],
        stamps: { approvedAt: 'now' } as never,
        tone: 'main',
      },
      implement: {
        from: ['approved'],
        to: 'in-place',
        by: implement,
        asks: ['change' as never],
        ...(effects ? { effects } : {}),
        stamps: { inPlaceAt: 'now' } as never,
        tone: 'main',
      },
      reject: { from: ['proposed', 'approved'], to: 'rejected', by: approve, tone: 'danger' },
    },
  })
