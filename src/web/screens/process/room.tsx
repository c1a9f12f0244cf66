/** A process on the map: its name links to the process, each of its numbers to the list behind it. */

import { IconAlertTriangle, IconCalendarDue, IconCalendarExclamation, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ProcessStateJson, ReviewListJson } from '#features/insights/process-map/process-map-answers.ts'
import { formatDate, formatDay } from '#fields/faces/format.ts'
import type { ProcessJson } from '#http/answers/house-answers.ts'
import type { KpiState } from '#http/answers/kpi-answers.ts'
import { RoomIcon } from '../../controls/icon.tsx'
import { Lists } from '../../controls/lists.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { kpiTone } from '../../theme/tones.ts'
import { en } from './en.ts'

export type Rated = Exclude<KpiState, 'none'>
export type Ratings = Readonly<Record<Rated, number>>
const marks = { bad: IconCircleX, warning: IconAlertTriangle, good: IconCircleCheck } as const

/** The number of KPIs in a status; opens exactly those. */
const Mark = ({ state, n, process }: { readonly state: Rated; readonly n: number; readonly process?: string | undefined }) => {
  const { t } = useMessages(en)
  const Icon = marks[state]
  return (
    <Link
      to="/dashboard"
      search={{ state, ...(process ? { process } : {}) }}
      className="s-map-mark s-number-door s-number"
      data-tone={kpiTone[state]}
      title={t(`kpi_${state}`)}
    >
      <Icon size={13} aria-hidden /> {n}
      <span className="s-hidden"> {t(`kpi_${state}`)}</span>
    </Link>
  )
}

/** A status without KPIs is not shown. */
export const Marks = ({ ratings, of, process }: { readonly ratings: Ratings; readonly of: readonly Rated[]; readonly process?: string }) =>
  of
    .filter((state) => ratings[state] > 0)
    .map((state) => <Mark key={state} state={state} n={ratings[state]} {...(process ? { process } : {})} />)

/** The next review, or the number of overdue ones. */
const Review = ({ reviews }: { readonly reviews: readonly ReviewListJson[] }) => {
  const { t, language } = useMessages(en)
  const day = (date: string): string => formatDay(`${date}T12:00:00Z`, language, 'UTC')
  const late = reviews.filter((list) => list.late.count > 0)
  const coming = reviews.toSorted((a, b) => a.next.localeCompare(b.next))
  const [next] = coming
  if (!next) return null
  if (late.length > 0) {
    const count = late.reduce((sum, list) => sum + list.late.count, 0)
    return (
      <Lists
        lists={late.map((list) => ({ ...list, ...list.late, sort: list.field }))}
        className="s-map-review s-number"
        tone="bad"
        title={t('reviewsLateLong', { count, day: formatDate(next.next, language) })}
      >
        <IconCalendarExclamation size={14} aria-hidden /> <span className="s-hidden">{t('reviewsLate', { count })} </span>
        {day(next.next)}
      </Lists>
    )
  }
  return (
    <Lists
      lists={coming.map((list) => ({ ...list, sort: list.field, detail: day(list.next) }))}
      className="s-map-review s-number"
      title={t('nextReviewLong', { day: formatDate(next.next, language) })}
    >
      <IconCalendarDue size={14} aria-hidden /> <span className="s-hidden">{t('nextReview')} </span>
      {day(next.next)}
    </Lists>
  )
}

export const Room = ({ process, state }: { readonly process: ProcessJson; readonly state: ProcessStateJson | undefined }) => {
  const { t, localize } = useMessages(en)
  const open = state?.open.reduce((sum, list) => sum + list.count, 0) ?? 0
  const worst = (['bad', 'warning', 'good'] as const).find((one) => (state?.kpis[one] ?? 0) > 0)
  return (
    <div className="s-map-room" data-worst={worst}>
      <RoomIcon name={process.records[0]?.icon} size={17} />
      <Link to="/processes/$name" params={{ name: process.name }} className="s-map-name" title={localize(process.purpose)}>
        {localize(process.label)}
      </Link>
      <span className="s-map-state">
        {state && (
          <>
            <Lists lists={state.open} className="s-number">
              {t('openWork', { count: open })}
            </Lists>
            <Review reviews={state.reviews} />
            <span className="s-map-marks">
              <Marks ratings={state.kpis} of={['bad', 'warning']} process={process.name} />
            </span>
          </>
        )}
      </span>
    </div>
  )
}
