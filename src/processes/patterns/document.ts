/** What is written first, then in force, and one day retired: templates, models, runbooks, profiles. */
import type { CommonRole } from '#kernel/actor.ts'
import type { Fields, ModelName } from '#kernel/field.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import type { BaseField, Model } from '#kernel/model.ts'

export const inForceStates = { pattern: 'in-force', states: { draft: 'new', active: 'active', retired: 'closed' } } as const

/** Its two moves; `needs` says what must be written before it comes into force. */
export const inForce = <const N extends ModelName, F extends Fields, R extends string>(
  of: Model<N, F, 'draft' | 'active' | 'retired', R>,
  by: readonly (R | CommonRole)[],
  needs: readonly ((keyof F & string) | BaseField)[] = [],
) =>
  lifecycle(of, {
    moves: {
      activate: { from: ['draft', 'retired'], to: 'active', by, needs, tone: 'main' },
      retire: { from: ['active'], to: 'retired', by: [...by, 'system'], tone: 'danger' },
    },
  })
