/** One KPI: its definition, status, trend and breakdown, and the records behind it. */

import './kpi.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useWorld } from '#fields/faces/control.tsx'
import { formatDate, formatNumber, formatUnit } from '#fields/faces/format.ts'
import { toWall } from '#fields/moment/zoned.ts'
import type { DeclaredKpiJson, ProcessJson, TypeJson } from '#http/answers/house-answers.ts'
import type { KpiJson } from '#http/answers/kpi-answers.ts'
import { isPopulation, type Measure, type Population, readsClocks } from '#kernel/kpis.ts'
import { plain, textIn } from '#kernel/localized-text.ts'
import { known } from '../../api/api.ts'
import { useHouse } from '../../api/house.ts'
import { kpiQuery } from '../../api/kpis.ts'
import { KpiMark } from '../../controls/kpi-tile.tsx'
import { Lost } from '../../controls/lost.tsx'
import { PageHead } from '../../controls/page.tsx'
import { Answer } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { Breakdown } from './breakdown.tsx'
import { Door } from './door.tsx'
import { en } from './en.ts'
import { GoalButton } from './goal.tsx'
import { LeftOut } from './left-out.tsx'
import { PeriodPicker, usePeriod } from './period.tsx'
import { KpiRecordList } from './records.tsx'
import { Trend } from './trend.tsx'

export const KpiScreen = () => {
  const { process: name = '', id = '' } = useParams({ strict: false })
  const house = useHouse()
  const process = house.processes.find((p) => p.name === name)
  const declared = process?.kpis[id]
  const type = declared && house.types.get(declared.of)
  return process && declared && type ? <KpiOf key={`${name}/${id}`} process={process} id={id} declared={declared} type={type} /> : <Lost />
}

/** The names of secondary figures. A count is a number; the others have the unit of the KPI. */
type SecondaryKey = Extract<keyof typeof en.texts, `secondary_${string}`>
const isSecondary = (key: string): key is SecondaryKey => key.startsWith('secondary_') && Object.hasOwn(en.texts, key)
const secondaryName = (t: (key: SecondaryKey) => string, name: string): string => {
  const key = `secondary_${name}`
  return isSecondary(key) ? t(key) : plain(name)
}
const measureOf = (one: Measure | Population | undefined): Measure | undefined => (one && isPopulation(one) ? one.measure : one)
const isShare = (one: Measure | Population | undefined): boolean => 'share' in (measureOf(one) ?? {})
const secondaryUnit = (one: Measure | Population | undefined, unit: string): string =>
  'count' in (measureOf(one) ?? {}) ? 'count' : isShare(one) ? 'percent' : unit

const Secondary = ({
  kpi,
  declared,
  name,
  value,
}: {
  readonly kpi: KpiJson
  readonly declared: DeclaredKpiJson
  readonly name: string
  readonly value: number | null
}) => {
  const world = useWorld()
  const one = declared.secondary[name]
  const measure = measureOf(one)
  const text = value === null ? '–' : formatUnit(value, secondaryUnit(one, kpi.unit), world)
  return measure && readsClocks(measure) ? (
    text
  ) : (
    <Door of={kpi} secondary={name} matching={isShare(one)}>
      {text}
    </Door>
  )
}

const Headline = ({ kpi, declared }: { readonly kpi: KpiJson; readonly declared: DeclaredKpiJson }) => {
  const { t, language } = useMessages(en)
  const world = useWorld()
  const day = (moment: string, shift: number): string =>
    formatDate(toWall(new Date(Date.parse(moment) + shift).toISOString(), world.zone).slice(0, 10), language)
  return (
    <section className="s-kpi-head">
      <div className="s-kpi-main">
        <Door of={kpi} className="s-kpi-big s-number" testid="kpi-value">
          {kpi.value === null ? '–' : formatUnit(kpi.value, kpi.unit, world)}
        </Door>
        <span className="s-kpi-state">
          <KpiMark state={kpi.state} size={20} said={false} />
          {t(`kpi_${kpi.state}`)}
        </span>
        <span className="s-dim s-number">
          {day(kpi.period.from, 0)} – {day(Date.parse(kpi.period.to) > Date.now() ? new Date().toISOString() : kpi.period.to, -1)}
        </span>
      </div>
      <dl className="s-kpi-figures">
        <div>
          <dt>{t('target')}</dt>
          <dd className="s-number">
            {kpi.target === null ? t('noTarget') : `${kpi.better === 'down' ? '≤' : '≥'} ${formatUnit(kpi.target, kpi.unit, world)}`}
          </dd>
        </div>
        <div>
          <dt>{t('recordsCounted')}</dt>
          <dd className="s-number">
            {kpi.matching !== undefined && (
              <>
                <Door of={kpi} matching>
                  {formatNumber(kpi.matching, language)}
                </Door>{' '}
                {t('outOf')}{' '}
              </>
            )}
            <Door of={kpi}>{formatNumber(kpi.count, language)}</Door>
          </dd>
        </div>
        {Object.entries(kpi.secondary).map(([key, value]) => (
          <div key={key}>
            <dt>{secondaryName(t, key)}</dt>
            <dd className="s-number">
              <Secondary kpi={kpi} declared={declared} name={key} value={value} />
              {kpi.secondaryCounts?.[key] !== undefined && (
                <span className="s-dim s-small"> {t('ofValues', { count: kpi.secondaryCounts[key] })}</span>
              )}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('better')}</dt>
          <dd>{t(`better_${kpi.better}`)}</dd>
        </div>
      </dl>
    </section>
  )
}

const KpiOf = ({
  process,
  id,
  declared,
  type,
}: {
  readonly process: ProcessJson
  readonly id: string
  readonly declared: DeclaredKpiJson
  readonly type: TypeJson
}) => {
  const { localize, language, t } = useMessages(en)
  const house = useHouse()
  const { period, set, search } = usePeriod()
  const by = search.by && declared.by.includes(search.by) ? search.by : declared.by[0]
  const found = useQuery(kpiQuery(process.name, id, period, by))
  const group = search.key
  const of = by ? house.named(declared.of, by) : undefined
  const groupTitle =
    group === undefined
      ? undefined
      : group === ''
        ? t('noValue')
        : of?.choices?.[group]
          ? textIn(of.choices[group], language)
          : (known(group)?.title ?? found.data?.groups?.find((g) => g.key === group)?.title ?? group)
  return (
    <div className="s-screen">
      <PageHead
        title={localize(declared.label)}
        over={
          <Link to="/processes/$name" params={{ name: process.name }} className="s-link">
            {localize(process.label)}
          </Link>
        }
      >
        <GoalButton process={process.name} id={id} declared={declared} />
        <PeriodPicker />
      </PageHead>
      <p className="s-lead">{localize(declared.definition)}</p>
      <Answer of={found}>
        {(kpi) => (
          <>
            <Headline kpi={kpi} declared={declared} />
            <LeftOut kpi={kpi} />
            <div className="s-kpi-body">
              <Trend kpi={kpi} onStep={(from, to) => set({ from, to, period: undefined })} />
              <Breakdown
                kpi={kpi}
                fields={declared.by}
                by={by}
                chosen={group}
                onBy={(field) => set({ by: field, key: undefined })}
                onGroup={(key) => set({ by, key })}
              />
            </div>
          </>
        )}
      </Answer>
      <KpiRecordList
        process={process.name}
        id={id}
        type={type}
        period={period}
        by={by}
        group={group}
        title={groupTitle}
        onAll={() => set({ key: undefined })}
      />
    </div>
  )
}
