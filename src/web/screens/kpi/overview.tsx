/** All numbers, process by process. */

import { IconChartLine } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Empty } from '../../controls/empty.tsx'
import { PageHead } from '../../controls/page.tsx'
import { Answer } from '../../controls/trouble.tsx'
import { useHouse } from '../../data/house.ts'
import { kpisQuery } from '../../data/kpis.ts'
import { useWords } from '../../data/person.ts'
import { PeriodPicker, usePeriod } from './period.tsx'
import { KpiTile } from './tile.tsx'

export const KpiOverview = () => {
  const { t, tell } = useWords()
  const house = useHouse()
  const { name, period } = usePeriod()
  const found = useQuery(kpisQuery(period))
  return (
    <div className="s-screen">
      <PageHead title={t('measures')} icon={<IconChartLine size={22} stroke={1.6} aria-hidden />}>
        <PeriodPicker />
      </PageHead>
      <Answer of={found}>
        {({ kpis }) => {
          const groups = house.processes.flatMap((process) => {
            const lines = kpis.filter((k) => k.process === process.name)
            return lines.length > 0 ? [{ process, lines }] : []
          })
          if (groups.length === 0) return <Empty title={t('noKpis')} />
          return groups.map(({ process, lines }) => (
            <section key={process.name} className="s-kpi-group">
              <h2>
                <Link to="/processes/$name" params={{ name: process.name }} className="s-link">
                  {tell(process.words)}
                </Link>
              </h2>
              <div className="s-kpi-strip">
                {lines.map((line) => (
                  <KpiTile key={line.id} line={line} period={name} />
                ))}
              </div>
            </section>
          ))
        }}
      </Answer>
    </div>
  )
}
