/** Other views of the records of a type that a room adds: its own pages, and views within the list. */
import { Button, SegmentedControl } from '@mantine/core'
import type { TypeJson } from '#http/answers/house-answers.ts'
import { views } from '#processes/views.ts'
import { useMe } from '../../api/person.ts'
import type { RoomList } from '../../api/room-view.ts'
import { Go } from '../../controls/go.tsx'
import { useMessages, useSpeech } from '../../messages/use-messages.ts'
import type { useQuestion } from './question.ts'

export const listsOf = (type: TypeJson): readonly RoomList[] =>
  views.flatMap(({ lists = [] }) => lists.filter(({ of }) => of === type.name))

export const OtherWays = ({ type, asked }: { readonly type: TypeJson; readonly asked: ReturnType<typeof useQuestion> }) => {
  const { t } = useMessages()
  const speech = useSpeech()
  const me = useMe()
  const pages = views.flatMap(({ pages: all = [] }) => all.filter((page) => page.of === type.name && (page.may?.(me) ?? true)))
  const lists = listsOf(type).filter((list) => !list.first)
  const shown = lists.find(({ name }) => name === asked.address.view)
  return (
    <>
      {pages.map(({ path, title, icon: Icon }) => (
        <Button key={path} component={Go} to={path} variant="default" leftSection={<Icon size={16} stroke={1.6} />}>
          {title(speech)}
        </Button>
      ))}
      {lists.length > 0 && (
        <SegmentedControl
          aria-label={t('shownAs')}
          value={shown?.name ?? 'table'}
          onChange={(view) => asked.change({ view: view === 'table' ? undefined : view })}
          data={[{ value: 'table', label: t('table') }, ...lists.map(({ name, title }) => ({ value: name, label: title(speech) }))]}
        />
      )}
    </>
  )
}
