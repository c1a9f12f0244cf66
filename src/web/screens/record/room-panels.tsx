/** What the room of a record shows beside it. */
import { Suspense } from 'react'
import type { RecordJson } from '#http/answers/shared-answers.ts'
import { views } from '#processes/views.ts'
import { useMe } from '../../api/person.ts'
import { Loading } from '../../controls/trouble.tsx'

export const RoomPanels = ({ record }: { readonly record: RecordJson }) => {
  const me = useMe()
  return views
    .flatMap(({ recordPanels = [] }) => recordPanels)
    .filter(({ of, may }) => of === record.type && (may?.(me) ?? true))
    .map(({ Panel }, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the panels of a type do not change
      <Suspense key={i} fallback={<Loading />}>
        <Panel record={record} />
      </Suspense>
    ))
}
