/** Why a KPI is off target: the records responsible by name if they are few, otherwise the group that has most of them. */

import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { KpiReasonJson, KpiStatusLineJson } from '#features/insights/kpi-status/kpi-status-answers.ts'
import { formatNumber } from '#fields/faces/format.ts'
import { textIn } from '#kernel/localized-text.ts'
import { useHouse } from '../../api/house.ts'
import { Lists } from '../../controls/lists.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

/** The field and value of the group as text. */
const useGroupLabel = () => {
  const { t, localize, language } = useMessages(en)
  const house = useHouse()
  return ({ type, by, key, title }: NonNullable<KpiReasonJson['most']>): string => {
    const of = house.named(type, by)
    const value = key === null || key === '' ? t('noValue') : of?.choices?.[key] ? textIn(of.choices[key], language) : title
    return `${of ? localize(of.label) : by}: ${value}`
  }
}

export const Why = ({ line, why }: { readonly line: KpiStatusLineJson; readonly why: KpiReasonJson }) => {
  const { t, localize, language } = useMessages(en)
  const house = useHouse()
  const groupLabel = useGroupLabel()
  const many = why.lists.map(({ type }) => localize(house.typeLabels(type).many)).join(', ')
  return (
    <div className="s-why">
      <Lists lists={why.lists} className="s-why-count" title={t('openAsList')}>
        <strong>{why.which === 'some' ? t('nOf', { n: why.count, total: line.count }) : formatNumber(why.count, language)}</strong>
        <span className="s-dim">{many}</span>
      </Lists>
      {why.records.length > 0 && (
        <span className="s-why-records">
          {why.records.map((record, i) => (
            <Fragment key={record.id}>
              {i > 0 && <span className="s-dim"> · </span>}
              <Link to="/records/$type/$id" params={{ type: record.type, id: record.number }} className="s-link" title={record.number}>
                {record.title || record.number}
              </Link>
            </Fragment>
          ))}
        </span>
      )}
      {why.most && (
        <Lists lists={[why.most]} className="s-why-most" title={t('openAsList')}>
          <span>
            <span className="s-dim">{t('mostly')}</span> <span className="s-why-group">{groupLabel(why.most)}</span>{' '}
            <span className="s-dim">({formatNumber(why.most.count, language)})</span>
          </span>
        </Lists>
      )}
    </div>
  )
}
