/** The live list of alerts for operators: what is wrong, since when, which services are affected, and the response. */
import './event.css'
import { Button, SegmentedControl } from '@mantine/core'
import { IconBellOff, IconMoonStars, IconTable } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatNumber } from '#fields/faces/format.ts'
import type { TypeJson } from '#http/answers/house-answers.ts'
import type { RecordJson } from '#http/answers/shared-answers.ts'
import type { Condition } from '#kernel/condition.ts'
import { sameText, textIn } from '#kernel/localized-text.ts'
import { known } from '#web/api/api.ts'
import { useHouse } from '#web/api/house.ts'
import { pagesQuery } from '#web/api/records.ts'
import type { RoomListProps } from '#web/api/room-view.ts'
import { Empty } from '#web/controls/empty.tsx'
import { Go } from '#web/controls/go.tsx'
import { RoomIcon } from '#web/controls/icon.tsx'
import { PageHead } from '#web/controls/page.tsx'
import { Answer } from '#web/controls/trouble.tsx'
import { useMessages } from '#web/messages/use-messages.ts'
import { AlertCard } from './alert-card.tsx'
import { en } from './en.ts'
import { bySeverity } from './order.ts'

const wanted: Readonly<Record<string, Condition>> = {
  open: { field: 'phase', in: ['new', 'active'] },
  suppressed: { field: 'phase', is: 'waiting' },
  closed: { field: 'phase', in: ['done', 'closed', 'cancelled'] },
}

interface Cluster {
  readonly key: string
  readonly title: string
  readonly tone?: string | undefined
  readonly alerts: readonly RecordJson[]
}

/** Alerts grouped by a common value. */
const useClusters = (type: TypeJson) => {
  const house = useHouse()
  const { t, language } = useMessages(en)
  return (alerts: readonly RecordJson[], by: string): readonly Cluster[] => {
    const sorted = [...alerts].sort(bySeverity)
    const keyOf = (a: RecordJson): string => {
      if (by === 'cause') return String(a['causeAlert'] ?? (sorted.some((b) => b['causeAlert'] === a.id) ? a.id : ''))
      const value = a[by]
      return Array.isArray(value) ? String(value[0] ?? '') : String(value ?? '')
    }
    const titleOf = (key: string): string => {
      if (!key)
        return by === 'cause'
          ? t('aloneAlerts')
          : t('without', { name: textIn(house.named(type.name, by)?.label ?? sameText(by), language).toLowerCase() })
      if (by === 'severity') return textIn(house.named(type.name, by)?.choices?.[key] ?? sameText(key), language)
      return known(key)?.title ?? sorted.find((a) => a.id === key)?.title ?? key
    }
    const clusters = [...Map.groupBy(sorted, keyOf)].map(([key, list]) => ({ key, title: titleOf(key), alerts: list }))
    return [...clusters.filter((c) => c.key), ...clusters.filter((c) => !c.key)]
  }
}

export const AlertsScreen = ({ type }: RoomListProps) => {
  const { t, localize, language } = useMessages(en)
  const [which, setWhich] = useState('open')
  const [by, setBy] = useState('severity')
  const found = useInfiniteQuery(pagesQuery(type.name, { where: wanted[which] ?? null, sort: '-lastAt' }))
  const clusters = useClusters(type)
  const alerts = found.data?.pages.flatMap((p) => p.records) ?? []
  const count = found.data?.pages[0]?.count ?? alerts.length
  const label = localize(type.labels.many)
  return (
    <div className="s-screen">
      <PageHead title={label} icon={<RoomIcon name={type.icon} size={22} />}>
        <Button component={Go} to={`/records/${type.name}?view=table`} variant="default" leftSection={<IconTable size={16} stroke={1.6} />}>
          {t('asTable')}
        </Button>
      </PageHead>
      <div className="s-toolbar">
        <SegmentedControl
          aria-label={t('whichAlerts')}
          value={which}
          onChange={setWhich}
          data={[
            { value: 'open', label: t('alertsOpen') },
            { value: 'suppressed', label: t('alertsSuppressed') },
            { value: 'closed', label: t('alertsClosed') },
          ]}
        />
        <SegmentedControl
          aria-label={t('groupedBy')}
          value={by}
          onChange={setBy}
          data={[
            { value: 'severity', label: t('bySeverity') },
            { value: 'cause', label: t('byCause') },
            { value: 'ci', label: t('byCi') },
            { value: 'services', label: t('byService') },
          ]}
        />
        <span className="s-toolbar-end s-count" role="status">
          <strong>{formatNumber(count, language)}</strong> {label.toLowerCase()}
        </span>
      </div>
      <Answer of={found}>
        {() =>
          alerts.length === 0 ? (
            <Empty icon={which === 'suppressed' ? IconBellOff : IconMoonStars} title={t(which === 'open' ? 'noOpenAlerts' : 'nothingHere')}>
              {which === 'open' && type.labels.empty && <p>{localize(type.labels.empty)}</p>}
            </Empty>
          ) : (
            <div className="s-alert-groups">
              {clusters(alerts, by).map((cluster) => (
                <section key={cluster.key} aria-label={cluster.title}>
                  <h2>
                    {cluster.title} <span className="s-count-mark s-number">{cluster.alerts.length}</span>
                  </h2>
                  <ul className="s-alerts">
                    {cluster.alerts.map((alert) => (
                      <AlertCard key={alert.id} alert={alert} type={type} grouped={by} />
                    ))}
                  </ul>
                </section>
              ))}
            </div>
          )
        }
      </Answer>
      {found.hasNextPage && (
        <div className="s-more">
          <Button variant="default" size="compact-md" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('loadMore', { shown: alerts.length, total: formatNumber(count, language) })}
          </Button>
        </div>
      )}
    </div>
  )
}
