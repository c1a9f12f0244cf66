/** Other ways to look at the records of a type that has them: the calendar of changes, the matrix of risks. */
import { Button, SegmentedControl } from '@mantine/core'
import { IconCalendarEvent } from '@tabler/icons-react'
import type { TypeJson } from '../../api/contract.ts'
import { Go } from '../../controls/go.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import type { useQuestion } from './question.ts'

export const hasMatrix = (type: TypeJson): boolean => type.name === 'risk'

export const OtherWays = ({ type, asked }: { readonly type: TypeJson; readonly asked: ReturnType<typeof useQuestion> }) => {
  const { t } = useMessages()
  if (type.name === 'change')
    return (
      <Button component={Go} to="/changes/calendar" variant="default" leftSection={<IconCalendarEvent size={16} stroke={1.6} />}>
        {t('changeCalendar')}
      </Button>
    )
  if (!hasMatrix(type)) return null
  return (
    <SegmentedControl
      aria-label={t('shownAs')}
      value={asked.address.view === 'matrix' ? 'matrix' : 'table'}
      onChange={(view) => asked.change({ view: view === 'matrix' ? view : undefined })}
      data={[
        { value: 'table', label: t('table') },
        { value: 'matrix', label: t('matrix') },
      ]}
    />
  )
}
