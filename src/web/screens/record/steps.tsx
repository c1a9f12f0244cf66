/** The guided subprocesses of a record: the current one, its checklist, and the time spent in each. */
import { IconChevronRight } from '@tabler/icons-react'
import { formatDuration } from '#fields/faces/format.ts'
import type { PageJson } from '#http/answers/record-answers.ts'
import { useHouse } from '../../api/house.ts'
import { Card } from '../../controls/page.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

export const Steps = ({ page }: { readonly page: PageJson }) => {
  const { t, localize, language } = useMessages(en)
  const house = useHouse()
  const process = house.processOf.get(page.record.type)
  const steps = page.subprocesses.flatMap((step) => {
    const declared = process?.subprocesses[step.name]
    return declared && (step.current || step.seconds > 0) ? [{ ...step, declared }] : []
  })
  if (steps.length === 0) return null
  return (
    <Card title={t('guidance')}>
      <ol className="s-steps">
        {steps.map((step) => (
          <li key={step.name} data-current={step.current}>
            <details open={step.current}>
              <summary>
                <IconChevronRight size={14} className="s-fold-mark" aria-hidden />
                <span>
                  <span className="s-step-name">{localize(step.declared.label)}</span>
                  <span className="s-dim s-small">
                    {localize(house.roleLabels(step.declared.owner))}
                    {step.seconds > 0 ? ` · ${formatDuration(step.seconds, language)}` : ''}
                    {step.current ? ` · ${t('here')}` : ''}
                  </span>
                </span>
              </summary>
              {step.declared.checklist.length > 0 && (
                <ul>
                  {step.declared.checklist.map((label) => (
                    <li key={label.en}>{localize(label)}</li>
                  ))}
                </ul>
              )}
            </details>
          </li>
        ))}
      </ol>
    </Card>
  )
}
