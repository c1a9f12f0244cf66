/** The people and teams with each role now, and those responsible for a process. */
import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import { runAs } from '#engine/records/records.ts'
import type { Actor } from '#kernel/actor.ts'
import type { House } from '#kernel/house.ts'

/** A person or a team. */
export interface Holder {
  readonly id: string
  readonly type: string
  readonly number: string
  readonly title: string
}

/** The role that is responsible for a process: the first one that it declares. */
export const roleOf = (house: House, process: string | undefined): string =>
  Object.keys((process !== undefined && house.processes.get(process)?.roles) || {})[0] ?? 'administrator'

/** The holders by role, sorted by name; a role without holders is missing. */
export const holders = async (engine: Engine, who: Actor): Promise<ReadonlyMap<string, readonly Holder[]>> => {
  const rows = await runAs(
    engine,
    who,
  )<Holder & { readonly role: string }>(sql`
    select distinct g.role, x.title, x.id, x.type, x.number
    from role_grant g
    join record r on r.id = g.id and r.state = 'active'
    join record x on x.id = coalesce(g.person, g.to_team) and x.state = 'active'
    where (g.starts_at is null or g.starts_at <= now()) and (g.ends_at is null or g.ends_at > now())
    order by g.role, x.title, x.id`)
  const byRole = Map.groupBy(rows, ({ role }) => role)
  return new Map([...byRole].map(([role, held]) => [role, held.map(({ role: _, ...holder }) => holder)]))
}
