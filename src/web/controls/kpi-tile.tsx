/** A KPI in short: its value, its status, and the change since the period before. It links to the page of the KPI. */
import { IconAlertTriangle, IconArrowDownRight, IconArrowUpRight, IconCircleCheck, IconCircleX, IconMinus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useWorld } from '#fields/faces/control.tsx'
import { formatUnit } from '#fields/faces/format.ts'
import type { KpiLine } from '#http/answers/kpi-answers.ts'
import { useHouse } from '../api/house.ts'
import { useMessages } from '../messages/use-messages.ts'
import { kpiTone } from '../theme/tones.ts'
import { en } from './en.ts'

const marks = { good: IconCircleCheck, warning: IconAlertTriangle, bad: IconCircleX, none: IconMinus }

export const KpiMark = ({
  state,
  size = 15,
  said = true,
}: {
  readonly state: KpiLine['state']
  readonly size?: number
  /** False if the text is next to it. */
  readonly said?: boolean
}) => {
  const Mark = marks[state]
  const { t } = useMessages(en)
  return (
    <span data-tone={kpiTone[state]} className="s-kpi-mark" title={t(`kpi_${state}`)}>
      <Mark size={size} aria-hidden />
      {said && <span className="s-hidden">{t(`kpi_${state}`)}</span>}
    </span>
  )
}

/** Up or down compared with the period before; coloured only if the KPI has a better direction. */
export const Against = ({ line }: { readonly line: Pick<KpiLine, 'value' | 'previous' | 'better' | 'unit'> }) => {
  const { t } = useMessages(en)
  const world = useWorld()
  if (line.value === null || line.previous === null || line.previous === undefined || line.value === line.previous) return null
  const up = line.value > line.previous
  const tone = line.better === 'none' ? 'calm' : (line.better === 'up') === up ? 'good' : 'warn'
  const Arrow = up ? IconArrowUpRight : IconArrowDownRight
  return (
    <span className="s-against s-number" data-tone={tone}>
      <Arrow size={13} aria-label={t(up ? 'moreThan' : 'lessThan')} /> {formatUnit(line.previous, line.unit, world)}
    </span>
  )
}

export const KpiTile = ({
  line,
  period,
  over,
}: {
  readonly line: KpiLine
  readonly period: string
  /** The process, if the tile is not shown with others of it. */
  readonly over?: string
}) => {
  const house = useHouse()
  const { t, localize } = useMessages(en)
  const world = useWorld()
  const declared = house.processes.find((p) => p.name === line.process)?.kpis[line.id]
  return (
    <Link
      to="/kpis/$process/$id"
      params={{ process: line.process, id: line.id }}
      search={{ period }}
      className="s-kpi-tile"
      data-tone={kpiTone[line.state]}
    >
      {over && <span className="s-dim s-kpi-of s-line">{over}</span>}
      <span className="s-kpi-name">{declared ? localize(declared.label) : line.id}</span>
      <span className="s-kpi-value s-number">
        {line.value === null ? '–' : formatUnit(line.value, line.unit, world)} <Against line={line} />
      </span>
      <span className="s-dim s-small s-number">
        {line.target === null ? t('recordCount', { count: line.count }) : `${t('target')} ${formatUnit(line.target, line.unit, world)}`}{' '}
        {line.leftOut > 0 && <span>· {t('notIncluded', { count: line.leftOut })} </span>}
        <KpiMark state={line.state} />
      </span>
    </Link>
  )
}
