/** The members of a Group: the memberships of a team. They are retired and restored, not deleted. */
import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import { createRecord, moveRecord } from '#engine/records/records.ts'
import type { Run } from '#engine/store/database.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Team } from '#processes/foundation/directory/model.ts'
import { invalidValue, ScimError } from './scim-error.ts'

/** Each is a record with its history; a thousand take some seconds. */
export const maxMemberChanges = 1000
/** The most members that one answer has. */
const maxShownMembers = 10_000

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

export interface Member {
  readonly team: string
  readonly value: string
  readonly display: string
}

/** The members of several teams. Who is no longer a User is no member. */
export const membersOf = async (run: Run, teams: readonly string[]): Promise<ReadonlyMap<string, readonly Member[]>> => {
  const found = await run<Member>(sql`
    select m."of" as team, m.person as value, pr.title as display
    from membership m
    join record r on r.id = m.id and r.state = 'active'
    join record pr on pr.id = m.person
    join person p on p.id = m.person and p.email is not null
    where m."of" = any (cast(${[...teams]} as uuid[]))
    order by m."of", m.id
    limit ${maxShownMembers + 1}`)
  if (found.length > maxShownMembers)
    throw new ScimError(400, `These groups have more than ${maxShownMembers} members: ask with excludedAttributes=members.`, 'tooMany')
  return Map.groupBy(found, ({ team }) => team)
}

/** A number that grows with every change of the members, for each team. */
export const membershipVersions = async (run: Run, teams: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const found = await run<{ team: string; versions: number }>(sql`
    select m."of" as team, sum(r.version)::int as versions
    from membership m join record r on r.id = m.id
    where m."of" = any (cast(${[...teams]} as uuid[])) group by 1`)
  return new Map(found.map(({ team, versions }) => [team, versions]))
}

/** The ids of the people who are members now. */
export const memberIds = async (run: Run, team: string): Promise<ReadonlySet<string>> =>
  new Set((await membersOf(run, [team])).get(team)?.map(({ value }) => value))

interface Known {
  readonly person: string
  readonly title: string
  readonly membership: string | null
  readonly state: string | null
}

/** Adds and ends memberships so that these people are members, and those are not. */
export const writeMembers = async (
  { engine, run, who }: { readonly engine: Engine; readonly run: Run; readonly who: Actor },
  team: Team,
  change: { readonly add: ReadonlySet<string>; readonly remove: ReadonlySet<string> },
): Promise<void> => {
  if (change.add.size + change.remove.size > maxMemberChanges)
    throw new ScimError(413, `More than ${maxMemberChanges} members change at once: send them in several requests.`)
  const unreadable = [...change.add].find((id) => !uuid.test(id))
  if (unreadable !== undefined) throw invalidValue(`The member ${unreadable} is no User.`)
  const ids = [...change.add, ...change.remove].filter((id) => uuid.test(id))
  const found = await run<Known>(sql`
    select p.id as person, pr.title, m.id as membership, mr.state
    from person p
    join record pr on pr.id = p.id
    left join membership m on m.person = p.id and m."of" = ${team.id}
    left join record mr on mr.id = m.id
    where p.id = any (cast(${ids} as uuid[])) and p.email is not null`)
  const known = new Map(found.map((one) => [one.person, one]))
  for (const id of change.add) {
    const one = known.get(id.toLowerCase())
    if (!one) throw invalidValue(`The member ${id} is no User.`)
    if (one.state === 'active') continue
    if (one.membership !== null) await moveRecord(engine, who, 'membership', one.membership, 'restore', {}, { within: run })
    else await createRecord(engine, who, 'membership', membershipOf(one, team), { within: run })
  }
  for (const id of change.remove) {
    const one = known.get(id.toLowerCase())
    if (one?.membership && one.state === 'active')
      await moveRecord(engine, who, 'membership', one.membership, 'retire', {}, { within: run })
  }
}

const membershipOf = ({ person, title }: Known, team: Team) => ({ title: `${title}, ${team.title}`.slice(0, 300), person, of: team.id })
