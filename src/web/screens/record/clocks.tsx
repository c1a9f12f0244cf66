/** The clocks of a record: the time left, when they are due, and an explanation of their state. */

import { Collapse, RingProgress, UnstyledButton } from '@mantine/core'
import { useDisclosure, useInterval } from '@mantine/hooks'
import { IconChevronDown, IconCircleCheck, IconCircleX, IconClock, IconPlayerPause, IconStopwatch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useWorld } from '#fields/faces/control.tsx'
import { formatDuration, formatMoment } from '#fields/faces/format.ts'
import type { TypeJson } from '#http/answers/house-answers.ts'
import type { ClockJson } from '#http/answers/record-answers.ts'
import { sameText } from '#kernel/localized-text.ts'
import { Card } from '../../controls/page.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { toneOfPercent } from '../../theme/tones.ts'
import { en } from './en.ts'

const icons = {
  waiting: IconClock,
  running: IconStopwatch,
  paused: IconPlayerPause,
  met: IconCircleCheck,
  breached: IconCircleX,
  cancelled: IconCircleX,
}

/**
 * Seconds that the clock has run since it was loaded. It ticks in the browser only if there is no time outside service hours before it is
 * due (the time left equals the time to the due moment); otherwise only the server knows, and the page loads it again every half minute.
 */
const usePassed = (clock: ClockJson, askedAt: number): number => {
  const [now, setNow] = useState(Date.now())
  const straight = clock.dueAt !== null && Math.abs((Date.parse(clock.dueAt) - askedAt) / 1000 - clock.remaining) < 5
  const ticks = clock.state === 'running' && (straight || clock.remaining < 0)
  const { start, stop } = useInterval(() => setNow(Date.now()), 1000)
  useEffect(() => {
    setNow(Date.now())
    if (ticks) start()
    return stop
  }, [ticks, start, stop])
  return ticks ? Math.max(0, (now - askedAt) / 1000) : 0
}

const Clock = ({ clock, type, askedAt }: { readonly clock: ClockJson; readonly type: TypeJson; readonly askedAt: number }) => {
  const { t, localize, language } = useMessages(en)
  const { zone } = useWorld()
  const [opened, { toggle }] = useDisclosure(false)
  const passed = usePassed(clock, askedAt)
  const remaining = clock.remaining - passed
  const percent = clock.target > 0 ? ((clock.elapsed + passed) / clock.target) * 100 : clock.percent
  const late = clock.state === 'breached' || remaining < 0
  const tone = late && clock.state !== 'cancelled' && clock.state !== 'met' ? 'bad' : toneOfPercent(clock.state, percent)
  const Icon = icons[clock.state]
  const name = localize(type.clocks[clock.metric]?.label ?? sameText(clock.metric))
  const headline =
    clock.state === 'met' || (clock.state === 'breached' && clock.stoppedAt)
      ? formatDuration(clock.elapsed, language)
      : formatDuration(Math.abs(remaining), language)
  const what =
    clock.state === 'met'
      ? t('clockMet')
      : clock.state === 'cancelled'
        ? t('clockCancelled')
        : clock.state === 'breached' && clock.stoppedAt
          ? t('clockBroken')
          : late
            ? t('clockOver')
            : clock.state === 'paused'
              ? t('clockPaused')
              : clock.state === 'waiting'
                ? t('clockWaiting')
                : t('clockLeft')
  return (
    <li className="s-clock" data-tone={tone}>
      <UnstyledButton className="s-clock-face" aria-expanded={opened} onClick={toggle}>
        <RingProgress
          size={54}
          thickness={5}
          roundCaps
          rootColor="var(--s-line)"
          sections={[{ value: Math.min(100, Math.max(2, percent)), color: 'var(--tone-line)' }]}
          label={<Icon size={18} className="s-clock-icon" aria-hidden />}
          aria-hidden
        />
        <span className="s-clock-words">
          <span className="s-clock-name s-line">
            {name}
            {clock.agreement && ` · ${clock.agreement.title}`}
          </span>
          <span className="s-clock-left s-number">
            {headline} <span className="s-clock-what">{what}</span>
          </span>
          <span className="s-dim s-small">
            {clock.dueAt && !clock.stoppedAt
              ? t('clockUntil', { moment: formatMoment(clock.dueAt, language, zone) })
              : `${t('clockTarget')} ${formatDuration(clock.target, language)}`}
          </span>
        </span>
        <IconChevronDown size={16} className="s-nav-fold" data-open={opened} aria-hidden />
      </UnstyledButton>
      <Collapse expanded={opened} keepMounted={false}>
        <div className="s-clock-why">
          <p>{clock.explanation}</p>
          <dl className="s-small">
            {clock.agreement && (
              <div>
                <dt>{t('agreement')}</dt>
                <dd>{clock.agreement.title}</dd>
              </div>
            )}
            <div>
              <dt>{t('clockTarget')}</dt>
              <dd className="s-number">
                {formatDuration(clock.target, language)} · {Math.round(percent)} %
              </dd>
            </div>
            {clock.calendar && (
              <div>
                <dt>{t('calendar')}</dt>
                <dd>{clock.calendar.title}</dd>
              </div>
            )}
          </dl>
          {clock.pauses.length > 0 && (
            <>
              <h4>{t('pauses')}</h4>
              <ul className="s-plain s-small">
                {clock.pauses.map((pause) => (
                  <li key={pause.from} className="s-number">
                    {formatMoment(pause.from, language, zone)} – {pause.to ? formatMoment(pause.to, language, zone) : t('now')}
                    {pause.why ? ` · ${pause.why}` : ''}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </Collapse>
    </li>
  )
}

const order = { running: 0, paused: 1, waiting: 2, breached: 3, met: 4, cancelled: 5 } as const

export const Clocks = ({
  clocks,
  type,
  askedAt,
}: {
  readonly clocks: readonly ClockJson[]
  readonly type: TypeJson
  readonly askedAt: number
}) => {
  const { t } = useMessages(en)
  if (clocks.length === 0) return null
  return (
    <Card title={t('clocks')}>
      <ul className="s-clocks">
        {[...clocks]
          .sort((a, b) => order[a.state] - order[b.state] || a.remaining - b.remaining)
          .map((clock) => (
            <Clock key={clock.id} clock={clock} type={type} askedAt={askedAt} />
          ))}
      </ul>
    </Card>
  )
}
