/** Groups: teams are found, created, changed and retired with the rights of the caller. Each request is one transaction. */
import type { FastifyRequest } from 'fastify'
import { visibleTo } from '#engine/access/rights.ts'
import type { Engine } from '#engine/engine.ts'
import { changeRecord, createRecord, moveRecord, runAs, seeRecord } from '#engine/records/records.ts'
import type { Run } from '#engine/store/database.ts'
import { readRecord } from '#engine/store/rows.ts'
import { type Actor, reaches } from '#kernel/actor.ts'
import { both } from '#kernel/condition.ts'
import type { Team } from '#processes/foundation/directory/model.ts'
import { changedValues } from './changed-values.ts'
import { conditionOf } from './filter.ts'
import { groupFilters, groupJson, membersIn, wantedTeam } from './group.ts'
import { memberIds, membershipVersions, membersOf, writeMembers } from './members.ts'
import { pageOf } from './page.ts'
import { type Operation, operationsOf, patched } from './patch.ts'
import { checkVersion, type ResourceQuery, wants } from './resource-request.ts'
import { notFound, ScimError } from './scim-error.ts'
import { inTransaction, type ScimService } from './users.ts'

/** Retired teams are no Groups; nor are those that other organisations share, which the caller cannot change. */
const isGroup = (who: Actor) =>
  both({ field: 'state', is: 'active' }, who.organisations === 'all' ? undefined : { field: 'organisation', in: who.organisations })

export const listGroups = async ({ engine, base }: ScimService, who: Actor, asked: ResourceQuery) => {
  const run = runAs(engine, who)
  const filter = asked.filter === undefined ? undefined : conditionOf(asked.filter, groupFilters)
  const { total, records } = await pageOf(
    engine,
    run,
    { type: 'team', where: visibleTo(engine, 'team', who, both(isGroup(who), filter)) },
    asked,
  )
  return { total, resources: await groupsAsJson(run, records, base, asked) }
}

const groupsAsJson = async (run: Run, teams: readonly Team[], base: string, asked: ResourceQuery) => {
  const ids = teams.map(({ id }) => id)
  const [versions, members] = [await membershipVersions(run, ids), wants(asked, 'members') ? await membersOf(run, ids) : undefined]
  return teams.map((team) => ({
    ...groupJson(team, base, versions.get(team.id) ?? 0),
    ...(members
      ? {
          members: (members.get(team.id) ?? []).map(({ value, display }) => ({
            value,
            display,
            type: 'User',
            $ref: `${base}/Users/${value}`,
          })),
        }
      : {}),
  }))
}

const groupAsJson = async (run: Run, team: Team, base: string, asked: ResourceQuery) => {
  const [group] = await groupsAsJson(run, [team], base, asked)
  if (!group) throw notFound(team.id)
  return group
}

export const seeGroup = async ({ engine, base }: ScimService, who: Actor, id: string, asked: ResourceQuery) => {
  const run = runAs(engine, who)
  const team = await seeRecord(engine, run, who, 'team', id)
  if (team.state !== 'active' || !reaches(who, team.organisation)) throw notFound(id)
  return groupAsJson(run, team, base, asked)
}

export const createGroup = ({ engine, base }: ScimService, who: Actor, body: unknown, asked: ResourceQuery) => {
  const { values, members } = wantedTeam(body)
  return inTransaction(engine, who, async (run) => {
    const team = await createRecord(engine, who, 'team', values, { within: run })
    await writeMembers({ engine, run, who }, team, { add: members, remove: none })
    return groupAsJson(run, team, base, asked)
  })
}

const none: ReadonlySet<string> = new Set()

export const replaceGroup = (service: ScimService, who: Actor, request: FastifyRequest, id: string, asked: ResourceQuery) => {
  const { values, members } = wantedTeam(request.body)
  return changeGroup(service, { who, request, id, asked }, async ({ run }, team) => ({
    values,
    ...differenceOf(await memberIds(run, team.id), members),
  }))
}

const differenceOf = (before: ReadonlySet<string>, after: ReadonlySet<string>) => ({
  add: after.difference(before),
  remove: before.difference(after),
})

