/** A read-only drawing: nodes cannot be dragged, connected or selected, and the page scrolls over it. */
import '@xyflow/react/dist/style.css'
import { Background, ReactFlow, type ReactFlowProps } from '@xyflow/react'
import { Refit } from './refit.tsx'

type Drawing = Pick<ReactFlowProps, 'nodes' | 'edges' | 'nodeTypes' | 'edgeTypes' | 'colorMode'>

export const StillFlow = (drawing: Drawing) => (
  <ReactFlow
    {...drawing}
    minZoom={0.2}
    nodesDraggable={false}
    nodesConnectable={false}
    nodesFocusable={false}
    edgesFocusable={false}
    elementsSelectable={false}
    zoomOnScroll={false}
    preventScrolling={false}
  >
    <Background gap={22} />
    <Refit />
  </ReactFlow>
)
