/** The reporting period of a screen: a name such as `d30`, or two days; kept in the address. */
import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { fromWall, toWall } from '#fields/moment/zoned.ts'
import type { KpiSearch, PathsSearch, SearchChange } from '../../api/addresses.ts'
import { type PeriodName, periodNames, periodOf, type ShownPeriod } from '../../api/kpis.ts'
import { useMe } from '../../api/person.ts'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

export const usePeriod = (
  usual: PeriodName = 'd30',
): {
  readonly name: string
  readonly period: ShownPeriod
  readonly set: (next: SearchChange<PathsSearch>) => void
  readonly search: KpiSearch
} => {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const { zone } = useMe()
  const { period: asked, from, to } = search
  const name = from && to ? 'custom' : (periodNames.find((one) => one === asked) ?? usual)
  const period = useMemo(() => (from && to ? { from, to } : periodOf(name as PeriodName, zone)), [from, to, name, zone])
  const set = (next: SearchChange<PathsSearch>): void =>
    void navigate({
      to: '.',
      replace: true,
      search: (old: Record<string, unknown>) =>
        Object.fromEntries(Object.entries({ ...old, ...next }).filter(([, value]) => value !== undefined && value !== '')),
    })
  return { name, period, set, search }
}

export const PeriodPicker = ({ usual = 'd30' }: { readonly usual?: PeriodName }) => {
  const { t } = useMessages(en)
  const { zone } = useMe()
  const { name, period, set } = usePeriod(usual)
  const narrow = useMediaQuery('(max-width: 60em)', false, { getInitialValueInEffect: false })
  const data = [...periodNames.map((value) => ({ value, label: t(`period_${value}`) })), { value: 'custom', label: t('custom') }]
  const choose = (next: string | null): void => {
    if (next === 'custom') set({ period: undefined, ...period })
    else set({ period: next ?? usual, from: undefined, to: undefined })
  }
  // the end is shown as the last day included, one day before the exclusive bound
  const dayOf = (moment: string, shift = 0): string => toWall(new Date(Date.parse(moment) + shift).toISOString(), zone).slice(0, 10)
  const after = (day: string): string | null => {
    const next = new Date(`${day}T12:00:00Z`)
    next.setUTCDate(next.getUTCDate() + 1)
    return fromWall(`${next.toISOString().slice(0, 10)}T00:00`, zone)
  }
  return (
    <div className="s-period">
      {narrow ? (
        <Select aria-label={t('period')} data={data} value={name} onChange={choose} allowDeselect={false} />
      ) : (
        <SegmentedControl aria-label={t('period')} data={data} value={name} onChange={choose} />
      )}
      {name === 'custom' && (
        <>
          <TextInput
            type="date"
            aria-label={t('from')}
            value={dayOf(period.from)}
            onChange={(e) =>
              e.currentTarget.value && set({ from: fromWall(`${e.currentTarget.value}T00:00`, zone) ?? period.from, to: period.to })
            }
          />
          <TextInput
            type="date"
            aria-label={t('to')}
            value={dayOf(period.to, -1)}
            onChange={(e) => e.currentTarget.value && set({ from: period.from, to: after(e.currentTarget.value) ?? period.to })}
          />
        </>
      )}
    </div>
  )
}
