/** The KPIs of the last 30 days on the home page, those off target first. */
import { useQuery } from '@tanstack/react-query'
import type { KpiLine } from '#http/answers/kpi-answers.ts'
import { views } from '#processes/views.ts'
import { kpisQuery, periodOf } from '../../api/kpis.ts'
import { useMe } from '../../api/person.ts'
import { KpiTile } from '../../controls/kpi-tile.tsx'

const order = { bad: 0, warning: 1, good: 2, none: 3 } as const
const maxTiles = 6

const first = new Set(views.filter(({ kpisFirst }) => kpisFirst).map(({ process }) => process))
const rank = ({ process }: KpiLine): number => (first.has(process) ? 0 : 1)

export const KpiStrip = () => {
  const { zone } = useMe()
  const found = useQuery(kpisQuery(periodOf('d30', zone)))
  const lines = [...(found.data?.kpis ?? [])]
    .filter((k) => k.value !== null && k.count > 0)
    .sort((a, b) => order[a.state] - order[b.state] || rank(a) - rank(b))
  if (lines.length === 0) return null
  return (
    <div className="s-kpi-strip">
      {lines.slice(0, maxTiles).map((line) => (
        <KpiTile key={`${line.process}/${line.id}`} line={line} period="d30" />
      ))}
    </div>
  )
}
