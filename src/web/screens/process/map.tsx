/** The map: all processes by stage. */
import { IconMap2 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { stages } from '#kernel/process.ts'
import { PageHead } from '../../controls/page.tsx'
import { useHouse } from '../../data/house.ts'
import { useWords } from '../../data/person.ts'
import { stageWords } from '../../shell/navigation.tsx'

export const MapScreen = () => {
  const { t, tell } = useWords()
  const house = useHouse()
  // strategy to improvement, as the life of a service goes; the foundation carries them all
  const order = [...stages.filter((s) => s !== 'foundation'), 'foundation' as const]
  return (
    <div className="s-screen">
      <PageHead title={t('map')} icon={<IconMap2 size={22} stroke={1.6} aria-hidden />} />
      <p className="s-lead">{t('mapHelp')}</p>
      <div className="s-map">
        {order.map((stage) => {
          const processes = house.processes.filter((p) => p.stage === stage)
          if (processes.length === 0) return null
          return (
            <section key={stage} className="s-map-stage" data-stage={stage}>
              <h2>{tell(stageWords[stage])}</h2>
              <ul>
                {processes.map((p) => (
                  <li key={p.name}>
                    <Link to="/processes/$name" params={{ name: p.name }} className="s-map-process">
                      <strong>{tell(p.words)}</strong>
                      <span className="s-dim s-small">{tell(p.purpose)}</span>
                      <span className="s-dim s-small s-number">
                        {t('mapCounts', { types: p.records.length, kpis: Object.keys(p.kpis).length })}
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </div>
  )
}
