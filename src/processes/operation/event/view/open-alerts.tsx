/** The open alerts. */
import { IconMoonStars } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Condition } from '#kernel/condition.ts'
import { useHouse } from '#web/api/house.ts'
import { listQuery } from '#web/api/records.ts'
import { Empty } from '#web/controls/empty.tsx'
import { Card } from '#web/controls/page.tsx'
import { RecordLines } from '#web/controls/record-lines.tsx'
import { Answer } from '#web/controls/trouble.tsx'
import { useMessages } from '#web/messages/use-messages.ts'
import { en } from './en.ts'
import { bySeverity } from './order.ts'

const open: Condition = { field: 'phase', in: ['new', 'active'] }
const maxShownAlerts = 8

export const OpenAlerts = () => {
  const { t } = useMessages(en)
  const there = useHouse().types.get('alert')?.may.read === true
  const found = useQuery({ ...listQuery('alert', { where: open, sort: '-lastAt', limit: 50 }), enabled: there })
  if (!there) return null
  return (
    <Card
      title={t('openAlerts')}
      aside={
        <Link to="/records/$type" params={{ type: 'alert' }} className="s-link s-small">
          {t('seeAll', { count: found.data?.count ?? 0 })}
        </Link>
      }
    >
      <Answer of={found}>
        {(list) =>
          list.records.length === 0 ? (
            <Empty icon={IconMoonStars} title={t('noOpenAlerts')} />
          ) : (
            <RecordLines records={[...list.records].sort(bySeverity).slice(0, maxShownAlerts)} />
          )
        }
      </Answer>
    </Card>
  )
}
