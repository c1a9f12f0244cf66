/** Fits the graph to its box again when the size of the box changes. Used inside a ReactFlow. */
import { useReactFlow, useStore } from '@xyflow/react'
import { useEffect } from 'react'

export const Refit = ({ maxZoom = 1 }: { readonly maxZoom?: number }) => {
  const { fitView } = useReactFlow()
  const width = useStore((s) => s.width)
  const height = useStore((s) => s.height)
  useEffect(() => {
    if (width > 0 && height > 0) void fitView({ padding: 0.06, maxZoom })
  }, [width, height, fitView, maxZoom])
  return null
}
