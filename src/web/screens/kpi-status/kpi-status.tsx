/**
 * The dashboard, of all stages and of each: the KPIs that are off target, why, since when, and who is responsible; and the largest
 * declines.
 */

import './kpi-status.css'
import { CloseButton } from '@mantine/core'
import { IconGauge, IconMoonStars } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { KpiStatusLineJson } from '#features/insights/kpi-status/kpi-status-answers.ts'
import type { KpiState } from '#http/answers/kpi-answers.ts'
import { sameText } from '#kernel/localized-text.ts'
import { type Stage, stages } from '#kernel/process.ts'
import type { KpiStatusSearch } from '../../api/addresses.ts'
import { useHouse } from '../../api/house.ts'
import { kpiStatusQuery, worsening } from '../../api/kpi-status.ts'
import { useMe } from '../../api/person.ts'
import { useShown } from '../../api/shown.ts'
import { stagesOfLife } from '../../api/stages.ts'
import { Empty } from '../../controls/empty.tsx'
import { KpiMark, KpiTile } from '../../controls/kpi-tile.tsx'
import { Lost } from '../../controls/lost.tsx'
import { PageHead } from '../../controls/page.tsx'
import { Answer } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { KpiStatusTable } from './lines.tsx'
import { StageCards } from './stages.tsx'

type Rated = Exclude<KpiState, 'none'>
const rated: readonly Rated[] = ['bad', 'warning', 'good']
const maxDeclines = 6

export const DashboardScreen = () => {
  const { stage } = useParams({ strict: false })
  if (stage !== undefined && !(stages as readonly string[]).includes(stage)) return <Lost />
  return <DashboardOf key={stage ?? ''} stage={stage as Stage | undefined} />
}

/** Those with the oldest status first; those without history last. */
const inOrder = (lines: readonly KpiStatusLineJson[]): readonly KpiStatusLineJson[] =>
  lines.toSorted((a, b) => (a.since ?? '9').localeCompare(b.since ?? '9') || stagesOfLife.indexOf(a.stage) - stagesOfLife.indexOf(b.stage))

const Worse = ({ lines }: { readonly lines: readonly KpiStatusLineJson[] }) => {
  const { t, localize } = useMessages(en)
  const house = useHouse()
  const worst = lines
    .filter(({ state }) => state !== 'none')
    .flatMap((line) => {
      const by = worsening(line)
      return by === undefined ? [] : [{ line, by }]
    })
    .toSorted((a, b) => b.by - a.by)
    .slice(0, maxDeclines)
  if (worst.length === 0) return null
  return (
    <section className="s-kpi-group" aria-labelledby="worse">
      <h2 id="worse">
        {t('gotWorse')} <span className="s-dim s-small">{t('against30')}</span>
      </h2>
      <div className="s-kpi-strip">
        {worst.map(({ line }) => (
          <KpiTile
            key={`${line.process}/${line.id}`}
            line={line}
            period="d30"
            over={localize(house.processes.find(({ name }) => name === line.process)?.label ?? sameText(line.process))}
          />
        ))}
      </div>
    </section>
  )
}

const Picks = ({ lines, search }: { readonly lines: readonly KpiStatusLineJson[]; readonly search: KpiStatusSearch }) => {
  const { t, localize } = useMessages(en)
  const house = useHouse()
  const navigate = useNavigate()
  const set = (next: KpiStatusSearch): void => void navigate({ to: '.', replace: true, search: next })
  const process = house.processes.find(({ name }) => name === search.process)
  return (
    <ul className="s-kpi-states" aria-label={t('showOnly')}>
      {process && (
        <li className="s-kpi-pick" data-chosen="true">
          {localize(process.label)}
          <CloseButton
            size="xs"
            aria-label={t('removeFilter', { name: localize(process.label) })}
            onClick={() => set(search.state ? { state: search.state } : {})}
          />
        </li>
      )}
      {rated.map((state) => {
        const n = lines.filter((line) => line.state === state).length
        const chosen = search.state === state
        const { state: _, ...rest } = search
        return (
          (n > 0 || chosen) && (
            <li key={state}>
              <button type="button" className="s-kpi-pick" aria-pressed={chosen} onClick={() => set(chosen ? rest : { ...rest, state })}>
                <KpiMark state={state} said={false} /> {t(`kpi_${state}`)} <strong className="s-number">{n}</strong>
              </button>
            </li>
          )
        )
      })}
    </ul>
  )
}

const DashboardOf = ({ stage }: { readonly stage: Stage | undefined }) => {
  const { t } = useMessages(en)
  const { zone } = useMe()
  const house = useHouse()
  const { isShown } = useShown()
  const search = useSearch({ strict: false })
  const found = useQuery(kpiStatusQuery(zone, {}))
  const name = stage ? t(`stage_${stage}`) : undefined
  return (
    <div className="s-screen">
      <PageHead
        title={name ?? t('dashboard')}
        icon={<IconGauge size={22} stroke={1.6} aria-hidden />}
        over={
          stage && (
            <Link to="/dashboard" className="s-link">
              {t('dashboard')}
            </Link>
          )
        }
      >
        <span className="s-dim">{t('last30')}</span>
      </PageHead>
      <Answer of={found}>
        {({ kpis }) => {
          const shown = new Set(house.processes.filter(isShown).map((process) => process.name))
          const all = kpis.filter((line) => shown.has(line.process) || line.process === search.process)
          const here = all.filter(
            (line) => (stage === undefined || line.stage === stage) && (search.process === undefined || line.process === search.process),
          )
          const wanted: readonly Rated[] = search.state ? [search.state] : ['bad', 'warning']
          const groups = wanted.map((state) => ({ state, lines: inOrder(here.filter((line) => line.state === state)) }))
          const good = here.filter(({ state }) => state === 'good').length
          return (
            <>
              <StageCards lines={all} current={stage} />
              <Picks lines={here} search={search} />
              {stage === undefined && !search.process && !search.state && <Worse lines={all} />}
              {groups.map(({ state, lines }) => lines.length > 0 && <KpiStatusTable key={state} state={state} lines={lines} />)}
              {groups.every(({ lines }) => lines.length === 0) &&
                (search.state ? (
                  <Empty title={t('noKpisInState')} />
                ) : good > 0 ? (
                  <Empty icon={IconMoonStars} title={t('allOnTarget')}>
                    {t('allOnTargetHelp', { count: good })}
                  </Empty>
                ) : (
                  <Empty title={t('nothingRated')}>{t('nothingRatedHelp')}</Empty>
                ))}
            </>
          )
        }}
      </Answer>
    </div>
  )
}
