/** Entries of the directory are in use or retired. */
import type { Access } from '#kernel/access.ts'
import { catalogueItemMoves } from '../../patterns/catalogue-item.ts'
import { calendar, category, membership, organisation, person, roleGrant, site, team } from './model.ts'

export const organisationMoves = catalogueItemMoves(organisation)
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
