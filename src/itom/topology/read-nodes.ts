/** Reads the nodes of the service graph that a screen draws. */
import { sql } from 'kysely'
import type { Run } from '#engine/store/database.ts'
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

/** Those of the nodes that the scope of `run` makes visible. */
export const readNodes = (run: Run, ids: readonly string[]): Promise<readonly ShownNode[]> =>
  run<ShownNode>(sql`
        select r.id, r.type, r.number, r.title, r.phase, c.class, coalesce(c.criticality, s.criticality) as critical,
          exists (select from alert a join record ar on ar.id = a.id where a.ci = r.id and ar.phase in ('new', 'active') and a.significance = 'exception') as alerting
        from record r
        left join ci c on c.id = r.id
        left join service s on s.id = r.id
        where r.id = any (cast(${ids} as uuid[]))`)
