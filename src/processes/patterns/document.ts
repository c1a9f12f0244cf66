/**
 * The pattern of documents: draft, in force, retired (templates, models, runbooks, profiles). What is in force does not change: it is
 * revised, which takes it out of force, and activated again.
 */
import type { CommonRole } from '#kernel/actor.ts'
import type { Fields, ModelName } from '#kernel/field.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import type { BaseField, Model } from '#kernel/model.ts'

export const documentStates = { pattern: 'in-force', states: { draft: 'new', active: 'active', retired: 'closed' } } as const

/** Putting it into force covers everything that it says. Its author may do that. */
export const activation = <F extends string>(except: readonly F[] = []) =>
  ({ by: ['activate'], in: ['active'], covers: 'all', except, notBy: [] }) as const

/** Declares its moves; `needs` are required to put it into force, `except` can change while it is in force. */
export const documentMoves = <const N extends ModelName, F extends Fields, R extends string>(
  of: Model<N, F, 'draft' | 'active' | 'retired', R>,
  by: readonly (R | CommonRole)[],
  needs: readonly ((keyof F & string) | BaseField)[] = [],
  except: readonly ((keyof F & string) | BaseField)[] = [],
) =>
  lifecycle(of, {
    decisions: { activation: activation(except) },
    moves: {
      activate: { from: ['draft', 'retired'], to: 'active', by, needs, tone: 'main' },
      revise: { from: ['active'], to: 'draft', by },
      retire: { from: ['active'], to: 'retired', by: [...by, 'system'], tone: 'danger' },
    },
  })
