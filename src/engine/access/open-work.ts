/** The work list of a user: assigned records, and unassigned ones of the user's teams. */
import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { type AnyRecord, openPhases } from '#kernel/model.ts'
import type { Engine } from '../engine.ts'
import { type Run, scopeOf } from '../store/database.ts'
import { pageOf } from '../store/page.ts'
import { readRecords } from '../store/rows.ts'
import { visibleIds } from './visible-ids.ts'

interface OpenRecord {
  readonly id: string
  readonly type: string
  readonly dueAt: string | null
}

/** A record, and when the first of its running clocks is due. */
export type DueRecord = AnyRecord & { readonly dueAt: string | null }

export interface OpenWork {
  readonly records: readonly DueRecord[]
  readonly more: boolean
}

/** Open records of all types that are assigned to the actor, or to nobody in one of the actor's teams. Those due first come first. */
export const openWorkOf = async (engine: Engine, who: Actor, limit: number): Promise<OpenWork> => {
  const run = engine.database.as(scopeOf(who))
  const types = [...engine.house.records.values()].filter(({ model }) => model.people.includes('assignee')).map(({ model }) => model.name)
  const found = await run<OpenRecord>(sql`
    select r.id, r.type, c.due_at as "dueAt"
    from record r
    left join lateral (select min(due_at) as due_at from clock where record = r.id and state = 'running') c on true
    where r.phase = any (cast(${openPhases} as text[])) and r.type = any (cast(${types} as text[]))
      and (r.assignee = ${who.id} or (r.assignee is null and r.team = any (cast(${who.teams} as uuid[]))))
    order by c.due_at nulls last, r.opened_at
    limit ${limit + 1}`)
  const { rows, next } = pageOf(found, limit, ({ id }) => id)
  const visible = await visibleIds(engine, who, rows)
  const seen = rows.filter(({ id }) => visible.has(id))
  return { records: await inOrder(engine, run, seen), more: next !== null }
}

/** The complete records with `dueAt`, in the given order; one query for each type. */
const inOrder = async (engine: Engine, run: Run, found: readonly OpenRecord[]): Promise<readonly DueRecord[]> => {
  const types = [...new Set(found.map(({ type }) => type))]
  const lists = await Promise.all(
    types.map((type) =>
      readRecords(
        engine.house,
        run,
        type,
        found.filter((one) => one.type === type).map(({ id }) => id),
      ),
    ),
  )
  const byId = new Map(lists.flat().map((record) => [record.id, record]))
  return found.flatMap(({ id, dueAt }) => {
    const record = byId.get(id)
    return record ? [{ ...record, dueAt }] : []
  })
}
