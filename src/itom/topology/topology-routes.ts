/** GET /api/records/{ci|service}/{key}/graph: the nodes that a node affects and those that it depends on, for the screen. */
import { z } from 'zod'
import type { Engine } from '#engine/engine.ts'
import { runAs, seeRecord } from '#engine/records/records.ts'
import type { routesOn } from '#http/route.ts'
import type { Topology } from './load-topology.ts'
import { readNodes } from './read-nodes.ts'
import { neighbourhood } from './topology-answers.ts'

/** Steps from the first node; longer chains of dependencies are not seen in practice. */
const maxDepth = 100
/** Nodes of one answer. */
const maxNodes = 20_000

/** Mounts the route of the service graph. */
export const topologyRoutes = (route: ReturnType<typeof routesOn>, engine: Engine, topology: Topology): void => {
  route({
    method: 'GET',
    path: '/api/records/:type/:key/graph',
    byScope: true,
    summary: 'Get the neighbourhood of a CI or service: what its failure affects (impact), what it depends on (cause), or both',
    params: z.object({ type: z.enum(['ci', 'service']), key: z.string().max(100) }),
    query: z.object({
      way: z.enum(['impact', 'cause', 'both']).default('both'),
      depth: z.coerce.number().int().min(1).max(maxDepth).default(3),
      nodes: z.coerce
        .number()
        .int()
        .min(1)
        .max(maxNodes)
        .optional()
        .describe('How many nodes, 400 by default; `reached` tells how many there are'),
    }),
    answer: neighbourhood,
    handle: async ({ params, query, who }) => {
      const run = runAs(engine, who)
      const record = await seeRecord(engine, run, who, params.type, params.key)
      const found = topology.graph().neighbourhood(record.id, query.way, query.depth, query.nodes)
      const ids = [record.id, ...found.nodes.map((node) => node.id)]
      const nodes = await readNodes(engine, who, ids)
      const seen = new Set(nodes.map((node) => node.id))
      return {
        root: record.id,
        nodes,
        edges: found.edges.filter((edge) => seen.has(edge.from) && seen.has(edge.to)),
        more: found.reached > found.nodes.length,
        // the whole number would tell how many there are that the person may not see
        reached: nodes.length === found.nodes.length ? found.reached : nodes.length,
      }
    },
  })
}
