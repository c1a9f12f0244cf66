/** The trend of a KPI: as a line, and as a table for screen readers and for copying. */
import '@mantine/charts/styles.css'
import { LineChart } from '@mantine/charts'
import { SegmentedControl } from '@mantine/core'
import { useReducedMotion } from '@mantine/hooks'
import { useState } from 'react'
import { useWorld } from '#fields/faces/control.tsx'
import { formatAxis, formatDay, formatMonth, formatNumber, formatUnit } from '#fields/faces/format.ts'
import type { KpiJson } from '#http/answers/kpi-answers.ts'
import { Card } from '../../controls/page.tsx'
import { Scroll } from '../../controls/scroll.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

/** The label of a step: a month if steps are months, otherwise a day. */
const useLabel = (kpi: KpiJson) => {
  const { language, zone } = useWorld()
  const first = kpi.trend[0]
  const long = first !== undefined && Date.parse(first.to) - Date.parse(first.from) > 20 * 86_400_000
  return (from: string): string => (long ? formatMonth(from, language, zone) : formatDay(from, language, zone))
}

export const Trend = ({ kpi, onStep }: { readonly kpi: KpiJson; readonly onStep: (from: string, to: string) => void }) => {
  const { t, language } = useMessages(en)
  const world = useWorld()
  const [as, setAs] = useState('chart')
  const label = useLabel(kpi)
  const still = useReducedMotion()
  if (kpi.trend.length < 2) return null
  const show = (value: number): string => formatUnit(value, kpi.unit, world)
  const begun = kpi.trend.filter((step) => Date.parse(step.from) <= Date.now())
  const data = begun.map((step) => ({ step: label(step.from), value: step.value, from: step.from, to: step.to }))
  return (
    <Card
      title={t('trend')}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={t('shownAs')}
          value={as}
          onChange={setAs}
          data={[
            { value: 'chart', label: t('chart') },
            { value: 'table', label: t('table') },
          ]}
        />
      }
    >
      {as === 'chart' ? (
        <div role="img" aria-label={t('trendOf', { count: data.length })}>
          <LineChart
            h={230}
            data={data}
            dataKey="step"
            series={[{ name: 'value', label: t('value'), color: 'var(--s-chart)' }]}
            curveType="linear"
            valueFormatter={show}
            gridAxis="x"
            tickLine="none"
            strokeWidth={2}
            connectNulls={false}
            dotProps={{ r: 2.5 }}
            lineProps={{ isAnimationActive: !still }}
            yAxisProps={{ width: 62, tickFormatter: (value: number) => formatAxis(value, kpi.unit, world) }}
            xAxisProps={{ minTickGap: 24 }}
            {...(kpi.target === null
              ? {}
              : {
                  referenceLines: [
                    {
                      y: kpi.target,
                      label: `${t('target')} ${show(kpi.target)}`,
                      color: 'var(--s-accent)',
                      labelPosition: 'insideBottomRight' as const,
                    },
                  ],
                })}
          />
        </div>
      ) : (
        <Scroll label={t('trend')}>
          <table className="s-small-table">
            <thead>
              <tr>
                <th scope="col">{t('period')}</th>
                <th scope="col" data-number="true">
                  {t('value')}
                </th>
                <th scope="col" data-number="true">
                  {t('records')}
                </th>
              </tr>
            </thead>
            <tbody>
              {begun.map((step) => (
                <tr key={step.from}>
                  <th scope="row">
                    <button type="button" className="s-text-button" onClick={() => onStep(step.from, step.to)}>
                      {label(step.from)}
                    </button>
                  </th>
                  <td data-number="true">{step.value === null ? '–' : show(step.value)}</td>
                  <td data-number="true">{formatNumber(step.count, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Card>
  )
}
