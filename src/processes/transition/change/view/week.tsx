/** A week by hours: changes as blocks, the hours for changes as a light background, freeze windows hatched. */
import { formatDate } from '#fields/faces/format.ts'
import { useMe } from '#web/api/person.ts'
import { useMessages } from '#web/messages/use-messages.ts'
import { dayOf, inDay, inLanes, openSpans, partOfDay, today, weekOf } from './days.ts'
import { PlanLink } from './item.tsx'
import { dayNames } from './month.tsx'
import type { CalendarPlan } from './plan.ts'

const percent = (part: number): string => `${100 * part}%`

const Day = ({ day, plan, now }: { readonly day: string; readonly plan: CalendarPlan; readonly now: string }) => {
  const { language } = useMessages()
  const { zone } = useMe()
  const changes = plan.items.filter((item) => item.kind === 'change')
  const grounds = [
    ...plan.windows.flatMap(({ record, hours, zone: of }) =>
      openSpans(hours, of, day, zone).map((span) => ({ ...span, kind: 'window' as const, record })),
    ),
    ...plan.items.filter((item) => item.kind === 'freeze'),
  ]
  const here = day === today(zone) ? partOfDay({ from: now, to: new Date(Date.parse(now) + 60_000).toISOString() }, day, zone) : undefined
  return (
    <section className="s-cal-column" aria-label={formatDate(day, language)}>
      {grounds.map((ground) => {
        const part = partOfDay(ground, day, zone)
        return (
          part && (
            <div
              key={`${ground.record.id} ${ground.from}`}
              className="s-cal-ground"
              data-kind={ground.kind}
              title={ground.record.title}
              style={{ top: percent(part.top), height: percent(part.end - part.top) }}
            />
          )
        )
      })}
      {here && <div className="s-cal-now" style={{ top: percent(here.top) }} />}
      {inDay(changes, day, zone).map(({ item, top, height, column, columns }) => (
        <PlanLink
          key={item.record.id}
          item={item}
          time={dayOf(item.from, zone) === day}
          style={{
            position: 'absolute',
            top: percent(top),
            height: percent(height),
            left: percent(column / columns),
            width: `calc(${percent(1 / columns)} - 3px)`,
          }}
        />
      ))}
    </section>
  )
}

export const Week = ({ day, plan }: { readonly day: string; readonly plan: CalendarPlan }) => {
  const { language } = useMessages()
  const { zone } = useMe()
  const days = weekOf(day)
  const names = dayNames(language)
  const freezes = inLanes(
    plan.items.filter((item) => item.kind === 'freeze'),
    days,
    zone,
  )
  const now = new Date().toISOString()
  return (
    <div className="s-cal">
      <div className="s-cal-heads">
        {days.map((one, i) => (
          <div key={one} className="s-cal-head" style={{ gridColumn: i + 2 }} data-today={one === today(zone)}>
            {names[i]} <strong className="s-number">{Number(one.slice(8))}</strong>
          </div>
        ))}
        {freezes.map(({ item, first, last, lane }) => (
          <PlanLink key={item.record.id} item={item} style={{ gridColumn: `${first + 2} / ${last + 3}`, gridRow: lane + 2 }} />
        ))}
      </div>
      <div className="s-cal-hours">
        <div className="s-cal-scale" aria-hidden>
          {Array.from({ length: 23 }, (_, i) => i + 1).map((hour) => (
            <span key={hour} className="s-number" style={{ top: percent(hour / 24) }}>
              {String(hour).padStart(2, '0')}:00
            </span>
          ))}
        </div>
        {days.map((one) => (
          <Day key={one} day={one} plan={plan} now={now} />
        ))}
      </div>
    </div>
  )
}
