/** The clauses of a chapter: status, gaps, people responsible, and the latest evidence. */

import { IconAlertTriangle, IconChevronRight, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import type { ClauseJson, GapJson } from '#features/evidence/evidence-answers.ts'
import { useHouse } from '#web/api/house.ts'
import type { ShownPeriod } from '#web/api/kpis.ts'
import { Scroll } from '#web/controls/scroll.tsx'
import { useMessages } from '#web/messages/use-messages.ts'
import { en } from './en.ts'
import type { ClauseState } from './evidence-api.ts'
import { Proofs, useDay } from './proofs.tsx'

export const clauseTone = { shown: 'good', partly: 'warn', gap: 'bad' } as const
const marks = { shown: IconCircleCheck, partly: IconAlertTriangle, gap: IconCircleX } as const

export const ClauseMark = ({ state, size = 15 }: { readonly state: ClauseState; readonly size?: number }) => {
  const Mark = marks[state]
  return (
    <span data-tone={clauseTone[state]} className="s-kpi-mark">
      <Mark size={size} aria-hidden />
    </span>
  )
}

/** A gap, with a link to the place where the evidence is expected. */
const Gap = ({ gap, clause, period }: { readonly gap: GapJson; readonly clause: ClauseJson; readonly period: ShownPeriod }) => {
  const { localize } = useMessages(en)
  const house = useHouse()
  const type = clause.proofs.find(({ list }) => list === gap.list)?.of
  const label = localize(gap.label)
  if (gap.kpi)
    return (
      <Link to="/kpis/$process/$id" params={{ process: gap.kpi.process, id: gap.kpi.id }} search={{ ...period }} className="s-gap">
        {label}
      </Link>
    )
  if (type)
    return (
      <Link to="/records/$type" params={{ type }} className="s-gap">
        {label}
      </Link>
    )
  if (house.types.get('role-grant')?.may.read)
    return (
      <Link to="/records/$type" params={{ type: 'role-grant' }} className="s-gap">
        {label}
      </Link>
    )
  return <span>{label}</span>
}

const Clause = ({ clause, period }: { readonly clause: ClauseJson; readonly period: ShownPeriod }) => {
  const { t, localize } = useMessages(en)
  const house = useHouse()
  const day = useDay()
  const [open, setOpen] = useState(false)
  const id = `clause-${clause.number}`
  return (
    <Fragment>
      <tr data-tone={clauseTone[clause.state]} data-open={open}>
        <th scope="row">
          <button
            type="button"
            className="s-clause"
            aria-expanded={open}
            {...(open ? { 'aria-controls': id } : {})}
            onClick={() => setOpen(!open)}
          >
            <IconChevronRight size={15} className="s-nav-fold" data-open={open} aria-hidden />
            <span className="s-clause-number s-number">{clause.number}</span>
            <span>{localize(clause.label)}</span>
          </button>
        </th>
        <td data-cell="state">
          <span className="s-badge" data-tone={clauseTone[clause.state]}>
            <ClauseMark state={clause.state} size={13} />
            {t(`clause_${clause.state}`)}
          </span>
        </td>
        <td data-cell="gaps" data-none={clause.gaps.length === 0}>
          <span className="s-cell-name">{t('missing')}</span>
          {clause.gaps.length === 0 ? (
            <span className="s-dim">{t('nothingMissing')}</span>
          ) : (
            <ul className="s-gaps">
              {clause.gaps.map((gap) => (
                <li key={gap.label.en}>
                  <Gap gap={gap} clause={clause} period={period} />
                </li>
              ))}
            </ul>
          )}
        </td>
        <td data-cell="owner">
          <span className="s-cell-name">{t('responsible')}</span>
          {clause.owner.held.length === 0 ? (
            <span data-tone="bad" className="s-toned">
              {t('nobody')}
            </span>
          ) : (
            clause.owner.held.join(', ')
          )}
          <span className="s-dash-block s-dim s-small">{localize(house.roleLabels(clause.owner.role))}</span>
        </td>
        <td data-cell="last" className="s-number s-nowrap">
          <span className="s-cell-name">{t('lastEvidence')}</span>
          {clause.last ? day(clause.last) : '–'}
        </td>
      </tr>
      {open && (
        <tr className="s-clause-more" id={id}>
          <td colSpan={5}>
            <Proofs clause={clause} period={period} />
          </td>
        </tr>
      )}
    </Fragment>
  )
}

export const Chapter = ({
  title,
  clauses,
  period,
}: {
  readonly title: string
  readonly clauses: readonly ClauseJson[]
  readonly period: ShownPeriod
}) => {
  const { t } = useMessages(en)
  const id = `chapter-${clauses[0]?.number.split('.')[0]}`
  return (
    <section className="s-dash" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Scroll label={title}>
        <table className="s-dash-table s-clauses">
          <colgroup>
            <col />
            <col />
            <col />
            <col />
            <col />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{t('clause')}</th>
              <th scope="col">{t('evidence')}</th>
              <th scope="col">{t('missing')}</th>
              <th scope="col">{t('responsible')}</th>
              <th scope="col">{t('lastEvidence')}</th>
            </tr>
          </thead>
          <tbody>
            {clauses.map((clause) => (
              <Clause key={clause.number} clause={clause} period={period} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
