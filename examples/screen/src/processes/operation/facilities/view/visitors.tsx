/** Visitors in the technical rooms now, those who entered first at the top. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWorld } from '#fields/faces/control.tsx'
import { formatMoment } from '#fields/faces/format.ts'
import { listQuery } from '#web/api/records.ts'
import { Empty } from '#web/controls/empty.tsx'
import { PageHead } from '#web/controls/page.tsx'
import { Answer } from '#web/controls/trouble.tsx'
import { useMessages } from '#web/messages/use-messages.ts'
import { en } from './en.ts'

export const Visitors = () => {
  const { t, language } = useMessages(en)
  const { zone } = useWorld()
  const inside = useQuery(listQuery('site-access', { where: { field: 'state', is: 'inside' }, sort: 'enteredAt', limit: 100 }))
  return (
    <div className="s-screen">
      <PageHead title={t('visitors')} />
      <Answer of={inside}>
        {({ records }) =>
          records.length === 0 ? (
            <Empty title={t('nobody')} />
          ) : (
            <ul>
              {records.map((visit) => (
                <li key={visit.id}>
                  <Link to="/records/$type/$id" params={{ type: visit.type, id: visit.number }}>
                    {t('insideSince', {
                      name: String(visit['visitor'] ?? visit.title),
                      since: formatMoment(String(visit['enteredAt']), language, zone),
                    })}
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </div>
  )
}
