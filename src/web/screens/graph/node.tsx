/** A node of the graph: its class as an icon, its health as colour, mark and text. */
import {
  IconApps,
  IconBolt,
  IconBox,
  IconCertificate,
  IconCpu,
  IconDatabase,
  IconDeviceDesktop,
  IconNetwork,
  IconPhone,
  IconPrinter,
  IconServer2,
  IconSnowflake,
  IconStack2,
  IconStack3,
  IconWorldWww,
  type TablerIcon,
} from '@tabler/icons-react'
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import type { GraphNodeJson } from '#itom/topology/topology-answers.ts'
import { useHouse } from '../../api/house.ts'
import { RoomIcon } from '../../controls/icon.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

/** The icons of CI classes; other classes have the icon of the record type. */
const pictures: Readonly<Record<string, TablerIcon>> = {
  server: IconServer2,
  'virtual-machine': IconCpu,
  hypervisor: IconStack2,
  'network-device': IconNetwork,
  storage: IconStack3,
  database: IconDatabase,
  'database-schema': IconDatabase,
  'web-server': IconWorldWww,
  application: IconApps,
  container: IconBox,
  cluster: IconStack2,
  pc: IconDeviceDesktop,
  printer: IconPrinter,
  phone: IconPhone,
  power: IconBolt,
  cooling: IconSnowflake,
  certificate: IconCertificate,
}

export type Health = 'alerting' | 'well' | 'planned' | 'gone'

export const healthOf = (node: GraphNodeJson): Health =>
  node.alerting ? 'alerting' : node.phase === 'closed' || node.phase === 'cancelled' ? 'gone' : node.phase === 'new' ? 'planned' : 'well'
export const healthTone = { alerting: 'bad', well: 'good', planned: 'info', gone: 'calm' } as const

export const NodeIcon = ({ node, size = 18 }: { readonly node: GraphNodeJson; readonly size?: number }) => {
  const Picture = node.class ? pictures[node.class] : undefined
  const icon = useHouse().types.get(node.type)?.icon
  return Picture ? <Picture size={size} stroke={1.6} aria-hidden /> : <RoomIcon name={icon} size={size} />
}

/** The class, or the record type if there is none. */
export const useClassLabel = () => {
  const house = useHouse()
  const { localize } = useMessages(en)
  return (node: GraphNodeJson): string =>
    localize((node.class && house.named(node.type, 'class')?.choices?.[node.class]) || house.typeLabels(node.type).one)
}

export type DrawnNode = Node<{
  readonly node: GraphNodeJson
  readonly root: boolean
  readonly faded: boolean
  readonly direction: 'LR' | 'TB'
}>

export const NodeFace = ({ data }: NodeProps<DrawnNode>) => {
  const classOf = useClassLabel()
  const { t } = useMessages(en)
  const health = healthOf(data.node)
  return (
    <div className="s-node" data-tone={healthTone[health]} data-root={data.root} data-faded={data.faded}>
      <Handle type="target" position={data.direction === 'LR' ? Position.Left : Position.Top} isConnectable={false} />
      <span className="s-node-icon">
        <NodeIcon node={data.node} />
      </span>
      <span className="s-node-text">
        <span className="s-line">{data.node.title || data.node.number}</span>
        <span className="s-line s-small s-dim">
          {classOf(data.node)}
          {health === 'alerting' ? ` · ${t('health_alerting')}` : ''}
        </span>
      </span>
      <Handle type="source" position={data.direction === 'LR' ? Position.Right : Position.Bottom} isConnectable={false} />
    </div>
  )
}
