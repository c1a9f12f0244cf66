/** The events that an actor may see, newest first. */
import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import { scopeOf } from '#engine/store/database.ts'
import { pageOf } from '#engine/store/page.ts'
import type { NewestFirst } from '#http/newest-first.ts'
import { type Actor, hasRole, isAdministrator } from '#kernel/actor.ts'
import type { AccessEventKind } from './account-answers.ts'

export interface AccessEventRow {
  readonly id: string
  readonly at: string
  readonly kind: AccessEventKind
  readonly person: string | null
  readonly personName: string | null
  readonly by: string | null
  readonly byName: string
  readonly address: string | null
  readonly agent: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

export interface AccessEventQuery extends NewestFirst {
  readonly person?: string | undefined
  readonly kind?: AccessEventKind | undefined
}

/** Own events; for administrators and auditors those of their organisations. Events about nobody known belong to the installation. */
export const listAccessEvents = async (engine: Engine, who: Actor, { person, kind, before, limit }: AccessEventQuery) => {
  const all = isAdministrator(who) || hasRole(who, 'auditor')
  const rows = await engine.database.as(scopeOf(who))<AccessEventRow>(sql`
    select e.id, e.at, e.kind, e.person, p.title as "personName", e.by, e.by_name as "byName", e.address, e.agent, e.detail
    from access_event e left join record p on p.id = e.person
    where (${all} or e.person = ${who.id})
      and (${person ?? null}::uuid is null or e.person = ${person ?? null})
      and (${kind ?? null}::text is null or e.kind = ${kind ?? null})
      and (${before ?? null}::uuid is null or e.id < ${before ?? null})
    order by e.id desc limit ${limit + 1}`)
  return pageOf(rows, limit, ({ id }) => id)
}
