/** Users: people are found, created, changed and retired with the rights of the caller. Each request is one transaction. */
import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { visibleTo } from '#engine/access/rights.ts'
import type { Engine } from '#engine/engine.ts'
import { changeRecord, createRecord, moveRecord, runAs, seeRecord } from '#engine/records/records.ts'
import { type Run, scopeOf } from '#engine/store/database.ts'
import { readRecord } from '#engine/store/rows.ts'
import { type Actor, reaches } from '#kernel/actor.ts'
import { both } from '#kernel/condition.ts'
import type { Person } from '#processes/foundation/directory/model.ts'
import { changedValues } from './changed-values.ts'
import { conditionOf } from './filter.ts'
import { pageOf } from './page.ts'
import { operationsOf, patched } from './patch.ts'
import { checkVersion, type ResourceQuery } from './resource-request.ts'
import { notFound, ScimError } from './scim-error.ts'
import { userFilters, userJson, versionOf, type WantedPerson, wantedPerson } from './user.ts'

/** A person without an address is no User: it has no userName. So is one that was deleted. */
const isUser = { field: 'email', empty: false } as const

export interface ScimService {
  readonly engine: Engine
  /** The address of the service. */
  readonly base: string
}

export const listUsers = async ({ engine, base }: ScimService, who: Actor, asked: ResourceQuery) => {
  const where = visibleTo(
    engine,
    'person',
    who,
    both(isUser, asked.filter === undefined ? undefined : conditionOf(asked.filter, userFilters)),
  )
  const { total, records } = await pageOf(engine, runAs(engine, who), { type: 'person', where }, asked)
  return { total, resources: records.map((person) => userJson(person, base)) }
}

export const seeUser = async ({ engine, base }: ScimService, who: Actor, id: string) => {
  const person = await seeRecord(engine, runAs(engine, who), who, 'person', id)
  if (!person.email) throw notFound(id)
  return userJson(person, base)
}

export const createUser = async (service: ScimService, who: Actor, body: unknown) => {
  const { engine, base } = service
  const { active, values } = wantedPerson(body)
  const person = await inTransaction(engine, who, async (run) => {
    await refuseTaken(run, values['email'])
    const made = await createRecord(engine, who, 'person', values, { within: run })
    return active ? made : (await moveRecord(engine, who, 'person', made.id, 'retire', {}, { within: run })).record
  })
  return userJson(person, base)
}

/** What the caller may see is named by the protocol; what it may not see, the database refuses. */
const refuseTaken = async (run: Run, address: unknown): Promise<void> => {
  const [taken] = await run(sql`select from person where email = ${address}`)
  if (taken) throw new ScimError(409, `The userName ${String(address)} is taken.`, 'uniqueness')
}

export const replaceUser = (service: ScimService, who: Actor, request: FastifyRequest, id: string) =>
  changeUser(service, who, request, id, (person) => wantedPerson(request.body, person))

export const patchUser = (service: ScimService, who: Actor, request: FastifyRequest, id: string) => {
  const operations = operationsOf(request.body)
  return changeUser(service, who, request, id, (person) => wantedPerson(patched(userJson(person, service.base), operations), person))
}

const changeUser = async (
  { engine, base }: ScimService,
  who: Actor,
  request: FastifyRequest,
  id: string,
  wanted: (person: Person) => WantedPerson,
) => {
  const person = await inTransaction(engine, who, async (run) => {
    const before = await lockedUser(engine, run, who, id)
    checkVersion(request, versionOf(before.version))
    const { active, values } = wanted(before)
    const changed = changedValues(before, values)
    const after =
      Object.keys(changed).length > 0 ? (await changeRecord(engine, who, 'person', id, changed, { within: run })).record : before
    if (active === (after.state === 'active')) return after
    return (await moveRecord(engine, who, 'person', id, active ? 'restore' : 'retire', {}, { within: run })).record
  })
  return userJson(person, base)
}

/**
 * Retires the person and frees userName and externalId, so that the identity provider can create the User again. The record stays, since
 * others refer to it; its history has the address. Memberships end.
 */
export const deleteUser = ({ engine }: ScimService, who: Actor, request: FastifyRequest, id: string): Promise<void> =>
  inTransaction(engine, who, async (run) => {
    const person = await lockedUser(engine, run, who, id)
    checkVersion(request, versionOf(person.version))
    const memberships = await run<{ id: string }>(sql`
      select m.id from membership m join record r on r.id = m.id where m.person = ${id} and r.state = 'active' order by m.id`)
    for (const one of memberships) await moveRecord(engine, who, 'membership', one.id, 'retire', {}, { within: run })
    if (person.state === 'active') await moveRecord(engine, who, 'person', id, 'retire', {}, { within: run })
    await changeRecord(engine, who, 'person', id, { email: null, externalId: null }, { within: run })
  })

/** The person, kept from other writers until the end of the transaction. Throws 404. */
const lockedUser = async (engine: Engine, run: Run, who: Actor, id: string): Promise<Person> => {
  await seeRecord(engine, run, who, 'person', id)
  const person = await readRecord(engine.house, run, 'person', id, true)
  if (!person?.email || !reaches(who, person.organisation)) throw notFound(id)
  return person
}

export const inTransaction = async <T>(engine: Engine, who: Actor, work: (run: Run) => Promise<T>): Promise<T> => {
  const done = await engine.database.transaction(scopeOf(who), work)
  await engine.written('person')
  return done
}
