/** Lays out a graph in layers with dagre; used for services and for lifecycles. */
import { graphlib, layout } from '@dagrejs/dagre'

export interface Box {
  readonly id: string
  readonly width: number
  readonly height: number
}
export interface Tie {
  readonly from: string
  readonly to: string
}
export interface Place {
  readonly x: number
  readonly y: number
}

export const placesOf = (boxes: readonly Box[], ties: readonly Tie[], direction: 'LR' | 'TB', gaps: { readonly node: number; readonly rank: number }): ReadonlyMap<string, Place> => {
  const graph = new graphlib.Graph({ multigraph: true })
  graph.setGraph({ rankdir: direction, nodesep: gaps.node, ranksep: gaps.rank, marginx: 16, marginy: 16 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const box of boxes) graph.setNode(box.id, { width: box.width, height: box.height })
  const there = new Set(boxes.map((b) => b.id))
  for (const [i, tie] of ties.entries()) if (there.has(tie.from) && there.has(tie.to) && tie.from !== tie.to) graph.setEdge(tie.from, tie.to, {}, String(i))
  layout(graph)
  return new Map(
    boxes.map((box) => {
      const at = graph.node(box.id) as { x: number; y: number }
      return [box.id, { x: at.x - box.width / 2, y: at.y - box.height / 2 }]
    }),
  )
}
