/** Entries of the directory are in use or retired. */
import type { Access } from '#kernel/access.ts'
import { inUse } from '../../patterns/catalogue-item.ts'
import { calendar, category, membership, organisation, person, roleGrant, site, team } from './model.ts'

export const organisationMoves = inUse(organisation)
export const personMoves = inUse(person)
export const teamMoves = inUse(team)
export const membershipMoves = inUse(membership)
export const roleGrantMoves = inUse(roleGrant)
export const siteMoves = inUse(site)
export const categoryMoves = inUse(category)
export const calendarMoves = inUse(calendar)

/** Everybody sees the directory; administrators keep it. */
export const everybodyReads: Access = { requester: { read: 'all' }, agent: { read: 'all' } }
/** Who has which right is nobody's business but the administrators' and auditors'. */
export const administratorsOnly: Access = {}
