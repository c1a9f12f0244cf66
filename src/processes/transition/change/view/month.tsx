/** A month by weeks; an entry over several days is one bar. */
import { formatDate, formatWeekday } from '#fields/faces/format.ts'
import type { Language } from '#kernel/localized-text.ts'
import { useMe } from '#web/api/person.ts'
import { Go } from '#web/controls/go.tsx'
import { useMessages } from '#web/messages/use-messages.ts'
import { calendarPath } from './address.ts'
import { dayOf, inLanes, isSameMonth, today, weeksOfMonth } from './days.ts'
import { en } from './en.ts'
import { PlanLink } from './item.tsx'
import type { CalendarPlan } from './plan.ts'

/** More lanes would make a week too tall; the other entries are a number that opens the week. */
const maxLanes = 4

export const dayNames = (language: Language): readonly string[] =>
  Array.from({ length: 7 }, (_, day) => formatWeekday(day, language, 'short'))

const Week = ({ days, month, plan }: { readonly days: readonly string[]; readonly month: string; readonly plan: CalendarPlan }) => {
  const { t, language } = useMessages(en)
  const { zone } = useMe()
  const now = today(zone)
  const laid = inLanes(plan.items, days, zone)
  const hidden = days.map((_, i) => laid.filter((one) => one.lane >= maxLanes && one.first <= i && i <= one.last).length)
  const used = Math.min(maxLanes, 1 + Math.max(-1, ...laid.map((one) => one.lane)))
  const rows = used + (hidden.some((n) => n > 0) ? 1 : 0)
  return (
    <section
      className="s-cal-week"
      style={{ gridTemplateRows: `30px repeat(${Math.max(1, rows)}, 24px) 1fr` }}
      aria-label={t('weekFrom', { day: formatDate(days[0] ?? '', language) })}
    >
      {days.map((day, i) => (
        <div
          key={day}
          className="s-cal-day"
          style={{ gridColumn: i + 1 }}
          data-other={!isSameMonth(day, month)}
          data-today={day === now}
          data-weekend={i > 4}
        >
          <Go
            to={calendarPath}
            search={{ view: 'week', day }}
            className="s-cal-number s-number"
            aria-label={formatDate(day, language)}
            {...(day === now ? { 'aria-current': 'date' as const } : {})}
          >
            {Number(day.slice(8))}
          </Go>
        </div>
      ))}
      {laid
        .filter((one) => one.lane < maxLanes)
        .map(({ item, first, last, lane }) => (
          <PlanLink
            key={item.record.id}
            item={item}
            time={dayOf(item.from, zone) === days[first]}
            style={{ gridColumn: `${first + 1} / ${last + 2}`, gridRow: lane + 2 }}
          />
        ))}
      {hidden.map(
        (n, i) =>
          n > 0 && (
            <Go
              key={days[i]}
              to={calendarPath}
              search={{ view: 'week', day: days[i] ?? month }}
              className="s-cal-more s-number"
              style={{ gridColumn: i + 1, gridRow: maxLanes + 2 }}
            >
              {t('moreOf', { count: n })}
            </Go>
          ),
      )}
    </section>
  )
}

export const Month = ({ day, plan }: { readonly day: string; readonly plan: CalendarPlan }) => {
  const { language } = useMessages(en)
  return (
    <div className="s-cal">
      <div className="s-cal-names" aria-hidden>
        {dayNames(language).map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      {weeksOfMonth(day).map((days) => (
        <Week key={days[0]} days={days} month={day} plan={plan} />
      ))}
    </div>
  )
}
