/** KPIs as a table: value, status, history, since when, why, and who is responsible. */

import { Link } from '@tanstack/react-router'
import type { KpiStatusLineJson } from '#features/insights/kpi-status/kpi-status-answers.ts'
import { useWorld } from '#fields/faces/control.tsx'
import { formatDate, formatUnit } from '#fields/faces/format.ts'
import { toWall } from '#fields/moment/zoned.ts'
import type { KpiState } from '#http/answers/kpi-answers.ts'
import { sameText } from '#kernel/localized-text.ts'
import { useHouse } from '../../api/house.ts'
import { Against, KpiMark } from '../../controls/kpi-tile.tsx'
import { Scroll } from '../../controls/scroll.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { kpiTone } from '../../theme/tones.ts'
import { en } from './en.ts'
import { Spark } from './spark.tsx'
import { Why } from './why.tsx'

const maxNames = 2

const Since = ({ line: { since, atLeast } }: { readonly line: KpiStatusLineJson }) => {
  const { t, language } = useMessages(en)
  const { zone } = useWorld()
  if (since === null)
    return (
      <span className="s-dim" title={t('sinceUnknown')}>
        –<span className="s-hidden"> {t('sinceUnknown')}</span>
      </span>
    )
  const today = toWall(new Date().toISOString(), zone).slice(0, 10)
  const days = Math.round((Date.parse(today) - Date.parse(since)) / 86_400_000)
  if (days <= 0) return <span className="s-nowrap">{t('sinceToday')}</span>
  return (
    <span className="s-since">
      <span className="s-nowrap s-number">{formatDate(since, language)}</span>
      <span className="s-dim s-small s-number" {...(atLeast ? { title: t('sinceAtLeastHelp') } : {})}>
        {atLeast ? t('sinceAtLeast') : t('days', { count: days })}
      </span>
    </span>
  )
}

const Who = ({ line: { owner } }: { readonly line: KpiStatusLineJson }) => {
  const { t, localize } = useMessages(en)
  const house = useHouse()
  const held = owner.held ?? []
  const [shown, more] = [held.slice(0, maxNames), held.length - maxNames]
  return (
    <span className="s-who">
      {owner.held?.length === 0 && (
        <span data-tone="bad" className="s-toned">
          {t('nobody')}
        </span>
      )}
      {shown.map(({ id, type, number, title }) =>
        house.types.get(type)?.may.read ? (
          <Link key={id} to="/records/$type/$id" params={{ type, id: number }} className="s-link">
            {title}
          </Link>
        ) : (
          <span key={id}>{title}</span>
        ),
      )}
      {more > 0 && <span className="s-dim">{t('andMore', { count: more })}</span>}
      <span className="s-dim s-small">{owner.role === null ? t('ownerNamed') : localize(house.roleLabels(owner.role))}</span>
    </span>
  )
}

const Line = ({ line }: { readonly line: KpiStatusLineJson }) => {
  const { t, localize } = useMessages(en)
  const world = useWorld()
  const house = useHouse()
  const process = house.processes.find(({ name }) => name === line.process)
  const shown = (value: number | null): string => (value === null ? '–' : formatUnit(value, line.unit, world))
  const values = line.trend.map(({ value }) => value)
  return (
    <tr data-tone={kpiTone[line.state]}>
      <th scope="row">
        <Link
          to="/kpis/$process/$id"
          params={{ process: line.process, id: line.id }}
          search={{ period: 'd30' }}
          className="s-dash-name s-dash-block"
        >
          {process?.kpis[line.id] ? localize(process.kpis[line.id]?.label ?? sameText(line.id)) : line.id}
        </Link>
        {process && <span className="s-dash-block s-dim s-small">{localize(process.label)}</span>}
      </th>
      <td data-cell="value">
        <span className="s-dash-value s-dash-block s-number">
          {shown(line.value)} <Against line={line} />
        </span>
        <span className="s-dash-block s-dim s-small s-number">
          {t('target')} {line.better === 'down' ? '≤' : '≥'} {shown(line.target)}
        </span>
      </td>
      <td data-cell="trend">
        {values.filter((value) => value !== null).length > 1 ? (
          <Spark
            values={values}
            target={line.target}
            tone={kpiTone[line.state]}
            label={t('sparkOf', {
              count: values.length,
              from: shown(values.find((value) => value !== null) ?? null),
              to: shown(values.at(-1) ?? null),
            })}
          />
        ) : (
          <span className="s-dim s-small">{t('noHistory')}</span>
        )}
      </td>
      <td data-cell="since">
        <span className="s-cell-name">{t('sinceWhen')}</span>
        <Since line={line} />
      </td>
      <td data-cell="why">{line.why && <Why line={line} why={line.why} />}</td>
      <td data-cell="who">
        <span className="s-cell-name">{t('owner')}</span>
        <Who line={line} />
      </td>
    </tr>
  )
}

export const KpiStatusTable = ({ state, lines }: { readonly state: KpiState; readonly lines: readonly KpiStatusLineJson[] }) => {
  const { t } = useMessages(en)
  return (
    <section className="s-dash" aria-labelledby={`kpis-${state}`}>
      <h2 id={`kpis-${state}`}>
        <KpiMark state={state} size={17} said={false} /> {t(`kpi_${state}`)} <span className="s-dim s-number">{lines.length}</span>
      </h2>
      <Scroll label={t(`kpi_${state}`)}>
        <table className="s-dash-table">
          <colgroup>
            <col />
            <col />
            <col />
            <col />
            <col />
            <col />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{t('kpi')}</th>
              <th scope="col">{t('value')}</th>
              <th scope="col">{t('lastDays', { count: 60 })}</th>
              <th scope="col">{t('sinceWhen')}</th>
              <th scope="col">{t('why')}</th>
              <th scope="col">{t('owner')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={`${line.process}/${line.id}`} line={line} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
