/** The stages with the number of their KPIs in each status; they link to the dashboard of the stage and back. */

import { Link } from '@tanstack/react-router'
import type { KpiStatusLineJson } from '#features/insights/kpi-status/kpi-status-answers.ts'
import type { Stage } from '#kernel/process.ts'
import { stagesOfLife } from '../../api/stages.ts'
import { KpiMark } from '../../controls/kpi-tile.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { kpiTone } from '../../theme/tones.ts'
import { en } from './en.ts'

const rated = ['bad', 'warning', 'good'] as const

const Figures = ({ name, lines }: { readonly name: string; readonly lines: readonly KpiStatusLineJson[] }) => {
  const { t } = useMessages(en)
  const counts = rated.map((state) => ({ state, n: lines.filter((line) => line.state === state).length }))
  return (
    <>
      <span className="s-stage-name">{name}</span>
      <span className="s-stage-bar" aria-hidden="true">
        {counts.map(({ state, n }) => n > 0 && <span key={state} data-tone={kpiTone[state]} style={{ flexGrow: n }} />)}
      </span>
      <span className="s-stage-counts">
        {counts.map(({ state, n }) => (
          <span key={state} className="s-number" data-none={n === 0}>
            <KpiMark state={state} size={14} said={false} /> {n}
            <span className="s-hidden"> {t(`kpi_${state}`)}</span>
          </span>
        ))}
      </span>
    </>
  )
}

export const StageCards = ({ lines, current }: { readonly lines: readonly KpiStatusLineJson[]; readonly current: Stage | undefined }) => {
  const { t } = useMessages(en)
  const there = stagesOfLife.filter((stage) => lines.some((line) => line.stage === stage))
  const here = (is: boolean) => (is ? { 'aria-current': 'page' as const } : {})
  return (
    <nav aria-label={t('stages')}>
      <ul className="s-stage-cards">
        <li>
          <Link
            to="/dashboard"
            className="s-stage-card"
            {...here(current === undefined)}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            <Figures name={t('allStages')} lines={lines} />
          </Link>
        </li>
        {there.map((stage) => (
          <li key={stage}>
            <Link to="/dashboard/$stage" params={{ stage }} className="s-stage-card" {...here(current === stage)}>
              <Figures name={t(`stage_${stage}`)} lines={lines.filter((line) => line.stage === stage)} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
