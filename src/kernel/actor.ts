/** Who performs an action: a person, or a part of the program. */
export type ActorKind = 'person' | 'system' | 'rule' | 'connector' | 'import'

export interface Actor {
  readonly kind: ActorKind
  /** The person's record id; null for the program itself. */
  readonly id: string | null
  readonly name: string
  /** Names of roles: those of the process map, and the common ones below. */
  readonly roles: readonly string[]
  readonly teams: readonly string[]
  /** The organisation of new records. */
  readonly organisation: string | null
  /** The organisations whose records can be seen at all (row-level security); 'all' for the program itself. */
  readonly organisations: readonly string[] | 'all'
  /** The person's preferred language, if known. */
  readonly language?: string | null
}

/**
 * Roles that every process knows. A `requester` is any signed-in user; a `connector` acts for another program; `system` is the
 * program itself (clocks, rules, policies); an `auditor` reads everything and changes nothing.
 */
export const commonRoles = ['administrator', 'requester', 'agent', 'auditor', 'connector', 'system'] as const
export type CommonRole = (typeof commonRoles)[number]

/** The program itself, for jobs and rules. It sees all organisations. */
export const theSystem: Actor = {
  kind: 'system',
  id: null,
  name: 'Sereno',
  roles: ['system'],
  teams: [],
  organisation: null,
  organisations: 'all',
}

export const isAdministrator = (who: Actor): boolean => who.roles.includes('administrator')
