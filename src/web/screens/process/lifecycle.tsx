/** The lifecycle of a record type: states and moves as a drawing and as a table. */

import { SegmentedControl, useComputedColorScheme } from '@mantine/core'
import { Handle, MarkerType, type Node, type NodeProps, Position } from '@xyflow/react'
import { useMemo, useState } from 'react'
import type { TypeJson } from '#http/answers/house-answers.ts'
import { sameText } from '#kernel/localized-text.ts'
import type { Phase } from '#kernel/model.ts'
import { useHouse } from '../../api/house.ts'
import { Scroll } from '../../controls/scroll.tsx'
import { StateBadge } from '../../controls/state-badge.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { phaseTone } from '../../theme/tones.ts'
import { layOut } from '../graph/layout.ts'
import { StillFlow } from '../graph/still-flow.tsx'
import { type DrawnEdge, edgeTypes } from '../graph/way.tsx'
import { en } from './en.ts'

const size = { width: 132, height: 42 }

type StateNode = Node<{ readonly label: string; readonly phase: Phase; readonly start: boolean }>

const StateFace = ({ data }: NodeProps<StateNode>) => (
  <div className="s-state-node" data-tone={phaseTone[data.phase]} data-start={data.start}>
    <Handle type="target" position={Position.Left} isConnectable={false} />
    {data.label}
    <Handle type="source" position={Position.Right} isConnectable={false} />
  </div>
)
const nodeTypes = { state: StateFace }

/** The width of a text of 13 px. */
const letterWidth = 7.2
const lineHeight = 17

/** Moves grouped by their states, so that two states are connected by one line. */
const waysOf = (type: TypeJson): ReadonlyMap<string, { readonly from: string; readonly to: string; readonly moves: string[] }> => {
  const ways = new Map<string, { from: string; to: string; moves: string[] }>()
  for (const [move, { from, to }] of Object.entries(type.moves))
    for (const state of from) {
      if (!to || to === state) continue
      const key = `${state} ${to}`
      const way = ways.get(key) ?? { from: state, to, moves: [] }
      way.moves.push(move)
      ways.set(key, way)
    }
  return ways
}

const Drawing = ({ type }: { readonly type: TypeJson }) => {
  const { t, localize } = useMessages(en)
  const house = useHouse()
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const { nodes, edges, height } = useMemo(() => {
    const nameOf = (state: string): string => localize(house.stateLabel(type.name, state))
    const states = Object.keys(type.states)
    const ways = [...waysOf(type).values()].map((way) => {
      const moves = way.moves.map((move) => localize(house.moveLabel(type.name, move)))
      return {
        ...way,
        moves,
        label: { width: Math.max(...moves.map((m) => m.length)) * letterWidth + 8, height: moves.length * lineHeight + 2 },
      }
    })
    const { places, routes, height } = layOut(
      states.map((id) => ({ id, ...size })),
      ways,
      'LR',
      { node: 22, rank: 14 },
    )
    const made = states.map(
      (id): StateNode => ({
        id,
        type: 'state',
        position: places.get(id) ?? { x: 0, y: 0 },
        ...size,
        data: { label: nameOf(id), phase: type.states[id] ?? 'new', start: id === type.start },
      }),
    )
    const lines = ways.flatMap((way, i): DrawnEdge[] => {
      const route = routes[i]
      return route
        ? [
            {
              id: `${way.from} ${way.to}`,
              source: way.from,
              target: way.to,
              type: 'way',
              ariaLabel: t('edgeLabel', { from: nameOf(way.from), to: nameOf(way.to) }),
              data: { route, lines: way.moves },
              markerEnd: { type: MarkerType.ArrowClosed, width: 18, height: 18 },
            },
          ]
        : []
    })
    return { nodes: made, edges: lines, height: Math.max(140, height + 20) }
  }, [type, house, t, localize])
  return (
    <figure style={{ height: Math.min(height, 520) }} aria-label={t('lifecycleOf', { name: localize(type.labels.one) })} className="s-flow">
      <StillFlow nodes={nodes} edges={edges} nodeTypes={nodeTypes} edgeTypes={edgeTypes} colorMode={scheme} />
    </figure>
  )
}

const MoveTable = ({ type }: { readonly type: TypeJson }) => {
  const { t, localize } = useMessages(en)
  const house = useHouse()
  const state = (name: string) => <StateBadge key={name} type={type.name} state={name} phase={type.states[name] ?? 'new'} />
  return (
    <Scroll label={t('lifecycle')}>
      <table className="s-small-table">
        <thead>
          <tr>
            <th scope="col">{t('move')}</th>
            <th scope="col">{t('from')}</th>
            <th scope="col">{t('to')}</th>
            <th scope="col">{t('by')}</th>
            <th scope="col">{t('needs')}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(type.moves).map(([name, move]) => (
            <tr key={name}>
              <th scope="row">{localize(house.moveLabel(type.name, name))}</th>
              <td>
                <span className="s-badges">{move.from.map(state)}</span>
              </td>
              <td>{move.to ? state(move.to) : t('staysThere')}</td>
              <td>{move.by.map((role) => localize(house.roleLabels(role))).join(', ')}</td>
              <td>{(move.needs ?? []).map((field) => localize(house.named(type.name, field)?.label ?? sameText(field))).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

export const Lifecycle = ({ type }: { readonly type: TypeJson }) => {
  const { t } = useMessages(en)
  const [as, setAs] = useState('drawing')
  return (
    <div className="s-lifecycle">
      <SegmentedControl
        size="xs"
        aria-label={t('shownAs')}
        value={as}
        onChange={setAs}
        data={[
          { value: 'drawing', label: t('drawing') },
          { value: 'table', label: t('table') },
        ]}
      />
      {as === 'drawing' ? <Drawing type={type} /> : <MoveTable type={type} />}
    </div>
  )
}
