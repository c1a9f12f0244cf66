/** An entry of a calendar: a link to its record with title, time and state. */
import { IconBolt, IconSnowflake } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import { formatMoment } from '#fields/faces/format.ts'
import { useHouse } from '#web/api/house.ts'
import { useMe } from '#web/api/person.ts'
import { useMessages } from '#web/messages/use-messages.ts'
import { phaseTone } from '#web/theme/tones.ts'
import { timeOf } from './days.ts'
import type { Planned } from './plan.ts'

export const PlanLink = ({
  item,
  style,
  time = true,
}: {
  readonly item: Planned
  readonly style?: CSSProperties
  /** Whether to show the start time; not for an entry that began on an earlier day. */
  readonly time?: boolean
}) => {
  const { localize, language } = useMessages()
  const { zone } = useMe()
  const house = useHouse()
  const { record, kind } = item
  const urgent = record['kind'] === 'emergency'
  const said = `${record.number} · ${record.title} · ${localize(house.stateLabel(record.type, record.state))} · ${formatMoment(item.from, language, zone)} – ${formatMoment(item.to, language, zone)}`
  return (
    <Link
      to="/records/$type/$id"
      params={{ type: record.type, id: record.number }}
      className="s-plan"
      data-kind={kind}
      data-tone={kind === 'freeze' ? 'info' : phaseTone[record.phase]}
      title={said}
      {...(style ? { style } : {})}
    >
      {kind === 'freeze' ? <IconSnowflake size={13} aria-hidden /> : urgent ? <IconBolt size={13} aria-hidden /> : null}
      {time && kind === 'change' && <span className="s-number">{timeOf(item.from, zone)}</span>}
      <span className="s-plan-title">{record.title}</span>
      <span className="s-hidden">
        {record.number} {localize(house.stateLabel(record.type, record.state))}
      </span>
    </Link>
  )
}
