/**
 * What a token that is limited to record types may do: `read:incident` or `write:incident`, with `*` for every type. Writing includes
 * reading. A scope adds no right: it limits those of the roles.
 */
import type { Actor } from './actor.ts'

export const scopeActions = ['read', 'write'] as const
export type ScopeAction = (typeof scopeActions)[number]

export interface TokenScope {
  readonly action: ScopeAction
  /** A record type, or `*`. */
  readonly type: string
}

/** The parts of a scope; undefined if it has another form. */
export const parseScope = (text: string): TokenScope | undefined => {
  const [, action, type] = /^(read|write):(\*|[a-z][a-z0-9-]*)$/.exec(text) ?? []
  return type !== undefined && (action === 'read' || action === 'write') ? { action, type } : undefined
}

/** Whether the actor's token reaches records of the type. Actors without scopes are only limited by their roles. */
export const inScope = ({ scopes }: Actor, action: ScopeAction, type: string): boolean =>
  scopes === undefined ||
  scopes.some((text) => {
    const scope = parseScope(text)
    return scope !== undefined && (scope.type === '*' || scope.type === type) && (scope.action === 'write' || action === 'read')
  })

/** The actor for what follows from an allowed write by declaration: effects reach further than the token that caused them. */
export const withoutScopes = ({ scopes: _, ...who }: Actor): Actor => who
