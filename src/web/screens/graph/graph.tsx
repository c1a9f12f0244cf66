/** The service graph of a CI or service, what it depends on and what it affects: as a drawing and as a list. */
import '@xyflow/react/dist/style.css'
import './graph.css'
import { Button, SegmentedControl, Select, useComputedColorScheme } from '@mantine/core'
import { IconTopologyStar3 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Background, Controls, MarkerType, MiniMap, ReactFlow } from '@xyflow/react'
import { useMemo, useState } from 'react'
import type { GraphJson } from '#itom/topology/topology-answers.ts'
import type { GraphSearch } from '../../api/addresses.ts'
import { useHouse } from '../../api/house.ts'
import { graphQuery } from '../../api/records.ts'
import { Empty } from '../../controls/empty.tsx'
import { PageHead } from '../../controls/page.tsx'
import { Answer } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { layOutInto } from './layout.ts'
import { type DrawnNode, healthOf, healthTone, NodeFace, NodeIcon, useClassLabel } from './node.tsx'
import { reachOf } from './reach.ts'
import { Refit } from './refit.tsx'
import { type DrawnEdge, edgeTypes } from './way.tsx'

const size = { width: 190, height: 50 }
const nodeTypes = { item: NodeFace }
/** Further nodes are in the answer of the API and in the list of relations of each record. */
const maxDrawnNodes = 2000
/** With more nodes than this, the drawing has no overview map. */
const maxNodesWithMap = 150
/** With fewer nodes than this, the drawing needs no overview map. */
const minNodesWithMap = 20
/** With more edges than this, their labels are shown only at the node pointed to. */
const maxLabelledEdges = 10
/** About the size of the drawing on a desktop screen. */
const room = { width: 820, height: 690 }
const mapColor = (node: { readonly data: unknown }): string =>
  (node.data as DrawnNode['data']).node.alerting ? 'var(--bad-line)' : 'var(--calm-line)'

const Drawing = ({
  graph,
  pointed,
  onPoint,
}: {
  readonly graph: GraphJson
  readonly pointed: string | undefined
  readonly onPoint: (id: string | undefined) => void
}) => {
  const { t, localize } = useMessages(en)
  const house = useHouse()
  const navigate = useNavigate()
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const made = useMemo(
    () =>
      layOutInto(
        room,
        graph.nodes.map((n) => ({ id: n.id, ...size })),
        graph.edges,
      ),
    [graph],
  )
  const lit = useMemo(() => (pointed ? reachOf(graph, pointed) : undefined), [graph, pointed])
  const nodes = graph.nodes.map(
    (node): DrawnNode => ({
      id: node.id,
      type: 'item',
      position: made.places.get(node.id) ?? { x: 0, y: 0 },
      ...size,
      data: { node, root: node.id === graph.root, faded: lit !== undefined && !lit.has(node.id), direction: made.direction },
    }),
  )
  const titles = new Map(graph.nodes.map(({ id, title, number }) => [id, title || number]))
  const edges = graph.edges.flatMap((edge, i): DrawnEdge[] => {
    const route = made.routes[i]
    const on = lit?.has(edge.from) === true && lit.has(edge.to)
    return route
      ? [
          {
            id: `${i}`,
            source: edge.from,
            target: edge.to,
            type: 'way',
            ariaLabel: t('edgeLabel', { from: titles.get(edge.from) ?? '', to: titles.get(edge.to) ?? '' }),
            data: {
              route,
              lines: on || graph.edges.length < maxLabelledEdges ? [localize(house.relationLabels(edge.relation, 'out'))] : [],
            },
            className: lit === undefined ? '' : on ? 's-edge-lit' : 's-edge-faded',
            markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16 },
          },
        ]
      : []
  })
  return (
    <figure className="s-flow s-graph-drawing" aria-label={t('graphOf', { count: graph.nodes.length })}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        ariaLabelConfig={{
          'controls.ariaLabel': t('zoomControls'),
          'controls.zoomIn.ariaLabel': t('zoomIn'),
          'controls.zoomOut.ariaLabel': t('zoomOut'),
          'controls.fitView.ariaLabel': t('fitView'),
        }}
        colorMode={scheme}
        minZoom={0.1}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        onNodeMouseEnter={(_, node) => onPoint(node.id)}
        onNodeMouseLeave={() => onPoint(undefined)}
        onNodeClick={(_, { data }) =>
          void navigate({
            to: '/records/$type/$id',
            params: { type: (data as DrawnNode['data']).node.type, id: (data as DrawnNode['data']).node.number },
          })
        }
      >
        <Background gap={22} />
        <Controls showInteractive={false} />
        <Refit />
        {graph.nodes.length > minNodesWithMap && graph.nodes.length < maxNodesWithMap && (
          <MiniMap pannable zoomable ariaLabel={t('overview')} nodeColor={mapColor} style={{ width: 160, height: 110 }} />
        )}
      </ReactFlow>
    </figure>
  )
}

