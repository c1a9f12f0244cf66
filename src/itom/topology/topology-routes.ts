/** /api/records/{ci|service}/{key}/graph: what a node hurts and what it stands on, as the screen draws it. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Engine } from '#engine/engine.ts'
import { runAs, seeRecord } from '#engine/records/records.ts'
import type { routesOn } from '#http/route.ts'
import type { Topology } from './load-topology.ts'

/** What the screen shows of a node; the database says only what the asker may see. */
interface Shown {
  readonly id: string
  readonly type: string
  readonly number: string
  readonly title: string
  readonly phase: string
  readonly class: string | null
  readonly critical: string | null
  readonly alerting: boolean
}

export const topologyRoutes = (route: ReturnType<typeof routesOn>, engine: Engine, topology: Topology): void => {
  route({
    method: 'GET',
    path: '/api/records/:type/:key/graph',
    summary: 'The neighbourhood of a CI or service: what a failure of it hurts (impact), what it stands on (cause), or both',
    params: z.object({ type: z.enum(['ci', 'service']), key: z.string().max(100) }),
    query: z.object({ way: z.enum(['impact', 'cause', 'both']).default('both'), depth: z.coerce.number().int().min(1).max(10).default(3) }),
    answer: async ({ params, query, who }) => {
      const run = runAs(engine, who)
      const record = await seeRecord(engine, run, who, params.type, params.key)
      const found = topology.graph().neighbourhood(record.id, query.way, query.depth)
      const ids = [record.id, ...found.nodes.map((node) => node.id)]
      const nodes = await run<Shown>(sql`
        select r.id, r.type, r.number, r.title, r.phase, c.class, coalesce(c.criticality, s.criticality) as critical,
          exists (select from alert a join record ar on ar.id = a.id where a.ci = r.id and ar.phase in ('new', 'active') and a.significance = 'exception') as alerting
        from record r
        left join ci c on c.id = r.id
        left join service s on s.id = r.id
        where r.id = any (cast(${ids} as uuid[]))`)
      const seen = new Set(nodes.map((node) => node.id))
      return { root: record.id, nodes, edges: found.edges.filter((edge) => seen.has(edge.from) && seen.has(edge.to)), more: found.more }
    },
  })
}
