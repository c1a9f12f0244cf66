/** The calendar of changes: planned changes and freeze windows. */

import './change.css'
import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconBolt, IconCalendarEvent, IconChevronLeft, IconChevronRight, IconSnowflake } from '@tabler/icons-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { formatDate } from '#fields/faces/format.ts'
import { localeOf, sameText } from '#kernel/localized-text.ts'
import { useHouse } from '#web/api/house.ts'
import { useMe } from '#web/api/person.ts'
import { Lost } from '#web/controls/lost.tsx'
import { PageHead } from '#web/controls/page.tsx'
import { Answer } from '#web/controls/trouble.tsx'
import { useMessages } from '#web/messages/use-messages.ts'
import type { CalendarSearch } from './address.ts'
import { Agenda } from './agenda.tsx'
import { addDays, addMonths, boundsOf, type CalendarView, today, weekOf, weeksOfMonth } from './days.ts'
import { en } from './en.ts'
import { Month } from './month.tsx'
import { changesIn, usePlan } from './plan.ts'
import { Week } from './week.tsx'

export const ChangeCalendar = () => (useHouse().types.get('change')?.may.read ? <Calendar /> : <Lost />)

const Legend = () => {
  const { t, localize } = useMessages(en)
  const house = useHouse()
  return (
    <ul className="s-cal-legend s-small s-dim">
      <li>
        <IconSnowflake size={13} aria-hidden /> {localize(house.typeLabels('freeze-window').one)}
      </li>
      <li>
        <span className="s-cal-swatch" aria-hidden /> {localize(house.typeLabels('change-window').one)} ({t('inWeek')})
      </li>
      <li>
        <IconBolt size={13} aria-hidden /> {localize(house.named('change', 'kind')?.choices?.['emergency'] ?? sameText('emergency'))}
      </li>
    </ul>
  )
}

const Calendar = () => {
  const { t, localize, language } = useMessages(en)
  const { zone } = useMe()
  const house = useHouse()
  const search = useSearch({ strict: false }) as CalendarSearch
  const navigate = useNavigate()
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const day = search.day ?? today(zone)
  // seven columns need room
  const view: CalendarView = narrow ? 'list' : (search.view ?? 'month')
  const days = view === 'week' ? weekOf(day) : weeksOfMonth(day).flat()
  const inMonth = view === 'list' ? days.filter((d) => d.slice(0, 7) === day.slice(0, 7)) : days
  const span = boundsOf(inMonth, zone)
  const plan = usePlan(span)
  const go = (next: CalendarSearch): void => void navigate({ to: '.', search: { ...search, ...next }, replace: true })
  const step = (by: 1 | -1): void => go({ day: view === 'week' ? addDays(day, 7 * by) : addMonths(day, by) })
  const label =
    view === 'week'
      ? `${formatDate(days[0] ?? day, language)} – ${formatDate(days[6] ?? day, language)}`
      : new Intl.DateTimeFormat(localeOf(language), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
          new Date(`${day}T00:00:00Z`),
        )
  return (
    <div className="s-screen">
      <PageHead
        title={t('changeCalendar')}
        icon={<IconCalendarEvent size={22} stroke={1.6} aria-hidden />}
        over={
          <Link to="/records/$type" params={{ type: 'change' }} className="s-link">
            {localize(house.typeLabels('change').many)}
          </Link>
        }
      >
        {!narrow && (
          <SegmentedControl
            aria-label={t('shownAs')}
            value={view}
            onChange={(next) => go({ view: next as CalendarView })}
            data={[
              { value: 'month', label: t('month') },
              { value: 'week', label: t('week') },
              { value: 'list', label: t('list') },
            ]}
          />
        )}
      </PageHead>
      <div className="s-cal-bar">
        <ActionIcon variant="default" size="lg" aria-label={t('previous')} onClick={() => step(-1)}>
          <IconChevronLeft size={18} />
        </ActionIcon>
        <ActionIcon variant="default" size="lg" aria-label={t('next')} onClick={() => step(1)}>
          <IconChevronRight size={18} />
        </ActionIcon>
        <Button size="xs" variant="default" onClick={() => go({ day: today(zone) })}>
          {t('today')}
        </Button>
        <h2 className="s-cal-label" aria-live="polite">
          {label}
        </h2>
        <Link
          to="/records/$type"
          params={{ type: 'change' }}
          search={{ where: changesIn(span), sort: 'plannedStart' }}
          className="s-link s-small"
        >
          {t('openAsList')}
        </Link>
      </div>
      <Answer of={plan}>
        {(found) => (
          <>
            {view === 'list' ? (
              <Agenda plan={found} from={span.from} />
            ) : view === 'week' ? (
              <Week day={day} plan={found} />
            ) : (
              <Month day={day} plan={found} />
            )}
            {found.more > 0 && <p className="s-dim">{t('notAllShown', { count: found.more })}</p>}
          </>
        )}
      </Answer>
      {!narrow && <Legend />}
    </div>
  )
}
