/** Entries of the directory are in use or retired. */
import type { Access } from '#kernel/access.ts'
import { administersInstallation, reaches } from '#kernel/actor.ts'
import { messagesOf } from '#kernel/messages.ts'
import { refuse } from '#kernel/trouble.ts'
import { catalogueItemMoves } from '../../patterns/catalogue-item.ts'
import { enMessages } from './en.ts'
import { calendar, category, membership, organisation, person, roleGrant, site, team } from './model.ts'

const messageOf = messagesOf(enMessages)

export const organisationMoves = catalogueItemMoves(organisation, ['administrator'], {
  checks: {
    // an administrator of a customer must not move it away from the organisation above it, nor below another one
    parent: {
      of: ['parent'],
      holds: (r, _, who, before) =>
        administersInstallation(who) ||
        who.organisations === 'all' ||
        (reaches(who, r.parent) && (before === undefined || reaches(who, before.parent)))
          ? true
          : refuse(messageOf('parentOutside')),
    },
  },
})
export const personMoves = catalogueItemMoves(person)
export const teamMoves = catalogueItemMoves(team)
export const membershipMoves = catalogueItemMoves(membership)
export const roleGrantMoves = catalogueItemMoves(roleGrant)
export const siteMoves = catalogueItemMoves(site)
export const categoryMoves = catalogueItemMoves(category)
export const calendarMoves = catalogueItemMoves(calendar)

/** Everyone reads the directory; administrators maintain it. */
export const everybodyReads: Access = { requester: { read: 'all' }, agent: { read: 'all' } }
/** Only administrators and auditors see role grants. */
export const administratorsOnly: Access = {}
