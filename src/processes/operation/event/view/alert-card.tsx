/** One alert on one or two lines. */
import { IconAlertOctagon, IconAlertTriangle, IconArrowRight, IconBellOff, IconInfoCircle, IconWaveSine } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { toneOf } from '#fields/choice/tone.ts'
import { useWorld } from '#fields/faces/control.tsx'
import { formatAgo, formatMoment } from '#fields/faces/format.ts'
import type { TypeJson } from '#http/answers/house-answers.ts'
import type { RecordJson } from '#http/answers/shared-answers.ts'
import { known } from '#web/api/api.ts'
import { useHouse } from '#web/api/house.ts'
import { isFresh } from '#web/api/live.ts'
import { FieldShow, isEmpty } from '#web/controls/field.tsx'
import { StateBadge } from '#web/controls/state-badge.tsx'
import { useMessages } from '#web/messages/use-messages.ts'
import { en } from './en.ts'

export const AlertCard = ({ alert, type, grouped }: { readonly alert: RecordJson; readonly type: TypeJson; readonly grouped: string }) => {
  const { t, language } = useMessages(en)
  const { zone } = useWorld()
  const house = useHouse()
  const now = Date.now()
  const ended = alert.phase === 'closed' || alert.phase === 'done'
  const tone = ended ? 'calm' : (toneOf('severity', String(alert['severity'] ?? ''))?.[0] ?? 'calm')
  const Icon = tone === 'bad' ? IconAlertOctagon : tone === 'warn' || tone === 'wait' ? IconAlertTriangle : IconInfoCircle
  const at = (name: string) => house.named(type.name, name)
  const show = (name: string) => {
    const of = at(name)
    return of && !isEmpty(alert[name]) ? <FieldShow record={alert} of={of} /> : null
  }
  const moment = (name: string): string | undefined => (typeof alert[name] === 'string' ? (alert[name] as string) : undefined)
  const incident = moment('incident')
  const services = Array.isArray(alert['services']) ? (alert['services'] as string[]) : []
  const first = moment('firstAt') ?? alert.openedAt
  const last = moment('lastAt') ?? alert.updatedAt
  return (
    <li className="s-alert" data-tone={tone} data-fresh={isFresh(alert.id)}>
      <Icon size={20} className="s-alert-icon" aria-hidden />
      <div className="s-alert-main">
        <div className="s-alert-title">
          <Link to="/records/$type/$id" params={{ type: type.name, id: alert.number }} className="s-row-link">
            {alert.title || alert.number}
          </Link>
          {grouped !== 'severity' && show('severity')}
          {alert['flapping'] === true && (
            <span className="s-badge" data-tone="wait">
              <IconWaveSine size={11} aria-hidden /> {t('flapping')}
            </span>
          )}
        </div>
        <div className="s-alert-more">
          {alert['ci'] ? show('ci') : <span className="s-dim">{String(alert['node'] ?? t('unboundCi'))}</span>}
          {services.length > 0 && (
            <span className="s-alert-services">
              <span className="s-dim">{t('affects')}</span> {show('services')}
            </span>
          )}
          {!isEmpty(alert['suppressed']) && (
            <span className="s-alert-why">
              <IconBellOff size={14} aria-hidden /> {String(alert['suppressed'])}
            </span>
          )}
        </div>
      </div>
      <div className="s-alert-figures">
        <span className="s-number" title={`${formatMoment(first, language, zone)} – ${formatMoment(last, language, zone)}`}>
          {t('began')} {formatAgo(first, now, { language, zone })}
        </span>
        <span className="s-dim s-small s-number">
          {t('events', { count: Number(alert['events'] ?? 1) })} · {t('lastSeen')} {formatAgo(last, now, { language, zone })}
        </span>
      </div>
      <div className="s-alert-end">
        {incident ? (
          <Link to="/records/$type/$id" params={{ type: 'incident', id: known(incident)?.number ?? incident }} className="s-link s-number">
            <IconArrowRight size={13} aria-hidden /> {known(incident)?.number ?? t('incident')}
          </Link>
        ) : null}
        <StateBadge type={alert.type} state={alert.state} phase={alert.phase} />
      </div>
    </li>
  )
}
