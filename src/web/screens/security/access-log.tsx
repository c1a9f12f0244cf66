/** Sign-ins and changes of access, newest first: those of the user, or all that an administrator or auditor may see. */
import { useInfiniteQuery } from '@tanstack/react-query'
import type { AccessEventsJson } from '#features/accounts/account-answers.ts'
import { formatMoment, formatMomentFully } from '#fields/faces/format.ts'
import { ask } from '../../api/api.ts'
import { useMe } from '../../api/person.ts'
import { NextPage } from '../../controls/next-page.tsx'
import { Answer } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { useAgentName } from './use-agent.ts'

type AccessEvent = AccessEventsJson['events'][number]
type Text = keyof typeof en.texts

const ownLength = 10
const wholeLength = 50

const isEvent = (name: string): name is Extract<Text, `event_${string}`> => name.startsWith('event_') && Object.hasOwn(en.texts, name)
const isWay = (name: string): name is Extract<Text, `how_${string}`> => name.startsWith('how_') && Object.hasOwn(en.texts, name)

export const AccessLog = ({ own = false }: { readonly own?: boolean }) => {
  const { t } = useMessages(en)
  const { person } = useMe()
  const limit = own ? ownLength : wholeLength
  const found = useInfiniteQuery({
    queryKey: ['access-events', own],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams({
        limit: String(limit),
        ...(own && person.id ? { person: person.id } : {}),
        ...(pageParam ? { before: pageParam } : {}),
      })
      return ask<AccessEventsJson>(`/api/access-events?${query}`, { signal })
    },
    getNextPageParam: ({ next }) => next,
  })
  return (
    <Answer of={found}>
      {({ pages }) => {
        const events = pages.flatMap((page) => page.events)
        if (events.length === 0) return <p className="s-dim">{t('logEmpty')}</p>
        return (
          <>
            <ul className="s-plain s-access-list">
              {events.map((event) => (
                <Line key={event.id} event={event} own={own} />
              ))}
            </ul>
            <NextPage of={found} label={t('older')} />
          </>
        )
      }}
    </Answer>
  )
}

const Line = ({ event, own }: { readonly event: AccessEvent; readonly own: boolean }) => {
  const { t, language } = useMessages(en)
  const { zone } = useMe()
  const agentName = useAgentName()
  const kind = `event_${event.kind.replaceAll('-', '_')}`
  const how = `how_${String(event.detail['how'] ?? '')}`
  const name = event.detail['name']
  const byOther = event.by !== null && event.by !== event.person
  return (
    <li data-refused={event.kind === 'refused'}>
      <span>
        <strong>{isEvent(kind) ? t(kind) : event.kind}</strong>
        {!own && ` · ${event.personName ?? t('somebody')}`}
        {typeof name === 'string' && ` · ${name}`}
        {isWay(how) && <span className="s-dim"> · {t(how)}</span>}
        {byOther && <span className="s-dim"> · {t('byOther', { name: event.byName })}</span>}
      </span>
      <span className="s-dim s-small s-number">
        {[event.agent === null ? '' : agentName(event.agent), event.address].map((part) => (part ? `${part} · ` : ''))}
        <time dateTime={event.at} title={formatMomentFully(event.at, language, zone)}>
          {formatMoment(event.at, language, zone)}
        </time>
      </span>
    </li>
  )
}