const NodeList = ({
  graph,
  pointed,
  onPoint,
}: {
  readonly graph: GraphJson
  readonly pointed: string | undefined
  readonly onPoint: (id: string | undefined) => void
}) => {
  const { t } = useMessages(en)
  const classOf = useClassLabel()
  const sorted = [...graph.nodes].sort(
    (a, b) =>
      Number(b.alerting) - Number(a.alerting) ||
      Number(b.type === 'service') - Number(a.type === 'service') ||
      a.title.localeCompare(b.title),
  )
  return (
    <section className="s-nodes" aria-label={t('asList')}>
      <ul>
        {sorted.map((node) => {
          const health = healthOf(node)
          return (
            <li key={node.id} data-tone={healthTone[health]} data-pointed={pointed === node.id}>
              <Link
                to="/records/$type/$id"
                params={{ type: node.type, id: node.number }}
                className="s-node-line"
                onMouseEnter={() => onPoint(node.id)}
                onMouseLeave={() => onPoint(undefined)}
                onFocus={() => onPoint(node.id)}
                onBlur={() => onPoint(undefined)}
              >
                <NodeIcon node={node} />
                <span className="s-node-text">
                  <span className="s-line">{node.title || node.number}</span>
                  <span className="s-line s-dim s-small">
                    {classOf(node)} · {t(`health_${health}`)}
                    {node.id === graph.root ? ` · ${t('startsHere')}` : ''}
                  </span>
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const Legend = () => {
  const { t } = useMessages(en)
  return (
    <ul className="s-legend">
      {(['alerting', 'well', 'planned', 'gone'] as const).map((health) => (
        <li key={health} data-tone={healthTone[health]}>
          <span className="s-legend-mark" aria-hidden="true" /> {t(`health_${health}`)}
        </li>
      ))}
    </ul>
  )
}

export const GraphScreen = () => {
  const { type = '', id = '' } = useParams({ strict: false })
  const { way = 'both', depth = 3 } = useSearch({ strict: false })
  const { t } = useMessages(en)
  const navigate = useNavigate()
  const [pointed, setPointed] = useState<string>()
  const [nodes, setNodes] = useState<number>()
  const found = useQuery(graphQuery(type, id, { way, depth, nodes }))
  const root = found.data?.nodes.find((n) => n.id === found.data?.root)
  const change = (search: GraphSearch): void =>
    void navigate({ to: '/records/$type/$id/graph', params: { type, id }, replace: true, search: { way, depth, ...search } })
  const services = found.data?.nodes.filter((n) => n.type === 'service' && n.id !== root?.id).length ?? 0
  return (
    <div className="s-screen s-screen-full">
      <PageHead
        title={root ? root.title || root.number : t('graph')}
        icon={<IconTopologyStar3 size={22} stroke={1.6} aria-hidden />}
        over={
          <Link to="/records/$type/$id" params={{ type, id: root?.number ?? id }} className="s-link">
            {root?.number ?? t('record')}
          </Link>
        }
      >
        <SegmentedControl
          aria-label={t('direction')}
          value={way}
          onChange={(next) => change({ way: next })}
          data={[
            { value: 'impact', label: t('impact') },
            { value: 'cause', label: t('cause') },
            { value: 'both', label: t('bothWays') },
          ]}
        />
        <Select
          aria-label={t('depth')}
          w={130}
          allowDeselect={false}
          value={String(depth)}
          onChange={(next) => change({ depth: Number(next) })}
          data={[1, 2, 3, 4, 6, 10].map((n) => ({ value: String(n), label: t('levels', { count: n }) }))}
        />
      </PageHead>
      <div className="s-graph-line">
        <Legend />
        <span className="s-count" role="status">
          {found.data && t('graphCount', { count: found.data.nodes.length, services })}
          {found.data?.more && ` · ${t('graphOfAll', { count: found.data.reached })}`}
        </span>
        {found.data?.more && (
          <Button size="compact-xs" variant="light" onClick={() => setNodes(maxDrawnNodes)}>
            {t('showMore')}
          </Button>
        )}
      </div>
      <Answer of={found}>
        {(graph) =>
          graph.nodes.length === 0 ? (
            <Empty title={t('nothingHere')} />
          ) : (
            <div className="s-graph">
              <Drawing key={`${way}${depth}${graph.root}`} graph={graph} pointed={pointed} onPoint={setPointed} />
              <NodeList graph={graph} pointed={pointed} onPoint={setPointed} />
            </div>
          )
        }
      </Answer>
    </div>
  )
}
