/** A Group of SCIM and a team of the directory. */
import { z } from 'zod'
import type { Values } from '#kernel/model.ts'
import type { Team } from '#processes/foundation/directory/model.ts'
import type { ComparedAttributes } from './filter.ts'
import { groupSchema } from './schemas.ts'
import { invalidValue } from './scim-error.ts'
import { line, versionOf } from './user.ts'

/** What a filter of Groups may compare. */
export const groupFilters: ComparedAttributes = new Map([
  ['id', { field: 'id', as: 'id' }],
  ['externalid', { field: 'externalId', as: 'text' }],
  ['displayname', { field: 'title', as: 'text' }],
])

const member = z.union([line.transform((value) => ({ value })), z.looseObject({ value: line })])
/** More do not fit into a request anyway. */
const memberList = z.array(member).max(100_000)

const groupBody = z.looseObject({ displayName: line.min(1), externalId: line.nullish(), members: memberList.nullish() })

export interface WantedTeam {
  readonly values: Values
  readonly members: ReadonlySet<string>
}

/** Reads a Group. Throws `invalidValue`. */
export const wantedTeam = (body: unknown): WantedTeam => {
  const read = groupBody.safeParse(body)
  if (!read.success) throw invalidValue(`The Group is not valid: ${z.prettifyError(read.error)}`)
  const { displayName, externalId, members } = read.data
  return { values: { title: displayName, externalId: externalId || null }, members: idsOf(members ?? []) }
}

const idsOf = (members: readonly { readonly value: string }[]): ReadonlySet<string> => new Set(members.map(({ value }) => value))

/** The ids in a value of the attribute `members`: one or several. Throws `invalidValue`. */
export const membersIn = (value: unknown): ReadonlySet<string> => {
  const read = memberList.safeParse(Array.isArray(value) ? value : [value])
  if (!read.success) throw invalidValue(`The members are not valid: ${z.prettifyError(read.error)}`)
  return idsOf(read.data)
}

/** A team as a Group, without its members. Its version also changes with them, by the sum of the versions of the memberships. */
export const groupJson = (team: Team, base: string, memberships: number) => ({
  schemas: [groupSchema],
  id: team.id,
  ...(team.externalId ? { externalId: team.externalId } : {}),
  displayName: team.title,
  meta: {
    resourceType: 'Group',
    created: team.createdAt,
    lastModified: team.updatedAt,
    location: `${base}/Groups/${team.id}`,
    version: versionOf(`${team.version}.${memberships}`),
  },
})
