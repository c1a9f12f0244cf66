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
import { useMe, useWords } from '../../data/person.ts'
import { listQuery } from '../../data/records.ts'
import { RecordLines } from './lines.tsx'

const isOpen: Condition = { field: 'phase', in: openPhases }
const isMine: Condition = { field: 'assignee', is: 'me' }
const isUnclaimed: Condition = {
  all: [
    { field: 'team', in: 'mine' },
    { field: 'assignee', empty: true },
  ],
}
const mine: Condition = { all: [isOpen, isMine] }
const unclaimed: Condition = { all: [isOpen, isUnclaimed] }
const most = 8
/** So many are looked at to find the loudest; beyond, the list itself tells. */
const looked = 100

/** The loudest first, then the oldest. */
const urgency = (record: RecordJson): number => toneOf('priority', String(record['priority'] ?? record['severity'] ?? ''))?.[1] ?? 0
const byUrgency = (a: RecordJson, b: RecordJson): number => urgency(b) - urgency(a) || (a.openedAt < b.openedAt ? -1 : 1)

interface QueueOf {
  readonly type: TypeJson
  readonly records: readonly RecordJson[]
  /** There are more than were looked at. */
  readonly beyond: boolean
}

const Queue = ({ type, records, beyond, where }: QueueOf & { readonly where: Condition }) => {
  const { t, tell, language } = useWords()
  const count = `${formatNumber(records.length, language)}${beyond ? '+' : ''}`
  return (
    <section className="s-queue">
      <h3>
        <RoomIcon name={type.icon} size={16} />
        <Link to="/records/$type" params={{ type: type.name }} search={{ where }} className="s-link">
          {tell(type.words.many)}
        </Link>
        <span className="s-count-mark s-number">{count}</span>
      </h3>
      <RecordLines records={[...records].sort(byUrgency).slice(0, most)} />
      {records.length > most && (
        <Link to="/records/$type" params={{ type: type.name }} search={{ where }} className="s-link s-small">
          {t('seeAll', { n: count })}
        </Link>
      )}
    </section>
  )
}

const Queues = ({
  title,
  where,
  queues,
  done,
  icon,
  empty,
}: {
  readonly title: string
  readonly where: Condition
  readonly queues: readonly QueueOf[]
  readonly done: boolean
  readonly icon: typeof IconCoffee
  readonly empty: string
}) => {
  const { t } = useWords()
  const full = queues.filter((queue) => queue.records.length > 0)
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
  const me = useMe()
  // alerts have a place of their own beside
  const types = [...useHouse().types.values()].filter((type) => type.may.read && type.people.includes('assignee') && type.name !== 'alert')
  const asked = (type: TypeJson): Condition => ({ all: [isOpen, type.people.includes('team') ? { any: [isMine, isUnclaimed] } : isMine] })
  const found = useQueries({
    queries: types.map((type) => listQuery(type.name, { where: asked(type), sort: '-openedAt', limit: looked }, false)),
  })
  const done = found.every((one) => !one.isPending)
  const queuesOf = (isIn: (record: RecordJson) => boolean): readonly QueueOf[] =>
    types.map((type, i) => ({ type, records: (found[i]?.data?.records ?? []).filter(isIn), beyond: Boolean(found[i]?.data?.next) }))
  const toMe = (record: RecordJson): boolean => record.assignee === me.person.id
  return (
    <div className="s-home-main">
      <Queues title={t('myWork')} where={mine} queues={queuesOf(toMe)} done={done} icon={IconCoffee} empty={t('noWork')} />
      <Queues
        title={t('teamQueues')}
        where={unclaimed}
        queues={queuesOf((r) => !toMe(r))}
        done={done}
        icon={IconInbox}
        empty={t('noQueue')}
      />
    </div>
  )
}