/** Members are added and removed one by one, without reading those of a large group; what else a PATCH changes, the library applies. */
export const patchGroup = (service: ScimService, who: Actor, request: FastifyRequest, id: string, asked: ResourceQuery) => {
  const operations = operationsOf(request.body).flatMap(splitOf)
  return changeGroup(service, { who, request, id, asked }, async ({ run }, team) => {
    const others = operations.filter((one) => one.path !== 'members')
    const { values } = wantedTeam(patched(groupJson(team, service.base, 0), others))
    const change = { add: new Set<string>(), remove: new Set<string>() }
    for (const { op, value } of operations.filter((one) => one.path === 'members')) {
      const clears = op === 'replace' || (op === 'remove' && value === undefined)
      if (clears) for (const one of [...(await memberIds(run, team.id)), ...change.add]) swap(one, change.add, change.remove)
      if (value === undefined) continue
      for (const one of membersIn(value)) op === 'remove' ? swap(one, change.add, change.remove) : swap(one, change.remove, change.add)
    }
    return { values, ...change }
  })
}

const swap = (id: string, from: Set<string>, to: Set<string>): void => {
  from.delete(id)
  to.add(id)
}

/** `members[value eq "…"]` as a removal of this member; members inside of a value without a path as an operation of their own. */
const splitOf = (operation: Operation): readonly Operation[] => {
  const { op, path, value } = operation
  const plain = path?.replace(/^urn:ietf:params:scim:schemas:core:2\.0:Group:/i, '')
  if (plain?.toLowerCase() === 'members') return [{ op, path: 'members', value }]
  if (plain?.toLowerCase().startsWith('members')) {
    const [, one] = /^members\[\s*value\s+eq\s+"([^"]*)"\s*\]$/i.exec(plain) ?? []
    if (one === undefined || op !== 'remove') throw new ScimError(400, `The path ${plain} is not supported.`, 'invalidPath')
    return [{ op, path: 'members', value: [{ value: one }] }]
  }
  if (path !== undefined || typeof value !== 'object' || value === null || !('members' in value)) return [operation]
  const { members, ...others } = value
  return [
    { op, value: others },
    { op, path: 'members', value: members },
  ]
}

interface GroupChange {
  readonly values: Readonly<Record<string, unknown>>
  readonly add: ReadonlySet<string>
  readonly remove: ReadonlySet<string>
}
interface GroupRequest {
  readonly who: Actor
  readonly request: FastifyRequest
  readonly id: string
  readonly asked: ResourceQuery
}

const changeGroup = (
  { engine, base }: ScimService,
  { who, request, id, asked }: GroupRequest,
  wanted: (writing: { readonly run: Run }, team: Team) => Promise<GroupChange>,
) =>
  inTransaction(engine, who, async (run) => {
    const before = await lockedGroup(engine, run, who, request, id)
    const { values, ...members } = await wanted({ run }, before)
    const changed = changedValues(before, values)
    const after = Object.keys(changed).length > 0 ? (await changeRecord(engine, who, 'team', id, changed, { within: run })).record : before
    await writeMembers({ engine, run, who }, after, members)
    return groupAsJson(run, after, base, asked)
  })

/** Retires the team and frees its externalId. Its members stay in the record; a retired team has no rights. */
export const deleteGroup = ({ engine }: ScimService, who: Actor, request: FastifyRequest, id: string): Promise<void> =>
  inTransaction(engine, who, async (run) => {
    const team = await lockedGroup(engine, run, who, request, id)
    if (team.externalId) await changeRecord(engine, who, 'team', id, { externalId: null }, { within: run })
    await moveRecord(engine, who, 'team', id, 'retire', {}, { within: run })
  })

/** The team, kept from other writers until the end of the transaction. Throws 404, or 412 if it is not the version that the caller saw. */
const lockedGroup = async (engine: Engine, run: Run, who: Actor, request: FastifyRequest, id: string): Promise<Team> => {
  await seeRecord(engine, run, who, 'team', id)
  const team = await readRecord(engine.house, run, 'team', id, true)
  if (team?.state !== 'active' || !reaches(who, team.organisation)) throw notFound(id)
  const versions = await membershipVersions(run, [id])
  checkVersion(request, groupJson(team, '', versions.get(id) ?? 0).meta.version)
  return team
}
