/** Recurring groups in a process, such as repeated incidents without a problem, and the record that can be created for each. */

import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { RecurringGroupJson } from '#features/suggestions/recurring/recurring-answers.ts'
import { formatDay } from '#fields/faces/format.ts'
import type { ProcessJson } from '#http/answers/house-answers.ts'
import { useHouse } from '../../api/house.ts'
import { useMe } from '../../api/person.ts'
import { trendsQuery, useRaise } from '../../api/suggestions.ts'
import { note } from '../../controls/note.ts'
import { Card } from '../../controls/page.tsx'
import { Answer, describeTrouble } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

interface GroupProps {
  readonly process: string
  readonly trend: { readonly name: string; readonly of: string; readonly raises: string; readonly may: boolean }
  readonly group: RecurringGroupJson
  readonly named: (id: string) => string
}

const Group = ({ process, trend, group, named }: GroupProps) => {
  const { t, localize, language } = useMessages(en)
  const house = useHouse()
  const { zone } = useMe()
  const navigate = useNavigate()
  const raise = useRaise(process, trend.name, trend.raises)
  const of = Object.values(group.by).map(named).join(' · ')
  const name = localize(house.typeLabels(trend.raises).one).toLocaleLowerCase(language)
  const send = (): void =>
    raise.mutate(group.by, {
      onError: (error) => describeTrouble(error),
      onSuccess: ({ record }) => {
        note({ message: t('created', { name: `${record.number} ${record.title}` }) })
        void navigate({ to: '/records/$type/$id', params: { type: record.type, id: record.number } })
      },
    })
  return (
    <li>
      <div>
        <strong>{of}</strong>
        <p className="s-dim s-small s-line">{group.title}</p>
      </div>
      <Link to="/records/$type" params={{ type: trend.of }} search={{ where: group.where }} className="s-link s-number">
        {t('timesLast', { count: group.count, day: formatDay(group.last, language, zone) })}
      </Link>
      {trend.may && (
        <Button size="compact-sm" variant="light" loading={raise.isPending} aria-label={t('raiseFor', { name, of })} onClick={send}>
          {t('raise', { name })}
        </Button>
      )}
    </li>
  )
}

export const Trends = ({ process }: { readonly process: ProcessJson }) => {
  const { t, localize } = useMessages(en)
  const found = useQuery({ ...trendsQuery(process.name), enabled: process.trends.length > 0 })
  if (process.trends.length === 0) return null
  return (
    <Answer of={found}>
      {({ trends, refs }) =>
        trends.map((trend) => (
          <Card key={trend.name} title={localize(trend.label)}>
            {trend.groups.length === 0 ? (
              <p className="s-dim s-small">{t('nothingRepeats')}</p>
            ) : (
              <ul className="s-trends">
                {trend.groups.map((group) => (
                  <Group
                    key={JSON.stringify(group.by)}
                    process={process.name}
                    trend={trend}
                    group={group}
                    named={(id) => refs[id]?.title ?? id}
                  />
                ))}
              </ul>
            )}
            {trend.groups.length < trend.groupCount && (
              <p className="s-dim s-small">{t('largestGroups', { shown: trend.groups.length, count: trend.groupCount })}</p>
            )}
          </Card>
        ))
      }
    </Answer>
  )
}
