/** Lays out a graph in layers with dagre; used for services and for lifecycles. Edges with a label get room for it. */
import { graphlib, layout } from '@dagrejs/dagre'

export interface NodeBox {
  readonly id: string
  readonly width: number
  readonly height: number
}
export interface Tie {
  readonly from: string
  readonly to: string
  readonly label?: { readonly width: number; readonly height: number }
}
export interface NodePosition {
  readonly x: number
  readonly y: number
}
/** The line of an edge: its bends, and the centre of its label. */
export interface EdgeRoute {
  readonly points: readonly NodePosition[]
  readonly label: NodePosition
}
export interface Layout {
  readonly places: ReadonlyMap<string, NodePosition>
  readonly routes: readonly (EdgeRoute | undefined)[]
  readonly width: number
  readonly height: number
}

export const layOut = (
  boxes: readonly NodeBox[],
  ties: readonly Tie[],
  direction: 'LR' | 'TB',
  gaps: { readonly node: number; readonly rank: number },
): Layout => {
  const graph = new graphlib.Graph({ multigraph: true })
  graph.setGraph({ rankdir: direction, nodesep: gaps.node, ranksep: gaps.rank, edgesep: 12, marginx: 12, marginy: 12 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const box of boxes) graph.setNode(box.id, { width: box.width, height: box.height })
  const there = new Set(boxes.map((b) => b.id))
  const drawn = (tie: Tie): boolean => there.has(tie.from) && there.has(tie.to) && tie.from !== tie.to
  for (const [i, tie] of ties.entries()) if (drawn(tie)) graph.setEdge(tie.from, tie.to, { ...tie.label, labelpos: 'c' }, String(i))
  layout(graph)
  const places = new Map(
    boxes.map((box) => {
      const at = graph.node(box.id) as NodePosition
      return [box.id, { x: at.x - box.width / 2, y: at.y - box.height / 2 }]
    }),
  )
  const routes = ties.map((tie, i): EdgeRoute | undefined => {
    if (!drawn(tie)) return undefined
    const edge = graph.edge(tie.from, tie.to, String(i)) as { points: NodePosition[]; x?: number; y?: number }
    const middle = edge.points[Math.floor(edge.points.length / 2)] ?? { x: 0, y: 0 }
    return { points: edge.points, label: { x: edge.x ?? middle.x, y: edge.y ?? middle.y } }
  })
  const size = graph.graph() as { width?: number; height?: number }
  return { places, routes, width: Number(size.width ?? 0), height: Number(size.height ?? 0) }
}

/** From left to right or from top to bottom, depending on which can be shown larger in a box. */
export const layOutInto = (
  room: { readonly width: number; readonly height: number },
  boxes: readonly NodeBox[],
  ties: readonly Tie[],
): Layout & { readonly direction: 'LR' | 'TB' } => {
  const zoomFor = (made: Layout): number => Math.min(room.width / made.width, room.height / made.height)
  const leftToRight = layOut(boxes, ties, 'LR', { node: 16, rank: 70 })
  const topToBottom = layOut(boxes, ties, 'TB', { node: 18, rank: 56 })
  return zoomFor(topToBottom) > zoomFor(leftToRight) ? { ...topToBottom, direction: 'TB' } : { ...leftToRight, direction: 'LR' }
}

/** A smooth line through the bends. */
export const pathOf = ([first, ...rest]: readonly NodePosition[]): string => {
  if (!first) return ''
  const parts = rest.map((point, i) => {
    const next = rest[i + 1]
    if (!next) return `L ${point.x} ${point.y}`
    return `Q ${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`
  })
  return `M ${first.x} ${first.y} ${parts.join(' ')}`
}
