/**
 * Who is an administrator is decided by administrators only. An identity provider that could give somebody the address of an
 * administrator, or put somebody into their team, would sign in as one.
 */
import { type Actor, isAdministrator } from '#kernel/actor.ts'
import { count, counted, type Facts } from '#kernel/facts.ts'
import { messagesOf } from '#kernel/messages.ts'
import { type Refusal, refuse } from '#kernel/trouble.ts'
import { enMessages } from './en.ts'

const messageOf = messagesOf(enMessages)

const makesAdministrators = [
  { field: 'role', is: 'administrator' },
  { field: 'state', is: 'active' },
] as const
/** The active memberships of the person whose record this is. */
const ownMemberships = {
  the: 'of',
  of: 'membership',
  where: {
    all: [
      { field: 'person', is: { its: 'id' } },
      { field: 'state', is: 'active' },
    ],
  },
} as const

/** How many grants make the person an administrator: own ones, and those of teams. */
export const personFacts = {
  ownGrants: count('role-grant', { all: [...makesAdministrators, { field: 'person', is: { its: 'id' } }] }),
  teamGrants: count('role-grant', { all: [...makesAdministrators, { field: 'toTeam', in: ownMemberships }] }),
}
/** How many grants make the members of a team administrators. */
export const membershipFacts = {
  teamGrants: count('role-grant', { all: [...makesAdministrators, { field: 'toTeam', is: { its: 'of' } }] }),
}

/** People with the role, and the program itself; not a token that is limited to record types. */
const decidesOnAdministrators = (who: Actor): boolean =>
  isAdministrator(who) || who.roles.includes('system') || who.kind === 'system' || who.kind === 'import'

const grantsOf = (facts: Facts): number => counted(facts, 'ownGrants') + counted(facts, 'teamGrants')

/** A check: the record does not concern administrators, or one of them writes it. */
export const byAdministrators = (_: unknown, facts: Facts, who: Actor): true | Refusal =>
  grantsOf(facts) === 0 || decidesOnAdministrators(who) ? true : refuse(messageOf('administratorsOnly'))

/** A check: roles are granted by those who hold their rights outright. */
export const grantedOutright = (_: unknown, __: Facts, who: Actor): true | Refusal =>
  who.scopes === undefined ? true : refuse(messageOf('limitedTokenGrantsNothing'))
