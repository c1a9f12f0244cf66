/** All KPIs, process by process in the order of the service lifecycle, or only those in one status. */

import { IconChartLine } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { KpiLine, KpiState } from '#http/answers/kpi-answers.ts'
import { useHouse } from '../../api/house.ts'
import { kpisQuery } from '../../api/kpis.ts'
import { useShown } from '../../api/shown.ts'
import { stagesOfLife } from '../../api/stages.ts'
import { Empty } from '../../controls/empty.tsx'
import { KpiMark, KpiTile } from '../../controls/kpi-tile.tsx'
import { PageHead } from '../../controls/page.tsx'
import { Answer } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { PeriodPicker, usePeriod } from './period.tsx'

const states: readonly KpiState[] = ['bad', 'warning', 'good', 'none']

/** The number of KPIs in each status; a click shows only those. */
const States = ({
  lines,
  state,
  onState,
}: {
  readonly lines: readonly KpiLine[]
  readonly state: KpiState | null
  readonly onState: (state: KpiState | null) => void
}) => {
  const { t } = useMessages(en)
  return (
    <ul className="s-kpi-states" aria-label={t('showOnly')}>
      {states.map((one) => {
        const n = lines.filter((line) => line.state === one).length
        return (
          n > 0 && (
            <li key={one}>
              <button type="button" className="s-kpi-pick" aria-pressed={state === one} onClick={() => onState(state === one ? null : one)}>
                <KpiMark state={one} said={false} /> {t(`kpi_${one}`)} <strong className="s-number">{n}</strong>
              </button>
            </li>
          )
        )
      })}
    </ul>
  )
}

export const KpiOverview = () => {
  const { t, localize } = useMessages(en)
  const house = useHouse()
  const { name, period } = usePeriod()
  const found = useQuery(kpisQuery(period))
  const { isShown } = useShown()
  const [state, setState] = useState<KpiState | null>(null)
  return (
    <div className="s-screen">
      <PageHead title={t('kpis')} icon={<IconChartLine size={22} stroke={1.6} aria-hidden />}>
        <PeriodPicker />
      </PageHead>
      <Answer of={found}>
        {({ kpis }) => {
          const all = stagesOfLife
            .flatMap((stage) => house.processes.filter((process) => process.stage === stage && isShown(process)))
            .flatMap((process) => kpis.filter((k) => k.process === process.name).map((line) => ({ process, line })))
          if (all.length === 0) return <Empty title={t('noKpis')} />
          const seen = all.filter(({ line }) => state === null || line.state === state)
          const groups = [...new Set((state === null ? all : []).map(({ process }) => process))].map((process) => ({
            process,
            lines: all.filter((one) => one.process === process).map(({ line }) => line),
          }))
          return (
            <>
              <States lines={all.map(({ line }) => line)} state={state} onState={setState} />
              {state !== null && (
                <div className="s-kpi-strip">
                  {seen.map(({ process, line }) => (
                    <KpiTile key={`${process.name}/${line.id}`} line={line} period={name} over={localize(process.label)} />
                  ))}
                </div>
              )}
              {groups.map(({ process, lines }) => (
                <section key={process.name} className="s-kpi-group">
                  <h2>
                    <Link to="/processes/$name" params={{ name: process.name }} className="s-link">
                      {localize(process.label)}
                    </Link>
                  </h2>
                  <div className="s-kpi-strip">
                    {lines.map((line) => (
                      <KpiTile key={line.id} line={line} period={name} />
                    ))}
                  </div>
                </section>
              ))}
            </>
          )
        }}
      </Answer>
    </div>
  )
}
