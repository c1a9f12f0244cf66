/** Where the user is signed in. */
import { Badge, Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { EndedSessionsJson, SessionsJson } from '#features/accounts/account-answers.ts'
import { formatMoment } from '#fields/faces/format.ts'
import { ask } from '../../api/api.ts'
import { useMe } from '../../api/person.ts'
import { note } from '../../controls/note.ts'
import { Card } from '../../controls/page.tsx'
import { Answer, describeTrouble } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { useAgentName } from './use-agent.ts'

export const Sessions = () => {
  const { t, language } = useMessages(en)
  const { zone } = useMe()
  const agentName = useAgentName()
  const client = useQueryClient()
  const found = useQuery({ queryKey: ['sessions'], queryFn: ({ signal }) => ask<SessionsJson>('/api/sessions', { signal }) })
  const again = () => client.invalidateQueries({ queryKey: ['sessions'] })
  const end = useMutation({
    mutationFn: (id: string) => ask(`/api/sessions/${id}`, { method: 'DELETE' }),
    onSuccess: again,
    onError: (error) => describeTrouble(error),
  })
  const endOthers = useMutation({
    mutationFn: () => ask<EndedSessionsJson>('/api/sessions', { method: 'DELETE' }),
    onSuccess: ({ ended }) => {
      note({ message: t('ended', { count: ended }) })
      return again()
    },
    onError: (error) => describeTrouble(error),
  })
  return (
    <Card title={t('sessions')}>
      <p className="s-dim">{t('sessionsHelp')}</p>
      <Answer of={found}>
        {({ sessions }) => (
          <>
            <ul className="s-plain s-access-list">
              {sessions.map(({ id, agent, address, usedAt, current }) => (
                <li key={id}>
                  <span>
                    <strong>{agentName(agent)}</strong>{' '}
                    <span className="s-dim s-small s-number">
                      {[address, t('used', { moment: formatMoment(usedAt, language, zone) })].filter(Boolean).join(' · ')}
                    </span>
                  </span>
                  {current ? (
                    <Badge variant="light" color="night">
                      {t('thisSession')}
                    </Badge>
                  ) : (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t('endSession', { agent: agentName(agent) })}
                      onClick={() => end.mutate(id)}
                    >
                      {t('end')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {sessions.some(({ current }) => !current) && (
              <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
                {t('endOthers')}
              </Button>
            )}
          </>
        )}
      </Answer>
    </Card>
  )
}
