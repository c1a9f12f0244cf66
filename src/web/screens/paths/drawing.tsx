/**
 * The actual paths: states as boxes, steps as lines whose width shows how often they were taken. Steps that the lifecycle does not declare
 * are marked.
 */

import { useComputedColorScheme } from '@mantine/core'
import { Handle, MarkerType, type Node, type NodeProps, Position } from '@xyflow/react'
import { useMemo } from 'react'
import type { MinedEdgeJson, MinedJson } from '#features/insights/process-mining/mining-answers.ts'
import { formatDuration, formatNumber } from '#fields/faces/format.ts'
import type { TypeJson } from '#http/answers/house-answers.ts'
import type { Phase } from '#kernel/model.ts'
import { useHouse } from '../../api/house.ts'
import { Scroll } from '../../controls/scroll.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { phaseTone } from '../../theme/tones.ts'
import { layOut } from '../graph/layout.ts'
import { StillFlow } from '../graph/still-flow.tsx'
import { type DrawnEdge, edgeTypes } from '../graph/way.tsx'
import { en } from './en.ts'

const size = { width: 150, height: 54 }
const letterWidth = 7
/** Below this scale the text is not readable, so the drawing scrolls instead. */
const minScale = 0.7
type StateNode = Node<{ readonly label: string; readonly figures: string; readonly phase: Phase; readonly start: boolean }>

const StateFace = ({ data }: NodeProps<StateNode>) => (
  <div className="s-state-node s-mined-node" data-tone={phaseTone[data.phase]} data-start={data.start}>
    <Handle type="target" position={Position.Left} isConnectable={false} />
    <strong>{data.label}</strong>
    <span className="s-number">{data.figures}</span>
    <Handle type="source" position={Position.Right} isConnectable={false} />
  </div>
)
const nodeTypes = { state: StateFace }

/** The width of a line, by the logarithm of the count, so that rare steps stay visible. */
const thicknessOf = (count: number, most: number): number => 1.2 + (4.8 * Math.log1p(count)) / Math.log1p(most)

export const PathsDrawing = ({
  type,
  mined,
  edges: steps,
}: {
  readonly type: TypeJson
  readonly mined: MinedJson
  readonly edges: readonly MinedEdgeJson[]
}) => {
  const { t, localize, language } = useMessages(en)
  const house = useHouse()
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const { nodes, edges, width, height } = useMemo(() => {
    const nameOf = (state: string): string => localize(house.stateLabel(type.name, state))
    const joined = new Set(steps.flatMap((step) => [step.from, step.to]))
    const states = mined.states.filter(({ state }) => joined.has(state) || mined.begins.some((b) => b.state === state))
    const most = Math.max(1, ...mined.edges.map((e) => e.count))
    const ways = steps.map((step) => {
      const lines = [
        `${step.conforms ? '' : '⚠ '}${formatNumber(step.count, language)} · ${formatDuration(step.median, language)}`,
        ...(step.conforms ? [] : [t('notDeclared')]),
      ]
      return {
        from: step.from,
        to: step.to,
        lines,
        label: { width: Math.max(...lines.map((l) => l.length)) * letterWidth + 8, height: lines.length * 17 + 2 },
      }
    })
    const made = layOut(
      states.map(({ state }) => ({ id: state, ...size })),
      ways,
      'LR',
      { node: 34, rank: 26 },
    )
    return {
      width: made.width + 20,
      height: Math.max(180, made.height + 20),
      nodes: states.map(
        ({ state, visits, median }): StateNode => ({
          id: state,
          type: 'state',
          position: made.places.get(state) ?? { x: 0, y: 0 },
          ...size,
          data: {
            label: nameOf(state),
            figures: `${formatNumber(visits, language)}${median === null ? '' : ` · ${formatDuration(median, language)}`}`,
            phase: type.states[state] ?? 'new',
            start: state === type.start,
          },
        }),
      ),
      edges: ways.flatMap((way, i): DrawnEdge[] => {
        const route = made.routes[i]
        const step = steps[i]
        if (!route || !step) return []
        return [
          {
            id: `${way.from} ${way.to}`,
            source: way.from,
            target: way.to,
            type: 'way',
            ariaLabel: t('edgeLabel', { from: nameOf(way.from), to: nameOf(way.to) }),
            data: { route, lines: way.lines, width: thicknessOf(step.count, most), strange: !step.conforms },
            markerEnd: { type: MarkerType.ArrowClosed, width: 20, height: 20, color: 'var(--s-dim)', markerUnits: 'userSpaceOnUse' },
          },
        ]
      }),
    }
  }, [type, mined, steps, house, localize, t, language])
  return (
    <Scroll label={t('transitions')}>
      <figure
        style={{ height: Math.min(height, 560), minWidth: minScale * width }}
        aria-label={t('pathsOf', { name: localize(type.labels.many) })}
        className="s-flow"
      >
        <StillFlow
          key={nodes.map((n) => n.id).join()}
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          colorMode={scheme}
        />
      </figure>
    </Scroll>
  )
}
