/** The pattern of documents: draft, in force, retired (templates, models, runbooks, profiles). */
import type { CommonRole } from '#kernel/actor.ts'
import type { Fields, ModelName } from '#kernel/field.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import type { BaseField, Model } from '#kernel/model.ts'

export const documentStates = { pattern: 'in-force', states: { draft: 'new', active: 'active', retired: 'closed' } } as const

/** Declares its two moves; `needs` are required to put it into force. */
export const documentMoves = <const N extends ModelName, F extends Fields, R extends string>(
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
