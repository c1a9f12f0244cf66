/**
 * Keeps the teams of a person in step with the groups that a provider names at sign-in. Only memberships that a provider made end here;
 * those that people made stay.
 */
import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import { changeRecord, createRecord, moveRecord } from '#engine/records/records.ts'
import type { Run } from '#engine/store/database.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Provider } from './providers.ts'

/** What is done on behalf of a provider, in one transaction. */
export interface Admission {
  readonly engine: Engine
  readonly run: Run
  readonly who: Actor & { readonly organisations: readonly string[] }
  readonly provider: Provider
}

interface TeamRow {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly membership: string | null
  readonly state: string | null
  readonly provider: string | null
  readonly organisation: string | null
}

const isDistinguishedName = (group: string): boolean => /^\s*[a-z][\w.-]*\s*=.*,/i.test(group)

/** Distinguished names do not depend on case and spaces around signs (RFC 4514); names and ids of groups are compared exactly. */
export const groupKey = (group: string): string =>
  isDistinguishedName(group)
    ? group
        .trim()
        .toLowerCase()
        .replace(/\s*(?<!\\)([,=+])\s*/g, '$1')
    : group

/**
 * Creates, restores and retires memberships. Returns how many changed. Only teams of the provider's organisation and of those below it
 * count: a provider of a customer has no say in the teams of others.
 */
export const syncMemberships = async (
  { engine, run, who, provider }: Admission,
  person: string,
  groups: readonly string[],
): Promise<number> => {
  const teams = await run<TeamRow>(sql`
    select t.id, r.title, t."group", m.id as membership, mr.state, m.provider, mr.organisation
    from team t
    join record r on r.id = t.id and r.state = 'active'
    left join membership m on m."of" = t.id and m.person = ${person}
    left join record mr on mr.id = m.id
    where t.provider = ${provider.id} and t."group" is not null and r.organisation = any (cast(${[...who.organisations]} as uuid[]))
    order by t.id`)
  const stale = await run<{ id: string }>(sql`
    select m.id from membership m join record r on r.id = m.id and r.state = 'active'
    where m.person = ${person} and m.provider = ${provider.id} and r.organisation = any (cast(${[...who.organisations]} as uuid[]))`)
  const named = new Set(groups.map(groupKey))
  const wanted = teams.filter(({ group }) => named.has(groupKey(group)))
  const within = { within: run }
  let changed = 0
  for (const { id } of stale) {
    if (wanted.some(({ membership }) => membership === id)) continue
    await moveRecord(engine, who, 'membership', id, 'retire', {}, within)
    changed++
  }
  for (const team of wanted) {
    if (team.state === 'active') continue
    if (team.membership === null) {
      const values = { title: team.title, person, of: team.id, provider: provider.id }
      await createRecord(engine, who, 'membership', values, { ...within, byProgram: true })
    } else if (team.organisation !== null && who.organisations.includes(team.organisation)) {
      await moveRecord(engine, who, 'membership', team.membership, 'restore', {}, within)
      if (team.provider !== provider.id)
        await changeRecord(engine, who, 'membership', team.membership, { provider: provider.id }, { ...within, byProgram: true })
    } else continue
    changed++
  }
  return changed
}
