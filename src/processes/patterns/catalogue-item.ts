/** The pattern of reference data: in use or retired. Nothing is deleted, since old records refer to it. */
import type { CommonRole } from '#kernel/actor.ts'
import type { Fields, ModelName, Registry } from '#kernel/field.ts'
import { type Lifecycle, lifecycle } from '#kernel/lifecycle.ts'
import type { BaseField, Model } from '#kernel/model.ts'

export const catalogueItemStates = { pattern: 'in-use', states: { active: 'active', retired: 'closed' } } as const

type Rest<N extends ModelName, F extends Fields, R extends string> = Partial<
  Pick<Lifecycle<Registry[N], (keyof F & string) | BaseField, 'active' | 'retired', R>, 'facts' | 'derives' | 'checks'>
>

/** Declares its two moves, made by administrators by default. */
export const catalogueItemMoves = <const N extends ModelName, F extends Fields, R extends string>(
  of: Model<N, F, 'active' | 'retired', R>,
  by: readonly (R | CommonRole)[] = ['administrator'],
  rest: Rest<N, F, R> = {},
) =>
  lifecycle(of, {
    ...rest,
    moves: {
      retire: { from: ['active'], to: 'retired', by, tone: 'danger' },
      restore: { from: ['retired'], to: 'active', by },
    },
  })
