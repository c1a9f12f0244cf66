/** The process map: all processes by stage, each at a glance; an administrator chooses which are shown. */
import './process.css'
import { Button } from '@mantine/core'
import { IconCheck, IconMap2, IconSettings } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProcessStateJson } from '#features/insights/process-map/process-map-answers.ts'
import type { ProcessJson } from '#http/answers/house-answers.ts'
import { useHouse } from '../../api/house.ts'
import { mapQuery } from '../../api/kpi-status.ts'
import { useMe } from '../../api/person.ts'
import { useShown } from '../../api/shown.ts'
import { PageHead } from '../../controls/page.tsx'
import { Trouble } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { Marks, type Ratings } from './room.tsx'
import { MapRooms } from './rooms.tsx'

const sumOf = (rooms: readonly (ProcessStateJson | undefined)[]): Ratings => ({
  bad: rooms.reduce((sum, room) => sum + (room?.kpis.bad ?? 0), 0),
  warning: rooms.reduce((sum, room) => sum + (room?.kpis.warning ?? 0), 0),
  good: rooms.reduce((sum, room) => sum + (room?.kpis.good ?? 0), 0),
})

export const MapScreen = () => {
  const { t } = useMessages(en)
  const { zone } = useMe()
  const house = useHouse()
  const { isShown, show, may } = useShown()
  const [choosing, setChoosing] = useState(false)
  const all = house.processes.filter((p) => p.stage !== 'foundation')
  const shown = all.filter(isShown)
  const found = useQuery(mapQuery(zone))
  const states = new Map(found.data?.processes.map((room) => [room.process, room]))
  const stateOf = (process: ProcessJson): ProcessStateJson | undefined => states.get(process.name)
  const open = shown.flatMap((process) => stateOf(process)?.open ?? []).reduce((sum, list) => sum + list.count, 0)
  return (
    <div className="s-screen s-map-screen">
      <PageHead title={t('map')} icon={<IconMap2 size={22} stroke={1.6} aria-hidden />}>
        {choosing ? (
          <span className="s-dim s-number" role="status">
            {t('roomsShown', { shown: shown.length, total: all.length })}
          </span>
        ) : (
          found.data && (
            <span className="s-map-total">
              <span className="s-number">{t('openWork', { count: open })}</span>
              <Marks ratings={sumOf(shown.map(stateOf))} of={['bad', 'warning', 'good']} />
            </span>
          )
        )}
        {may && (
          <Button
            size="xs"
            variant={choosing ? 'filled' : 'default'}
            leftSection={choosing ? <IconCheck size={15} /> : <IconSettings size={15} stroke={1.6} />}
            onClick={() => setChoosing(!choosing)}
          >
            {t(choosing ? 'ready' : 'chooseRooms')}
          </Button>
        )}
      </PageHead>
      {choosing && <p className="s-dim">{t('chooseRoomsHelp')}</p>}
      {found.error && <Trouble error={found.error} retry={() => void found.refetch()} />}
      <MapRooms choosing={choosing} isShown={isShown} show={show} stateOf={stateOf} level={2} />
    </div>
  )
}
