/** A KPI broken down by a field, as bars that open the records behind them. */
import { Select } from '@mantine/core'
import { useWorld } from '#fields/faces/control.tsx'
import { formatUnit } from '#fields/faces/format.ts'
import type { KpiJson } from '#http/answers/kpi-answers.ts'
import { sameText, textIn } from '#kernel/localized-text.ts'
import { known } from '../../api/api.ts'
import { useHouse } from '../../api/house.ts'
import { Card } from '../../controls/page.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

export const Breakdown = ({
  kpi,
  fields,
  by,
  chosen,
  onBy,
  onGroup,
}: {
  readonly kpi: KpiJson
  readonly fields: readonly string[]
  readonly by: string | undefined
  readonly chosen: string | undefined
  readonly onBy: (field: string) => void
  readonly onGroup: (key: string | undefined) => void
}) => {
  const { t, localize, language } = useMessages(en)
  const world = useWorld()
  const house = useHouse()
  const of = by ? house.named(kpi.of, by) : undefined
  const groups = kpi.groups ?? []
  const largest = Math.max(...groups.map((g) => Math.abs(g.value ?? 0)), 1e-9)
  const titleOf = (key: string | null, title: string | null): string => {
    if (key === null || key === '') return t('noValue')
    const label = of?.choices?.[key]
    return label ? textIn(label, language) : (title ?? known(key)?.title ?? key)
  }
  if (fields.length === 0) return null
  return (
    <Card
      title={t('breakdown')}
      aside={
        <Select
          size="xs"
          aria-label={t('breakdownBy')}
          value={by ?? null}
          allowDeselect={false}
          onChange={(field) => field && onBy(field)}
          data={fields.map((field) => ({ value: field, label: localize(house.named(kpi.of, field)?.label ?? sameText(field)) }))}
        />
      }
    >
      {groups.length === 0 && <p className="s-dim">{t('nothingHere')}</p>}
      <ul className="s-bars">
        {groups.map((group) => {
          const key = group.key ?? ''
          const title = titleOf(group.key, group.title)
          const value = group.value === null ? '–' : formatUnit(group.value, kpi.unit, world)
          return (
            <li key={key}>
              <button
                type="button"
                className="s-bar"
                aria-pressed={chosen === key}
                onClick={() => onGroup(chosen === key ? undefined : key)}
              >
                <span className="s-line s-bar-name">{title}</span>
                <span className="s-bar-track" aria-hidden="true">
                  <span className="s-bar-fill" style={{ width: `${(Math.abs(group.value ?? 0) / largest) * 100}%` }} />
                </span>
                <span className="s-number s-bar-value">{value}</span>
                {kpi.unit !== 'count' && (
                  <span className="s-number s-dim s-small s-bar-count">{t('recordCount', { count: group.count })}</span>
                )}
              </button>
            </li>
          )
        })}
      </ul>
      {kpi.groupCount !== undefined && <p className="s-dim s-small">{t('groupsShown', { count: groups.length, all: kpi.groupCount })}</p>}
    </Card>
  )
}
