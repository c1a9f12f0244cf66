/** The calendar as a list of days, for narrow screens and screen readers. */

import { IconSnowflake } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { formatMoment } from '#fields/faces/format.ts'
import { localeOf } from '#kernel/localized-text.ts'
import { useHouse } from '#web/api/house.ts'
import { useMe } from '#web/api/person.ts'
import { Empty } from '#web/controls/empty.tsx'
import { FieldShow } from '#web/controls/field.tsx'
import { StateBadge } from '#web/controls/state-badge.tsx'
import { useMessages } from '#web/messages/use-messages.ts'
import { dayOf, timeOf } from './days.ts'
import { en } from './en.ts'
import type { CalendarPlan, Planned } from './plan.ts'

const Line = ({ item }: { readonly item: Planned }) => {
  const { language, localize } = useMessages(en)
  const { zone } = useMe()
  const house = useHouse()
  const { record } = item
  const kind = house.named(record.type, 'kind')
  const risk = house.named(record.type, 'risk')
  const sameDay = dayOf(item.from, zone) === dayOf(item.to, zone)
  return (
    <li className="s-agenda-line" data-kind={item.kind}>
      <span className="s-number s-nowrap">
        {timeOf(item.from, zone)} – {sameDay ? timeOf(item.to, zone) : formatMoment(item.to, language, zone)}
      </span>
      <span className="s-agenda-what">
        {item.kind === 'freeze' && <IconSnowflake size={14} aria-label={localize(house.typeLabels('freeze-window').one)} />}
        <Link to="/records/$type/$id" params={{ type: record.type, id: record.number }} className="s-link">
          <span className="s-dim s-small s-number">{record.number}</span> {record.title}
        </Link>
      </span>
      <span className="s-badges s-agenda-marks">
        {kind && item.kind === 'change' && <FieldShow record={record} of={kind} dense />}
        {risk && item.kind === 'change' && <FieldShow record={record} of={risk} dense />}
      </span>
      <span className="s-agenda-state">
        <StateBadge type={record.type} state={record.state} phase={record.phase} />
      </span>
    </li>
  )
}

export const Agenda = ({ plan, from }: { readonly plan: CalendarPlan; readonly from: string }) => {
  const { t, language } = useMessages(en)
  const { zone } = useMe()
  const days = new Map<string, Planned[]>()
  for (const item of [...plan.items].sort((a, b) => a.from.localeCompare(b.from))) {
    // entries that began before are under the first day shown
    const day = dayOf(item.from < from ? from : item.from, zone)
    days.set(day, [...(days.get(day) ?? []), item])
  }
  if (days.size === 0) return <Empty title={t('nothingPlanned')} />
  const name = new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
  return (
    <div className="s-agenda">
      {[...days].sort().map(([day, items]) => (
        <section key={day}>
          <h2>{name.format(new Date(`${day}T00:00:00Z`))}</h2>
          <ul>
            {items.map((item) => (
              <Line key={item.record.id} item={item} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
