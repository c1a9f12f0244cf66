/** The evidence of a clause: lists with numbers and latest records, KPIs, and documents that people added. */

import { Link } from '@tanstack/react-router'
import type { ClauseJson, ProofRecordJson } from '#features/evidence/evidence-answers.ts'
import { useWorld } from '#fields/faces/control.tsx'
import { formatDate, formatNumber, formatUnit } from '#fields/faces/format.ts'
import { toWall } from '#fields/moment/zoned.ts'
import { sameText } from '#kernel/localized-text.ts'
import { useHouse } from '#web/api/house.ts'
import type { ShownPeriod } from '#web/api/kpis.ts'
import { KpiMark } from '#web/controls/kpi-tile.tsx'
import { useMessages } from '#web/messages/use-messages.ts'
import { en } from './en.ts'

const maxLatestRecords = 3

export const useDay = () => {
  const { language, zone } = useWorld()
  return (moment: string): string => formatDate(toWall(moment, zone).slice(0, 10), language)
}

const Records = ({ records }: { readonly records: readonly ProofRecordJson[] }) => {
  const day = useDay()
  return (
    <ul className="s-proof-records">
      {records.map(({ id, type, number, title, at }) => (
        <li key={id}>
          <Link to="/records/$type/$id" params={{ type, id: number }} className="s-link">
            {title || number}
          </Link>{' '}
          <span className="s-dim s-small s-number">{day(at)}</span>
        </li>
      ))}
    </ul>
  )
}

export const Proofs = ({ clause, period }: { readonly clause: ClauseJson; readonly period: ShownPeriod }) => {
  const { t, localize, language } = useMessages(en)
  const world = useWorld()
  const house = useHouse()
  return (
    <div className="s-proofs">
      <ul className="s-proof-lists">
        {clause.proofs.map((proof) => (
          <li key={proof.list}>
            <Link
              to="/records/$type"
              params={{ type: proof.of }}
              search={{ where: proof.condition, view: 'table' }}
              className="s-number-door"
            >
              <strong className="s-number">{formatNumber(proof.count, language)}</strong> {localize(proof.label)}
            </Link>
            <Records records={proof.latest.slice(0, maxLatestRecords)} />
          </li>
        ))}
      </ul>
      {clause.kpis.length > 0 && (
        <ul className="s-proof-kpis">
          {clause.kpis.map((kpi) => (
            <li key={`${kpi.process}/${kpi.id}`}>
              <KpiMark state={kpi.state} />{' '}
              <Link to="/kpis/$process/$id" params={{ process: kpi.process, id: kpi.id }} search={{ ...period }} className="s-link">
                {localize(house.processes.find(({ name }) => name === kpi.process)?.kpis[kpi.id]?.label ?? sameText(kpi.id))}
              </Link>{' '}
              <span className="s-number">
                {kpi.value === null ? '–' : formatUnit(kpi.value, kpi.unit, world)}
                {kpi.target !== null && (
                  <span className="s-dim">
                    {' '}
                    ({t('target')} {formatUnit(kpi.target, kpi.unit, world)})
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {clause.documents.length > 0 && (
        <div>
          <h4>{t('documents')}</h4>
          <Records records={clause.documents} />
        </div>
      )}
    </div>
  )
}
