/** A list on a narrow screen: a card for each record. */
import './list.css'
import { Link } from '@tanstack/react-router'
import { type NamedField, useWorld } from '#fields/faces/control.tsx'
import { formatAgo } from '#fields/faces/format.ts'
import type { RecordJson } from '#http/answers/shared-answers.ts'
import { FieldShow, isEmpty, valueAt } from '../../controls/field.tsx'
import { StateBadge } from '../../controls/state-badge.tsx'

const shownElsewhere = new Set(['number', 'title', 'state', 'openedAt', 'updatedAt'])

export const RecordCards = ({
  label,
  records,
  columns,
  onOpen,
}: {
  readonly label: string
  readonly records: readonly RecordJson[]
  readonly columns: readonly NamedField[]
  readonly onOpen?: () => void
}) => {
  const { language, zone } = useWorld()
  const now = Date.now()
  return (
    <ul className="s-cards" aria-label={label}>
      {records.map((record) => (
        <li key={record.id}>
          <Link
            to="/records/$type/$id"
            params={{ type: record.type, id: record.number }}
            className="s-record-card"
            onClick={() => onOpen?.()}
          >
            <span className="s-record-card-top">
              <span className="s-dim s-number">{record.number}</span>
              <StateBadge type={record.type} state={record.state} phase={record.phase} />
            </span>
            <span className="s-record-card-title">{record.title || record.number}</span>
            <span className="s-record-card-more">
              {columns
                .filter((of) => !shownElsewhere.has(of.path) && !isEmpty(valueAt(record, of.path)))
                .slice(0, 4)
                .map((of) => (
                  <FieldShow key={of.path} record={record} of={of} dense />
                ))}
              <span className="s-dim">{formatAgo(record.openedAt, now, { language, zone })}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
