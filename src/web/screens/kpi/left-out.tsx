/** The records that a KPI leaves out, for each reason a number that opens their list. */
import { IconInfoCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { KpiJson } from '#http/answers/kpi-answers.ts'
import { sameText } from '#kernel/localized-text.ts'
import { useHouse } from '../../api/house.ts'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

export const LeftOut = ({ kpi }: { readonly kpi: KpiJson }) => {
  const { t, localize } = useMessages(en)
  const house = useHouse()
  if (kpi.leftOut.length === 0) return null
  return (
    <section className="s-kpi-left" aria-label={t('leftOut')} data-testid="kpi-left-out">
      <IconInfoCircle size={17} stroke={1.6} aria-hidden />
      <div>
        <h2>{t('leftOut')}</h2>
        <ul>
          {kpi.leftOut.map(({ of, why, field, count, where }) => (
            <li key={`${of} ${why} ${field}`}>
              <Link to="/records/$type" params={{ type: of }} search={{ where, view: 'table' }} className="s-link" title={t('openAsList')}>
                {t(why === 'empty' ? 'leftOut_empty' : 'leftOut_unstamped', {
                  count,
                  type: localize(house.types.get(of)?.labels.many ?? sameText(of)),
                  field: localize(house.named(of, field)?.label ?? sameText(field)),
                })}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
