/** Where the day begins: my work, what waits in my teams, what is wrong now, how we are doing, and the map of all rooms. */
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useHouse } from '../../api/house.ts'
import { useMe } from '../../api/person.ts'
import { Go } from '../../controls/go.tsx'
import { PageHead } from '../../controls/page.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { Announcements } from './announcements.tsx'
import { en } from './en.ts'
import { KpiStrip } from './kpi-strip.tsx'
import { HomeMap } from './map.tsx'
import { OpenAlerts } from './open-alerts.tsx'
import { Work } from './work.tsx'

export const HomeScreen = () => {
  const { t, tell } = useMessages(en)
  const me = useMe()
  const incident = useHouse().types.get('incident')
  return (
    <div className="s-screen">
      <PageHead title={t('greeting', { name: me.person.title.split(' ')[0] ?? '' })}>
        {incident?.may.create && (
          <Button component={Go} to="/records/incident/new" leftSection={<IconPlus size={16} />}>
            {tell(incident.words.one)}
          </Button>
        )}
      </PageHead>
      <Announcements />
      <KpiStrip />
      <div className="s-home">
        <Work />
        <OpenAlerts />
      </div>
      <HomeMap />
    </div>
  )
}
