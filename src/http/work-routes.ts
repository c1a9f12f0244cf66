/** /api/work: what a person has to do and what waits in the queues of the person's teams, over all types, due soonest first. */
import { sql } from 'kysely'
import { z } from 'zod'
import { visibleIds } from '#engine/access/visible-ids.ts'
import type { Engine } from '#engine/engine.ts'
import { runAs } from '#engine/records/records.ts'
import { readRecords, readRefs } from '#engine/store/rows.ts'
import { type AnyRecord, openPhases } from '#kernel/model.ts'
import type { routesOn } from './route.ts'

interface Waiting {
  readonly id: string
  readonly type: string
  readonly dueAt: string | null
}

export const workRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  route({
    method: 'GET',
    path: '/api/work',
    summary: 'Open records assigned to me, and unassigned ones of my teams, with the clock that is due first',
    query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(100) }),
    answer: async ({ query, who }) => {
      const run = runAs(engine, who)
      const types = [...engine.house.records.values()]
        .filter(({ model }) => model.people.includes('assignee'))
        .map(({ model }) => model.name)
      const found = await run<Waiting>(sql`
        select r.id, r.type, c.due_at as "dueAt"
        from record r
        left join lateral (select min(due_at) as due_at from clock where record = r.id and state = 'running') c on true
        where r.phase = any (cast(${openPhases} as text[])) and r.type = any (cast(${types} as text[]))
          and (r.assignee = ${who.id} or (r.assignee is null and r.team = any (cast(${who.teams} as uuid[]))))
        order by c.due_at nulls last, r.opened_at
        limit ${query.limit}`)
      const visible = await visibleIds(engine, who, found)
      const seen = found.filter(({ id }) => visible.has(id))
      const records = await inOrder(engine, run, seen)
      return { records, more: found.length === query.limit, refs: await readRefs(engine.house, engine.database.as('*'), records) }
    },
  })
}

/** The whole records with their due moment, one query for each type, in the order in which they were found. */
const inOrder = async (engine: Engine, run: ReturnType<typeof runAs>, found: readonly Waiting[]): Promise<readonly AnyRecord[]> => {
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
    return record ? [{ ...record, dueAt } as AnyRecord] : []
  })
}
