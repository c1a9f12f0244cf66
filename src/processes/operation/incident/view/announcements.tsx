/** Current announcements: outages, maintenance. */
import './incident.css'
import { IconSpeakerphone } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useHouse } from '#web/api/house.ts'
import { listQuery } from '#web/api/records.ts'
import { useMessages } from '#web/messages/use-messages.ts'
import { en } from './en.ts'

export const Announcements = () => {
  const { t } = useMessages(en)
  const there = useHouse().types.get('announcement')?.may.read === true
  const found = useQuery({
    ...listQuery('announcement', { where: { field: 'phase', is: 'active' }, sort: '-openedAt', limit: 3 }),
    enabled: there,
  })
  const records = found.data?.records ?? []
  if (records.length === 0) return null
  return (
    <section className="s-announcements" aria-label={t('announcements')}>
      {records.map((record) => (
        <Link
          key={record.id}
          to="/records/$type/$id"
          params={{ type: 'announcement', id: record.number }}
          className="s-announcement"
          data-tone={record['kind'] === 'outage' ? 'bad' : record['kind'] === 'degradation' ? 'warn' : 'info'}
        >
          <IconSpeakerphone size={18} aria-hidden />
          <span>
            <strong>{record.title}</strong>
            <span className="s-line s-small">{String(record['text'] ?? '').replaceAll(/[#*_`>\s]+/g, ' ')}</span>
          </span>
        </Link>
      ))}
    </section>
  )
}
