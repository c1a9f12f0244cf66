/** The home page: the user's work, the queues of the user's teams, panels of rooms, KPIs, and the process map. */
import './home.css'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Suspense } from 'react'
import { views } from '#processes/views.ts'
import { useHouse } from '../../api/house.ts'
import { useMe } from '../../api/person.ts'
import type { RoomPanel } from '../../api/room-view.ts'
import { Go } from '../../controls/go.tsx'
import { PageHead } from '../../controls/page.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { KpiStrip } from './kpi-strip.tsx'
import { HomeMap } from './map.tsx'
import { Work } from './work.tsx'

const Panels = ({ place }: Pick<RoomPanel, 'place'>) =>
  views
    .flatMap(({ panels = [] }) => panels.filter((panel) => panel.place === place))
    .map(({ name, Panel }) => (
      <Suspense key={name} fallback={null}>
        <Panel />
      </Suspense>
    ))

export const HomeScreen = () => {
  const { t, localize } = useMessages(en)
  const me = useMe()
  const house = useHouse()
  const created = views.flatMap((view) => view.created ?? []).flatMap((name) => house.types.get(name) ?? [])
  return (
    <div className="s-screen">
      <PageHead title={t('greeting', { name: me.person.title.split(' ')[0] ?? '' })}>
        {created
          .filter((type) => type.may.create)
          .map((type) => (
            <Button key={type.name} component={Go} to={`/records/${type.name}/new`} leftSection={<IconPlus size={16} />}>
              {localize(type.labels.one)}
            </Button>
          ))}
      </PageHead>
      <Panels place="top" />
      <KpiStrip />
      <div className="s-home">
        <Work />
        <Panels place="side" />
      </div>
      <HomeMap />
    </div>
  )
}
