/** The processes of the map by stage, each at a glance, or with a switch while an administrator chooses. */
import './process.css'
import { Switch } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ProcessStateJson } from '#features/insights/process-map/process-map-answers.ts'
import type { ProcessJson } from '#http/answers/house-answers.ts'
import type { Stage } from '#kernel/process.ts'
import { useHouse } from '../../api/house.ts'
import { stagesOfLife } from '../../api/stages.ts'
import { describeTrouble } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { Room } from './room.tsx'

const Choice = ({
  process,
  shown,
  onShow,
}: {
  readonly process: ProcessJson
  readonly shown: boolean
  readonly onShow: (show: boolean) => void
}) => {
  const { localize } = useMessages(en)
  return (
    <Switch
      className="s-map-choice"
      data-shown={shown}
      checked={shown}
      onChange={(event) => onShow(event.currentTarget.checked)}
      label={localize(process.label)}
      size="sm"
    />
  )
}

/** The foundation has few processes and is placed below the first stage, where there is room. */
const columns: readonly (readonly Stage[])[] = stagesOfLife
  .filter((stage) => stage !== 'foundation')
  .map((stage) => (stage === 'strategy' ? [stage, 'foundation'] : [stage]))

interface Props {
  readonly choosing?: boolean
  readonly isShown: (process: ProcessJson) => boolean
  readonly show: (name: string, wanted: boolean) => Promise<unknown>
  readonly stateOf: (process: ProcessJson) => ProcessStateJson | undefined
  /** The level of the stage headings. */
  readonly level: 2 | 3
}

export const MapRooms = ({ choosing = false, isShown, show, stateOf, level }: Props) => {
  const { t } = useMessages(en)
  const house = useHouse()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="s-map">
      {columns.map((stagesInside) => (
        <div key={stagesInside[0]} className="s-map-column">
          {stagesInside.map((stage) => {
            const inside = house.processes.filter((p) => p.stage === stage && (isShown(p) || (choosing && stage !== 'foundation')))
            if (inside.length === 0) return null
            return (
              <section key={stage} className="s-map-stage" data-stage={stage} aria-labelledby={`map-${stage}`}>
                <Heading id={`map-${stage}`}>
                  {stage === 'foundation' ? (
                    t(`stage_${stage}`)
                  ) : (
                    <Link to="/dashboard/$stage" params={{ stage }} className="s-map-stage-name" title={t('offTargetInStage')}>
                      {t(`stage_${stage}`)}
                    </Link>
                  )}
                </Heading>
                <ul>
                  {inside.map((process) => (
                    <li key={process.name}>
                      {choosing && stage !== 'foundation' ? (
                        <Choice
                          process={process}
                          shown={isShown(process)}
                          onShow={(wanted) => void show(process.name, wanted).catch((error: unknown) => describeTrouble(error))}
                        />
                      ) : (
                        <Room process={process} state={stateOf(process)} />
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
  )
}
