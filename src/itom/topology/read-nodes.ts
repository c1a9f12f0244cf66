/** Reads the nodes of the service graph that a screen draws. */
import { sql } from 'kysely'
import { mayReadAll } from '#engine/access/rights.ts'
import { visibleIds } from '#engine/access/visible-ids.ts'
import type { Engine } from '#engine/engine.ts'
import { runAs } from '#engine/records/records.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Phase } from '#kernel/model.ts'

/** What the screen shows of a node. */
export interface ShownNode {
  readonly id: string
  readonly type: string
  readonly number: string
  readonly title: string
  readonly phase: Phase
  readonly class: string | null
  readonly critical: string | null
  readonly alerting: boolean
}

/** Those of the nodes that the actor may read. Whether a node has an open alert is shown to those who may read all alerts. */
export const readNodes = async (engine: Engine, who: Actor, ids: readonly string[]): Promise<readonly ShownNode[]> => {
  const alerts = engine.house.records.has('alert') && mayReadAll(engine.house, 'alert', who)
  const found = await runAs(
    engine,
    who,
  )<ShownNode>(sql`
        select r.id, r.type, r.number, r.title, r.phase, c.class, coalesce(c.criticality, s.criticality) as critical,
          ${alerts} and exists (select from alert a join record ar on ar.id = a.id where a.ci = r.id and ar.phase in ('new', 'active') and a.significance = 'exception') as alerting
        from record r
        left join ci c on c.id = r.id
        left join service s on s.id = r.id
        where r.id = any (cast(${ids} as uuid[]))`)
  const visible = await visibleIds(engine, who, found)
  return found.filter(({ id }) => visible.has(id))
}
