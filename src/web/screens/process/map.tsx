/** The map: all processes along the life of a service, each with its state at a glance; an administrator chooses which are shown. */
import { Button, Switch } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCircleCheck, IconCircleX, IconMap2, IconSettings } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatNumber } from '#fields/format.ts'
import type { Stage } from '#kernel/process.ts'
import { RoomIcon } from '../../controls/icon.tsx'
import { PageHead } from '../../controls/page.tsx'
import { tellTrouble } from '../../controls/trouble.tsx'
import type { KpiState, ProcessJson } from '../../data/contract.ts'
import { useHouse } from '../../data/house.ts'
import { kpisQuery, periodOf } from '../../data/kpis.ts'
import { useOpenWork } from '../../data/open-work.ts'
import { useMe, useWords } from '../../data/person.ts'
import { useShown } from '../../data/shown.ts'
import { stagesOfLife, stageWords } from '../../data/stages.ts'
import { kpiTone } from '../../theme/tones.ts'

type Rated = Exclude<KpiState, 'none'>
const rated: readonly Rated[] = ['bad', 'warning', 'good']
const marks = { bad: IconCircleX, warning: IconAlertTriangle, good: IconCircleCheck } as const
type Ratings = Readonly<Record<Rated, number>>
const unrated: Ratings = { bad: 0, warning: 0, good: 0 }

/** How many measures are off target, near the limit and on target; none of a kind is not shown. */
const Marks = ({ ratings }: { readonly ratings: Ratings }) => {
  const { t } = useWords()
  return rated
    .filter((state) => ratings[state] > 0)
    .map((state) => {
      const Mark = marks[state]
      return (
        <span key={state} className="s-map-mark s-number" data-tone={kpiTone[state]} title={t(`kpi_${state}`)}>
          <Mark size={13} aria-hidden /> {ratings[state]}
          <span className="s-hidden"> {t(`kpi_${state}`)}</span>
        </span>
      )
    })
}

const Room = ({ process, open, ratings }: { readonly process: ProcessJson; readonly open: number; readonly ratings: Ratings }) => {
  const { t, tell, language } = useWords()
  return (
    <Link to="/processes/$name" params={{ name: process.name }} className="s-map-room" data-worst={rated.find((s) => ratings[s] > 0)}>
      <RoomIcon name={process.records[0]?.icon} size={17} />
      <strong title={tell(process.purpose)}>{tell(process.words)}</strong>
      <span className="s-map-state">
        <span className="s-number" data-some={open > 0}>
          {open > 0 ? t('openWork', { n: formatNumber(open, language) }) : t('noOpenWork')}
        </span>
        <span className="s-map-marks">
          <Marks ratings={ratings} />
        </span>
      </span>
    </Link>
  )
}

const Choice = ({
  process,
  shown,
  onShow,
}: {
  readonly process: ProcessJson
  readonly shown: boolean
  readonly onShow: (show: boolean) => void
}) => {
  const { tell } = useWords()
  return (
    <Switch
      className="s-map-choice"
      data-shown={shown}
      checked={shown}
      onChange={(event) => onShow(event.currentTarget.checked)}
      label={tell(process.words)}
      size="sm"
    />
  )
}

/** What carries them all stands where there is room, below the first. */
const columns: readonly (readonly Stage[])[] = stagesOfLife
  .filter((stage) => stage !== 'foundation')
  .map((stage) => (stage === 'strategy' ? [stage, 'foundation'] : [stage]))

export const MapScreen = () => {
  const { t, tell, language } = useWords()
  const { zone } = useMe()
  const house = useHouse()
  const { isShown, show, may } = useShown()
  const [choosing, setChoosing] = useState(false)
  const all = house.processes.filter((p) => p.stage !== 'foundation')
  const shown = all.filter(isShown)
  const work = useOpenWork(house.processes.filter(isShown))
  const kpis = useQuery(kpisQuery(periodOf('d30', zone)))
  const openIn = (process: ProcessJson): number => process.records.reduce((sum, type) => sum + (work.get(type.name) ?? 0), 0)
  const ratings = new Map<string, Ratings>()
  for (const { process, state } of kpis.data?.kpis ?? [])
    if (state !== 'none') {
      const before = ratings.get(process) ?? unrated
      ratings.set(process, { ...before, [state]: before[state] + 1 })
    }
  const total = shown.reduce((sum, p) => {
    const of = ratings.get(p.name) ?? unrated
    return { bad: sum.bad + of.bad, warning: sum.warning + of.warning, good: sum.good + of.good }
  }, unrated)
  return (
    <div className="s-screen s-map-screen">
      <PageHead title={t('map')} icon={<IconMap2 size={22} stroke={1.6} aria-hidden />}>
        {choosing ? (
          <span className="s-dim s-number" role="status">
            {t('roomsShown', { n: shown.length, all: all.length })}
          </span>
        ) : (
          <Link to="/kpis" search={{ period: 'd30' }} className="s-map-total" title={t('kpis30')}>
            <span className="s-number">
              {t('openWork', {
                n: formatNumber(
                  shown.reduce((n, p) => n + openIn(p), 0),
                  language,
                ),
              })}
            </span>
            <Marks ratings={total} />
          </Link>
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
      <div className="s-map">
        {columns.map((stagesInside) => (
          <div key={stagesInside[0]} className="s-map-column">
            {stagesInside.map((stage) => {
              const inside = house.processes.filter((p) => p.stage === stage && (isShown(p) || (choosing && stage !== 'foundation')))
              if (inside.length === 0) return null
              return (
                <section key={stage} className="s-map-stage" data-stage={stage} aria-labelledby={`map-${stage}`}>
                  <h2 id={`map-${stage}`}>{tell(stageWords[stage])}</h2>
                  <ul>
                    {inside.map((process) => (
                      <li key={process.name}>
                        {choosing && stage !== 'foundation' ? (
                          <Choice
                            process={process}
                            shown={isShown(process)}
                            onShow={(wanted) => void show(process.name, wanted).catch((error: unknown) => tellTrouble(error))}
                          />
                        ) : (
                          <Room process={process} open={openIn(process)} ratings={ratings.get(process.name) ?? unrated} />
                        )}
                      </li>
                    ))}
                  </ul>
                </section>
              )
            })}
          </div>
        ))}
      </div>
    </div>
  )
}
