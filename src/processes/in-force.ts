/** What is written first, then in force, and one day retired: templates, models, runbooks, profiles. */
import type { CommonRole } from '#kernel/actor.ts'
import type { Fields, ModelName } from '#kernel/field.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import type { BaseField, Model } from '#kernel/model.ts'

export const inForceStates = { states: { draft: 'new', active: 'active', retired: 'closed' }, start: 'draft' } as const

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

export const inForceWords = {
  states: { draft: ['Borrador', 'Draft'], active: ['En vigor', 'In force'], retired: ['Retirado', 'Retired'] },
  moves: { activate: ['Poner en vigor', 'Put into force'], retire: ['Retirar', 'Retire'] },
} as const
