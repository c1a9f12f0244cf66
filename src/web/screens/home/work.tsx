/** What I have to do, and what waits in the queues of my teams, over all types that people work on. */
import { IconCoffee, IconInbox } from '@tabler/icons-react'
import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { toneOf } from '#fields/choice/tone.ts'
import { formatNumber } from '#fields/format.ts'
import type { Condition } from '#kernel/condition.ts'
import { openPhases } from '#kernel/model.ts'
import { Empty } from '../../controls/empty.tsx'
import { RoomIcon } from '../../controls/icon.tsx'
import { Card } from '../../controls/page.tsx'
import type { RecordJson, TypeJson } from '../../data/contract.ts'
import { useHouse } from '../../data/house.ts'
import { useWords } from '../../data/person.ts'
import { listQuery } from '../../data/records.ts'
import { RecordLines } from './lines.tsx'

const isOpen: Condition = { field: 'phase', in: openPhases }
const mine: Condition = { all: [isOpen, { field: 'assignee', is: 'me' }] }
const unclaimed: Condition = { all: [isOpen, { field: 'team', in: 'mine' }, { field: 'assignee', empty: true }] }
const most = 8

/** The loudest first, then the oldest. */
const urgency = (record: RecordJson): number => toneOf('priority', String(record['priority'] ?? record['severity'] ?? ''))?.[1] ?? 0
const byUrgency = (a: RecordJson, b: RecordJson): number => urgency(b) - urgency(a) || (a.openedAt < b.openedAt ? -1 : 1)

const Queue = ({
  type,
  where,
  records,
  count,
}: {
  readonly type: TypeJson
  readonly where: Condition
  readonly records: readonly RecordJson[]
  readonly count: number
}) => {
  const { t, tell, language } = useWords()
  return (
    <section className="s-queue">
      <h3>
        <RoomIcon name={type.icon} size={16} />
        <Link to="/records/$type" params={{ type: type.name }} search={{ where }} className="s-link">
          {tell(type.words.many)}
        </Link>
        <span className="s-count-mark s-number">{formatNumber(count, language)}</span>
      </h3>
      <RecordLines records={[...records].sort(byUrgency).slice(0, most)} />
      {count > most && (
        <Link to="/records/$type" params={{ type: type.name }} search={{ where }} className="s-link s-small">
          {t('seeAll', { n: formatNumber(count, language) })}
        </Link>
      )}
    </section>
  )
}

const Queues = ({
  title,
  where,
  types,
  icon,
  empty,
}: {
  readonly title: string
  readonly where: Condition
  readonly types: readonly TypeJson[]
  readonly icon: typeof IconCoffee
  readonly empty: string
}) => {
  const { t } = useWords()
  const found = useQueries({ queries: types.map((type) => listQuery(type.name, { where, sort: '-openedAt', limit: 50 })) })
  const full = types.flatMap((type, i) => {
    const data = found[i]?.data
    return data && data.records.length > 0 ? [{ type, records: data.records, count: data.count ?? data.records.length }] : []
  })
  const done = found.every((one) => !one.isPending)
  return (
    <Card title={title}>
      {full.map((queue) => (
        <Queue key={queue.type.name} where={where} {...queue} />
      ))}
      {full.length === 0 && (done ? <Empty icon={icon} title={empty} /> : <p className="s-dim">{t('loading')}</p>)}
    </Card>
  )
}

export const Work = () => {
  const { t } = useWords()
  // alerts have a place of their own beside
  const types = [...useHouse().types.values()].filter((type) => type.may.read && type.name !== 'alert')
  return (
    <div className="s-home-main">
      <Queues
        title={t('myWork')}
        where={mine}
        types={types.filter((type) => type.people.includes('assignee'))}
        icon={IconCoffee}
        empty={t('noWork')}
      />
      <Queues
        title={t('teamQueues')}
        where={unclaimed}
        types={types.filter((type) => type.people.includes('team') && type.people.includes('assignee'))}
        icon={IconInbox}
        empty={t('noQueue')}
      />
    </div>
  )
}
