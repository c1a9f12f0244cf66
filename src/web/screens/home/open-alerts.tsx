/** What is wrong right now. */
import { IconMoonStars } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatNumber } from '#fields/faces/format.ts'
import type { Condition } from '#kernel/condition.ts'
import { bySeverity } from '#processes/operation/event/view/order.ts'
import { useHouse } from '../../api/house.ts'
import { useWords } from '../../api/person.ts'
import { listQuery } from '../../api/records.ts'
import { Empty } from '../../controls/empty.tsx'
import { Card } from '../../controls/page.tsx'
import { Answer } from '../../controls/trouble.tsx'
import { RecordLines } from './lines.tsx'

const open: Condition = { field: 'phase', in: ['new', 'active'] }
const most = 8

export const OpenAlerts = () => {
  const { t, language } = useWords()
  const there = useHouse().types.get('alert')?.may.read === true
  const found = useQuery({ ...listQuery('alert', { where: open, sort: '-lastAt', limit: 50 }), enabled: there })
  if (!there) return null
  return (
    <Card
      title={t('openAlerts')}
      aside={
        <Link to="/records/$type" params={{ type: 'alert' }} className="s-link s-small">
          {t('seeAll', { n: formatNumber(found.data?.count ?? 0, language) })}
        </Link>
      }
    >
      <Answer of={found}>
        {(list) =>
          list.records.length === 0 ? (
            <Empty icon={IconMoonStars} title={t('quietNight')} />
          ) : (
            <RecordLines records={[...list.records].sort(bySeverity).slice(0, most)} />
          )
        }
      </Answer>
    </Card>
  )
}
