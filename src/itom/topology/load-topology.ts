/** Reads the service graph from the database: the whole graph at the start, then each node again when a notice says that it changed. */
import { sql } from 'kysely'
import type { Engine, Graph } from '#engine/engine.ts'
import { report } from '#engine/log/log.ts'
import type { Notice } from '#engine/outbox/listen.ts'
import type { Database, Run } from '#engine/store/database.ts'
import { type GraphNode, type GraphRelation, TopologyGraph } from './graph.ts'

/** One row at a time would need a round trip for each; all rows at once would hold the whole table in memory twice. */
const rowsPerPage = 50_000
const criticalities = ['low', 'medium', 'high', 'critical']

interface NodeRow {
  readonly id: string
  readonly type: 'ci' | 'service'
  readonly phase: string
  readonly criticality: string | null
}

const toNode = (row: NodeRow): GraphNode => ({
  id: row.id,
  type: row.type,
  criticality: criticalities.indexOf(row.criticality ?? '') + 1,
  alive: row.phase !== 'closed' && row.phase !== 'cancelled',
})

const nodes = (which: ReturnType<typeof sql>) => sql<NodeRow>`
  select r.id, r.type, r.phase, coalesce(c.criticality, s.criticality) as criticality
  from record r
  left join ci c on c.id = r.id
  left join service s on s.id = r.id
  where r.type in ('ci', 'service') and ${which}`

const relationColumns = sql`l.id, l.from_id as "from", l.to_id as "to", l.relation, l.redundancy, l.required`

const readAll = async (run: Run, graph: TopologyGraph): Promise<void> => {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await run<NodeRow>(sql`${nodes(sql`r.id > ${after}`)} order by r.id limit ${rowsPerPage}`)
    for (const row of rows) graph.put(toNode(row))
    if (rows.length < rowsPerPage) break
    after = rows.at(-1)?.id as string
  }
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await run<GraphRelation & { id: string }>(
      sql`select ${relationColumns} from relation l where l.id > ${after} order by l.id limit ${rowsPerPage}`,
    )
    for (const row of rows) graph.relate(row)
    if (rows.length < rowsPerPage) break
    after = rows.at(-1)?.id as string
  }
}

/** Reads these nodes and their relations again. */
const readAgain = async (run: Run, graph: TopologyGraph, ids: readonly string[]): Promise<void> => {
  const rows = await run<NodeRow>(nodes(sql`r.id = any (cast(${ids} as uuid[]))`))
  if (rows.length === 0) return
  const found = rows.map((row) => row.id)
  const relations = await run<GraphRelation>(sql`
    select ${relationColumns} from relation l where l.from_id = any (cast(${found} as uuid[]))
    union
    select ${relationColumns} from relation l where l.to_id = any (cast(${found} as uuid[]))`)
  for (const row of rows) graph.put(toNode(row))
  graph.unrelate(found)
  for (const relation of relations) graph.relate(relation)
}

export interface Topology extends Graph {
  readonly graph: () => TopologyGraph
  /** Takes the notices of the engine, and reads the nodes that changed again soon after. */
  readonly onNotices: (notices: readonly Notice[]) => void
  /** Reads these nodes now. */
  readonly refresh: (ids: readonly string[]) => Promise<void>
  /** Reads the whole graph again, for example after notices were missed. */
  readonly reload: () => Promise<void>
  /** Resolves when all changes announced so far have been read. */
  readonly settled: () => Promise<void>
  /**
   * Reads every committed change, whether it is still in the outbox, on its way as a notice, or announced. Without it an event that
   * arrives right after its CI was related to a service would be processed with the old graph: its incident would have no service and
   * too low a priority. `noticesReceived` is that of the engine.
   */
  readonly catchUp: (noticesReceived: () => Promise<void>) => Promise<void>
}

/** Changes come in bursts; those within this time are read together. */
const gatherMilliseconds = 50
/** Beyond this an import is running, and its end reloads the graph. */
const maxPendingNodes = 1000

const pendingNodes = async (run: Run): Promise<readonly string[]> => {
  // the outbox is empty or full: a plan that was made for one is wrong for the other
  const rows = await run<{ record: string }>(
    sql`select distinct record from outbox where type in ('ci', 'service') and record is not null limit ${maxPendingNodes}`,
    'one-off',
  )
  return rows.map(({ record }) => record)
}

export const loadTopology = async (database: Database): Promise<Topology> => {
  const run = database.as('*')
  let graph = new TopologyGraph()
  await readAll(run, graph)
  const waiting = new Set<string>()
  let work: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  const refresh = (ids: readonly string[]): Promise<void> => {
    work = work.then(() => readAgain(run, graph, ids)).catch((error: unknown) => report('topology', error))
    return work
  }
  const reload = (): Promise<void> => {
    work = work
      .then(async () => {
        const fresh = new TopologyGraph()
        await readAll(run, fresh)
        graph = fresh
      })
      .catch((error: unknown) => report('topology', error))
    return work
  }
  const flush = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const ids = [...waiting]
    waiting.clear()
    return ids.length === 0 ? work : refresh(ids)
  }
  return {
    graph: () => graph,
    walk: (way, from, only) => graph.walk(way, from, only),
    onNotices: (notices) => {
      for (const { type, id } of notices) if (id !== null && (type === 'ci' || type === 'service')) waiting.add(id)
      if (waiting.size > 0) timer ??= setTimeout(() => void flush(), gatherMilliseconds).unref()
    },
    refresh,
    reload,
    settled: flush,
    catchUp: async (noticesReceived) => {
      // first the outbox: what has left it by now was sent as a notice before the marker
      for (const id of await pendingNodes(run)) waiting.add(id)
      await noticesReceived()
      await flush()
    },
  }
}

const empty = new TopologyGraph()

const isTopology = (walks: Graph): walks is Topology => 'catchUp' in walks

/** The whole graph behind the engine's walks; an empty one where none was loaded. */
export const graphOf = (walks: Graph): TopologyGraph => (isTopology(walks) ? walks.graph() : empty)

/** Brings the graph of the engine up to the last commit. */
export const catchUp = async (engine: Engine): Promise<void> => {
  const walks = engine.graph()
  if (isTopology(walks)) await walks.catchUp(engine.noticesReceived)
}
