/** The records behind a KPI: exactly those that it counts. */
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowRight, IconX } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCallback } from 'react'
import { formatNumber } from '#fields/faces/format.ts'
import type { TypeJson } from '#http/answers/house-answers.ts'
import type { KpiRecordsJson } from '#http/answers/kpi-answers.ts'
import { address, ask } from '../../api/api.ts'
import { useHouse } from '../../api/house.ts'
import { kpiRecordsPath, type ShownPeriod } from '../../api/kpis.ts'
import { Empty } from '../../controls/empty.tsx'
import { Card } from '../../controls/page.tsx'
import { Answer } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { RecordCards } from '../list/cards.tsx'
import { useColumns } from '../list/columns.tsx'
import { RecordTable } from '../list/table.tsx'
import { leaveTrail } from '../list/trail.ts'
import { en } from './en.ts'

export const KpiRecordList = ({
  process,
  id,
  type: measured,
  period,
  by,
  group,
  title,
  onAll,
}: {
  readonly process: string
  readonly id: string
  readonly type: TypeJson
  readonly period: ShownPeriod
  readonly by: string | undefined
  readonly group: string | undefined
  readonly title: string | undefined
  readonly onAll: () => void
}) => {
  const { t, language } = useMessages(en)
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const house = useHouse()
  const query = { ...period, ...(group === undefined ? {} : { by, key: group === '' ? 'null' : group }) }
  const pages = useInfiniteQuery({
    queryKey: ['kpis', process, id, 'records', query],
    queryFn: ({ pageParam, signal }) =>
      ask<KpiRecordsJson>(address(kpiRecordsPath(process, id), { ...query, after: pageParam, limit: 100 }), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  const records = pages.data?.pages.flatMap((p) => p.records) ?? []
  const first = pages.data?.pages[0]
  const where = first?.where
  // behind a number of distinct references are the records that they refer to
  const type = house.types.get(first?.type ?? '') ?? measured
  const { columns } = useColumns(type)
  const trail = (): void => leaveTrail({ type: type.name, search: where ? { where } : {}, numbers: records.map((r) => r.number) })
  const label = t('recordsBehind')
  return (
    <Card
      flush
      title={
        <>
          {label}{' '}
          {first?.count !== undefined && (
            <span className="s-count-mark s-number" data-testid="kpi-count">
              {formatNumber(first.count, language)}
            </span>
          )}
          {title && (
            <Button
              size="compact-xs"
              variant="light"
              rightSection={<IconX size={12} />}
              aria-label={t('removeFilter', { name: title })}
              onClick={onAll}
            >
              {title}
            </Button>
          )}
        </>
      }
      aside={
        where && (
          <Link to="/records/$type" params={{ type: type.name }} search={{ where }} className="s-link s-small">
            {t('openAsList')} <IconArrowRight size={13} aria-hidden />
          </Link>
        )
      }
    >
      <Answer of={pages}>
        {() =>
          records.length === 0 ? (
            <Empty title={t('noRecordsInPeriod')} />
          ) : narrow ? (
            <RecordCards label={label} records={records} columns={columns} onOpen={trail} />
          ) : (
            <div className="s-kpi-records" style={{ height: Math.min(560, 44 + records.length * 38) }}>
              <RecordTable label={label} records={records} count={first?.count} columns={columns} cursor={-1} onEnd={more} onOpen={trail} />
            </div>
          )
        }
      </Answer>
    </Card>
  )
}
