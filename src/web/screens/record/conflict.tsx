/** A conflict with a change of someone else: who changed what, and which values to keep. */
import { Alert, Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { RecordJson } from '#http/answers/shared-answers.ts'
import { useHouse } from '../../api/house.ts'
import { storyQuery } from '../../api/records.ts'
import { FieldShow } from '../../controls/field.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import type { Conflict } from './editing.ts'
import { en } from './en.ts'

export const ConflictNote = ({
  conflict,
  mine,
  onTake,
  onKeep,
}: {
  readonly conflict: Conflict
  readonly mine: RecordJson
  readonly onTake: (field: string) => void
  readonly onKeep: () => void
}) => {
  const { t, localize } = useMessages(en)
  const house = useHouse()
  const { current } = conflict
  const story = useInfiniteQuery(storyQuery(current.type, current.number))
  const entries = story.data?.pages.flatMap((p) => p.entries) ?? []
  const author = (field: string): string | undefined =>
    entries.filter((e) => e.changes && field in e.changes).sort((a, b) => (a.at < b.at ? 1 : -1))[0]?.by.name
  return (
    <Alert color="lantern" variant="light" icon={<IconUsers size={18} aria-hidden />} title={t('conflict')} role="alert">
      <p>{t('conflictHelp')}</p>
      <ul className="s-conflicts">
        {conflict.fields.map((field) => {
          const of = house.named(current.type, field)
          if (!of) return null
          return (
            <li key={field}>
              <strong>{localize(of.label)}</strong>
              <span>
                {author(field) ?? t('somebody')}: <FieldShow record={current} of={of} dense />
              </span>
              <span>
                {t('mine')}: <FieldShow record={mine} of={of} dense />
              </span>
              <Button size="compact-xs" variant="default" onClick={() => onTake(field)}>
                {t('takeTheirs')}
              </Button>
            </li>
          )
        })}
      </ul>
      <Button size="compact-sm" onClick={onKeep}>
        {t('keepMine')}
      </Button>
    </Alert>
  )
}
