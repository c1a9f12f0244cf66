/** Who performs an action: a person, or a part of the program. */
export type ActorKind = 'person' | 'system' | 'rule' | 'connector' | 'import'

export interface Actor {
  readonly kind: ActorKind
  /** The person's record id; null for the program itself. */
  readonly id: string | null
  readonly name: string
  /** The absent people for whom the person acts now, by a delegation. Conditions with `me` find their records as well. */
  readonly actsFor?: readonly string[]
  /** Names of roles: those of the process map, and the common ones below. */
  readonly roles: readonly string[]
  readonly teams: readonly string[]
  /** The organisation of new records. */
  readonly organisation: string | null
  /** The organisations whose records can be seen and written at all (row-level security); 'all' for the program itself. */
  readonly organisations: readonly string[] | 'all'
  /** Further organisations, whose shared records (services, categories …) can be seen: those above, and the one that runs the installation. */
  readonly above?: readonly string[]
  /** Whether the actor belongs to the organisation that runs the installation, and not to a customer or a subsidiary. */
  readonly ofInstallation?: boolean
  /** The person's preferred language, if known. */
  readonly language?: string | null
  /** Of a token that is limited to record types (scopes.ts). Undefined: all that the roles allow. */
  readonly scopes?: readonly string[]
}

/**
 * Roles that every process knows. A `requester` is any signed-in user; a `connector` acts for another program; `system` is the
 * program itself (clocks, rules, policies); an `auditor` reads everything and changes nothing; a `provisioner` maintains people and teams
 * for an identity provider.
 */
export const commonRoles = ['administrator', 'requester', 'agent', 'auditor', 'connector', 'provisioner', 'system'] as const
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

/** Whether this is the person, or somebody for whom the person acts now. */
export const isOrActsFor = (who: Actor, person: string | null): boolean =>
  person !== null && (who.id === person || (who.actsFor?.includes(person) ?? false))

/**
 * Whether the role counts for what belongs to no record type: settings, accounts, evidence. A token that is limited to record types has no
 * such role; its rights on records are those of `who.roles`, as far as its scopes reach.
 */
export const hasRole = (who: Actor, role: string): boolean => who.scopes === undefined && who.roles.includes(role)

/** Whether the actor administers the organisation. Rules about records ask `administersRecords`. */
export const isAdministrator = (who: Actor): boolean => hasRole(who, 'administrator')

/** Whether the actor has the rights of an administrator on the records that are in its scope. */
export const administersRecords = (who: Actor): boolean => who.roles.includes('administrator')

/** Whether the actor may change what all organisations share: settings, custom fields, background tasks. */
export const administersInstallation = (who: Actor): boolean =>
  isAdministrator(who) && (who.organisations === 'all' || who.ofInstallation === true)

/** Whether the actor may write records of the organisation. Shared records of others are read-only. */
export const reaches = (who: Actor, organisation: string | null): boolean =>
  who.organisations === 'all' || (organisation !== null && who.organisations.includes(organisation))
