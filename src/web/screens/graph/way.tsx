/** An edge along the line that dagre computed, with its label. */
import './graph.css'
import { type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { type EdgeRoute, pathOf } from './layout.ts'

export type DrawnEdge = Edge<{
  readonly route: EdgeRoute
  readonly lines: readonly string[]
  readonly width?: number
  /** A step that the lifecycle does not declare. */
  readonly strange?: boolean
}>

const WayFace = ({ data, markerEnd }: EdgeProps<DrawnEdge>) =>
  data && (
    <>
      <path
        d={pathOf(data.route.points)}
        className="react-flow__edge-path"
        fill="none"
        data-strange={data.strange === true}
        {...(data.width ? { style: { strokeWidth: data.width } } : {})}
        {...(markerEnd ? { markerEnd } : {})}
      />
      {data.lines.length > 0 && (
        <EdgeLabelRenderer>
          <div
            className="s-way"
            data-strange={data.strange === true}
            style={{ transform: `translate(-50%, -50%) translate(${data.route.label.x}px, ${data.route.label.y}px)` }}
          >
            {data.lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  )

export const edgeTypes = { way: WayFace }
