/** The decisions on a record: who decided when, what each covers, and whether it still holds. */
import { IconCircleCheck, IconHistory } from '@tabler/icons-react'
import { useWorld } from '#fields/faces/control.tsx'
import { formatMoment } from '#fields/faces/format.ts'
import type { DecisionJson, PageJson } from '#http/answers/record-answers.ts'
import { useHouse } from '../../api/house.ts'
import { Card } from '../../controls/page.tsx'
import { fieldNamer } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

export const Decisions = ({ page }: { readonly page: PageJson }) => {
  const { t } = useMessages(en)
  if (page.decisions.length === 0) return null
  return (
    <Card title={t('decisions')}>
      <ul className="s-decisions">
        {page.decisions.map((decision) => (
          <OneDecision key={`${decision.name} ${decision.version}`} type={page.record.type} decision={decision} />
        ))}
      </ul>
      {page.moreDecisions && <p className="s-dim s-small">{t('moreDecisions')}</p>}
    </Card>
  )
}

const OneDecision = ({ type, decision }: { readonly type: string; readonly decision: DecisionJson }) => {
  const { t, localize, language } = useMessages(en)
  const house = useHouse()
  const { zone } = useWorld()
  const named = fieldNamer(house, type, localize)
  const { move, by, at, endedAt, endedBy, fields, version } = decision
  const Icon = endedAt ? IconHistory : IconCircleCheck
  return (
    <li data-over={endedAt !== null}>
      <Icon size={16} stroke={1.6} aria-hidden />
      <div>
        <div>
          {localize(house.moveLabel(type, move))} · {by.name}
        </div>
        <div className="s-dim s-small">{formatMoment(at, language, zone)}</div>
        {endedAt && (
          <div className="s-dim s-small">
            {t('decisionOver', {
              move: endedBy ? localize(house.moveLabel(type, endedBy)) : '',
              at: formatMoment(endedAt, language, zone),
            })}
          </div>
        )}
        <details>
          <summary className="s-small">{t('decisionCovers', { count: fields.length, version })}</summary>
          <p className="s-dim s-small">{fields.map(named).join(', ')}</p>
        </details>
      </div>
    </li>
  )
}
