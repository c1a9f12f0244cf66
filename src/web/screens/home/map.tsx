/** The process map below the user's work, for people who work in the processes. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { mapQuery } from '../../api/kpi-status.ts'
import { useMe } from '../../api/person.ts'
import { useShown } from '../../api/shown.ts'
import { Trouble } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { MapRooms } from '../process/rooms.tsx'

export const HomeMap = () => {
  const { t } = useMessages()
  const { roles, zone } = useMe()
  const { isShown, show } = useShown()
  const works = roles.some((role) => role !== 'requester')
  const found = useQuery({ ...mapQuery(zone), enabled: works })
  if (!works) return null
  const states = new Map(found.data?.processes.map((room) => [room.process, room]))
  return (
    <section className="s-home-map s-map-screen" aria-labelledby="home-map">
      <h2 id="home-map">
        <Link to="/processes" className="s-link">
          {t('map')}
        </Link>
      </h2>
      {found.error && <Trouble error={found.error} retry={() => void found.refetch()} />}
      <MapRooms isShown={isShown} show={show} stateOf={(process) => states.get(process.name)} level={3} />
    </section>
  )
}
