/** The user's open records and the queues of the user's teams, over all record types, due soonest first. */
import { IconCoffee, IconInbox } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { formatNumber } from '#fields/faces/format.ts'
import type { RecordJson } from '#http/answers/shared-answers.ts'
import { views } from '#processes/views.ts'
import { useMe } from '../../api/person.ts'
import { workQuery } from '../../api/records.ts'
import { Empty } from '../../controls/empty.tsx'
import { Card } from '../../controls/page.tsx'
import { RecordLines } from '../../controls/record-lines.tsx'
import { Answer } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

interface QueueOf {
  readonly title: string
  readonly records: readonly RecordJson[]
  readonly icon: typeof IconCoffee
  readonly empty: string
}

const Queue = ({ title, records, icon, empty }: QueueOf) => {
  const { language } = useMessages(en)
  return (
    <Card title={records.length === 0 ? title : `${title} · ${formatNumber(records.length, language)}`}>
      {records.length === 0 ? <Empty icon={icon} title={empty} /> : <RecordLines records={records} />}
    </Card>
  )
}

/** Record types that a panel of the home page shows. */
const shownElsewhere = new Set(views.flatMap(({ panels = [] }) => panels.flatMap(({ of }) => of ?? [])))

export const Work = () => {
  const { t } = useMessages(en)
  const me = useMe()
  const found = useQuery(workQuery)
  return (
    <div className="s-home-main">
      <Answer of={found}>
        {({ records }) => {
          const work = records.filter(({ type }) => !shownElsewhere.has(type))
          const isMine = ({ assignee }: RecordJson): boolean => assignee === me.person.id
          return (
            <>
              <Queue title={t('myWork')} records={work.filter(isMine)} icon={IconCoffee} empty={t('noWork')} />
              <Queue title={t('teamQueues')} records={work.filter((one) => !isMine(one))} icon={IconInbox} empty={t('noQueue')} />
            </>
          )
        }}
      </Answer>
    </div>
  )
}
