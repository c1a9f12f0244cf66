/**
 * The rights of an actor on the records of a type: the union of the profiles of all roles, as far as the scopes of its token reach.
 * Everything else is denied.
 */
import type { Profile } from '#kernel/access.ts'
import { type Actor, administersRecords, reaches } from '#kernel/actor.ts'
import { both, type Condition, never } from '#kernel/condition.ts'
import type { House } from '#kernel/house.ts'
import { type Asker, resolveValues } from '#kernel/matches.ts'
import { type Message, messagesOf, typeName } from '#kernel/messages.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import { inScope } from '#kernel/scopes.ts'
import { Fault } from '#kernel/trouble.ts'
import type { Engine } from '../engine.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

const profilesOf = (house: House, type: string, who: Actor): readonly Profile[] => {
  const { access } = house.type(type)
  return who.roles.map((role) => ownValue(access, role)).filter((profile): profile is Profile => profile !== undefined)
}

const isProgram = (who: Actor): boolean => who.roles.includes('system')
const writesEverything = (who: Actor): boolean => isProgram(who) || administersRecords(who)
const seesEverything = (who: Actor): boolean => writesEverything(who) || who.roles.includes('auditor')

/** The records that the actor may read, as a condition for the query. */
export const readable = (house: House, type: string, who: Actor): Condition => {
  if (!inScope(who, 'read', type)) return never
  if (seesEverything(who)) return { all: [] }
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

/**
 * The fields that the actor may not see. A field that one role hides is visible only if another role shows it on all records: which
 * roles let the actor see a particular record is not asked for each row.
 */
export const hiddenFields = (house: House, type: string, who: Actor): ReadonlySet<string> => {
  if (seesEverything(who)) return noFields
  const reading = profilesOf(house, type, who).filter((profile) => profile.read)
  const hidden = new Set(reading.flatMap((profile) => profile.hides ?? []))
  if (hidden.size === 0) return noFields
  const open = reading.filter((profile) => profile.read === 'all').map((profile) => new Set(profile.hides))
  return new Set([...hidden].filter((field) => !open.some((hides) => !hides.has(field))))
}
const noFields: ReadonlySet<string> = new Set()

/** Whether the actor may create records of the type. */
export const mayCreate = (house: House, type: string, who: Actor): boolean =>
  inScope(who, 'write', type) && (writesEverything(who) || profilesOf(house, type, who).some(({ create = false }) => create !== false))

/** Whether only the program makes records of the type: one of their required fields is neither filled in by people nor derived. */
export const madeByProgram = (house: House, type: string): boolean => {
  const { lifecycle, model } = house.type(type)
  return Object.entries(model.fields).some(
    ([name, { required, options }]) => required && options.readonly && options.default === undefined && !ownValue(lifecycle.derives, name),
  )
}

/** The fields that the actor may not fill in a new record: those that each role that may create it leaves to others. */
export const withheldOnCreation = (house: House, type: string, who: Actor): ReadonlySet<string> => {
  if (writesEverything(who)) return noFields
  const left = profilesOf(house, type, who).flatMap(({ create = false }) =>
    create === false ? [] : [new Set<string>(create === true ? [] : create.without)],
  )
  return left.reduce<ReadonlySet<string>>((withheld, other) => withheld.intersection(other), left[0] ?? noFields)
}

/** The fields that the actor may edit. */
export const changeable = (house: House, type: string, who: Actor): 'all' | readonly string[] =>
  inScope(who, 'write', type) ? changeableByRole(house, type, who) : []

const changeableByRole = (house: House, type: string, who: Actor): 'all' | readonly string[] => {
  if (writesEverything(who)) return 'all'
  const changes = profilesOf(house, type, who).flatMap((profile) => (profile.change ? [profile.change] : []))
  return changes.includes('all') ? 'all' : [...new Set((changes as readonly (readonly string[])[]).flat())]
}

/** Which comments the actor may add: internal and public ones, only public ones, or none (null). */
export const mayComment = (house: House, type: string, who: Actor): 'internal' | 'public' | null =>
  inScope(who, 'write', type) ? commentsByRole(house, type, who) : null

const commentsByRole = (house: House, type: string, who: Actor): 'internal' | 'public' | null => {
  if (writesEverything(who)) return 'internal'
  const comments = profilesOf(house, type, who).map((profile) => profile.comment)
  return comments.includes('internal') ? 'internal' : comments.includes('public') ? 'public' : null
}

/** Whether the actor may read internal comments on records of the type: who works on them, and auditors. */
export const readsInternal = (house: House, type: string, who: Actor): boolean =>
  inScope(who, 'read', type) &&
  (seesEverything(who) || commentsByRole(house, type, who) === 'internal' || changeableByRole(house, type, who).length > 0)

/** Throws `access.denied` for a type that the actor's token does not reach at all. What a role does not read is only not found. */
export const refuseOutOfScope = (who: Actor, type: string): void => {
  if (!inScope(who, 'read', type)) throw new Fault('access.denied', messageOf('outOfScope', { type: typeName(type) }))
}

/** A condition of the program itself, limited to what the actor may read. */
export const visibleTo = (engine: Pick<Engine, 'house' | 'now'>, type: string, who: Actor, condition: Condition = { all: [] }): Condition =>
  resolveValues(both(condition, readable(engine.house, type, who)), askerOf(who, engine.now()))

/** Why the actor may not write a record of another organisation, which is visible only because it is shared; undefined if it may. */
export const foreignRecord = (who: Actor, { number, organisation }: Pick<AnyRecord, 'number' | 'organisation'>): Message | undefined =>
  reaches(who, organisation) ? undefined : messageOf('otherOrganisation', { number })

/** Throws `access.denied` for such a record. */
export const refuseForeign = (who: Actor, record: Pick<AnyRecord, 'number' | 'organisation'>): void => {
  const foreign = foreignRecord(who, record)
  if (foreign) throw new Fault('access.denied', foreign)
}

/** The values by which the conditions of an actor are resolved. */
export const askerOf = (who: Actor, now: string, its?: Readonly<Record<string, unknown>>): Asker => ({
  now,
  me: who.id,
  actsFor: who.actsFor,
  teams: who.teams,
  its,
})
