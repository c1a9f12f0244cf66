/** The rights of an actor on the records of a type: the union of the profiles of all roles. Everything else is denied. */

import type { Profile } from '#kernel/access.ts'
import { type Actor, isAdministrator } from '#kernel/actor.ts'
import { type Condition, never } from '#kernel/condition.ts'
import type { House } from '#kernel/house.ts'
import type { Asker } from '#kernel/matches.ts'

const profilesOf = (house: House, type: string, who: Actor): readonly Profile[] => {
  const { access } = house.type(type)
  return who.roles.map((role) => access[role]).filter((profile): profile is Profile => profile !== undefined)
}

const isProgram = (who: Actor): boolean => who.roles.includes('system')

/** The records that the actor may read, as a condition for the query. */
export const readable = (house: House, type: string, who: Actor): Condition => {
  if (isProgram(who) || isAdministrator(who) || who.roles.includes('auditor')) return { all: [] }
  const reads = profilesOf(house, type, who).flatMap((profile) => (profile.read ? [profile.read] : []))
  if (reads.includes('all')) return { all: [] }
  return reads.length === 0 ? never : { any: reads as readonly Condition[] }
}

/** Whether the actor may read any records of the type. */
export const mayRead = (house: House, type: string, who: Actor): boolean => {
  const condition = readable(house, type, who)
  return !('any' in condition && condition.any.length === 0)
}

/** Whether the actor may read all records of the type. */
export const mayReadAll = (house: House, type: string, who: Actor): boolean => {
  const condition = readable(house, type, who)
  return 'all' in condition && condition.all.length === 0
}

/** Whether the actor may create records of the type. */
export const mayCreate = (house: House, type: string, who: Actor): boolean =>
  isProgram(who) || isAdministrator(who) || profilesOf(house, type, who).some((profile) => profile.create === true)

/** The fields that the actor may edit. */
export const changeable = (house: House, type: string, who: Actor): 'all' | readonly string[] => {
  if (isProgram(who) || isAdministrator(who)) return 'all'
  const changes = profilesOf(house, type, who).flatMap((profile) => (profile.change ? [profile.change] : []))
  return changes.includes('all') ? 'all' : [...new Set((changes as readonly (readonly string[])[]).flat())]
}

/** Which comments the actor may add: internal and public ones, only public ones, or none (null). */
export const mayComment = (house: House, type: string, who: Actor): 'internal' | 'public' | null => {
  if (isProgram(who) || isAdministrator(who)) return 'internal'
  const comments = profilesOf(house, type, who).map((profile) => profile.comment)
  return comments.includes('internal') ? 'internal' : comments.includes('public') ? 'public' : null
}

/** The values by which the conditions of an actor are resolved. */
export const askerOf = (who: Actor, now: string, its?: Readonly<Record<string, unknown>>): Asker => ({
  now,
  me: who.id,
  teams: who.teams,
  its,
})
