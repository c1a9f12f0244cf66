/** A number that opens the list of exactly the records it counts; a plain number if there are none. */

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { KpiJson, KpiRecordsJson } from '#http/answers/kpi-answers.ts'
import { address, ask } from '../../api/api.ts'
import { kpiRecordsPath } from '../../api/kpis.ts'
import { useMessages } from '../../messages/use-messages.ts'

export const Door = ({
  of,
  matching = false,
  secondary,
  className,
  testid,
  children,
}: {
  readonly of: KpiJson
  /** For a share: only the records that count towards it. */
  readonly matching?: boolean
  /** The name of a secondary figure: the records that it measures. */
  readonly secondary?: string
  readonly className?: string
  readonly testid?: string
  readonly children: ReactNode
}) => {
  const { t } = useMessages()
  const query = { ...of.period, ...(matching ? { matching } : {}), ...(secondary === undefined ? {} : { secondary }) }
  const some = secondary === undefined ? (matching ? of.matching : of.count) !== 0 : of.secondary[secondary] !== null
  const behind = useQuery({
    queryKey: ['kpis', of.process, of.id, 'door', query],
    queryFn: ({ signal }) => ask<KpiRecordsJson>(address(kpiRecordsPath(of.process, of.id), { ...query, limit: 1 }), { signal }),
    enabled: some,
  }).data
  const marks = { ...(className ? { className } : {}), ...(testid ? { 'data-testid': testid } : {}) }
  if (!some || !behind?.count) return <span {...marks}>{children}</span>
  return (
    <Link
      to="/records/$type"
      params={{ type: behind.type }}
      search={{ where: behind.where, view: 'table' }}
      title={t('openAsList')}
      {...marks}
      className={`s-door ${className ?? ''}`}
    >
      {children}
    </Link>
  )
}
