/** Records as short lines, for queues and other places too small for a table. */
import { Link } from '@tanstack/react-router'
import { useWorld } from '#fields/faces/control.tsx'
import { formatAgo, formatDuration } from '#fields/faces/format.ts'
import type { RecordJson } from '#http/answers/shared-answers.ts'
import { useHouse } from '../api/house.ts'
import { isFresh } from '../api/live.ts'
import { useMessages } from '../messages/use-messages.ts'
import { FieldShow } from './field.tsx'
import { StateBadge } from './state-badge.tsx'

/** The time left until the first clock is due, as text and colour. */
const Due = ({ at, now }: { readonly at: string; readonly now: number }) => {
  const { t, language } = useMessages()
  const seconds = Math.round((Date.parse(at) - now) / 1000)
  const late = seconds < 0
  return (
    <strong data-tone={late ? 'bad' : seconds < 3600 ? 'warn' : 'calm'}>
      {' · '}
      {formatDuration(Math.abs(seconds), language)} {t(late ? 'clockOver' : 'clockLeft')}
    </strong>
  )
}

export const RecordLines = ({ records }: { readonly records: readonly RecordJson[] }) => {
  const { language, zone } = useWorld()
  const house = useHouse()
  const now = Date.now()
  return (
    <ul className="s-lines">
      {records.map((record) => {
        const of = house.named(record.type, 'priority') ?? house.named(record.type, 'severity')
        return (
          <li key={record.id} data-fresh={isFresh(record.id)}>
            <Link to="/records/$type/$id" params={{ type: record.type, id: record.number }} className="s-record-link">
              <span className="s-record-link-text">
                <span className="s-line">{record.title || record.number}</span>
                <span className="s-dim s-small s-line s-number">
                  {record.number} · {formatAgo(record.openedAt, now, { language, zone })}
                  {typeof record['dueAt'] === 'string' && <Due at={record['dueAt']} now={now} />}
                </span>
              </span>
              {of && <FieldShow record={record} of={of} dense />}
              <StateBadge type={record.type} state={record.state} phase={record.phase} />
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
