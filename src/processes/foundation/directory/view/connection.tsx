/** How an identity provider is connected: what to register there, its secret, and a trial. */
import './connection.css'
import { Button, CopyButton, PasswordInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ConnectionJson, TrialJson } from '#features/identity/identity-answers.ts'
import { formatMoment } from '#fields/faces/format.ts'
import { ask } from '#web/api/api.ts'
import { useMe } from '#web/api/person.ts'
import type { RecordPanelProps } from '#web/api/room-view.ts'
import { note } from '#web/controls/note.ts'
import { Card } from '#web/controls/page.tsx'
import { FormTrouble, useSendForm } from '#web/controls/send-form.tsx'
import { Answer } from '#web/controls/trouble.tsx'
import { useMessages } from '#web/messages/use-messages.ts'
import { en } from './en.ts'

export const Connection = ({ record }: RecordPanelProps) => {
  const { t } = useMessages(en)
  const path = `/api/identity-providers/${record.id}`
  const found = useQuery({
    queryKey: ['connection', record.id, record['protocol']],
    queryFn: ({ signal }) => ask<ConnectionJson>(`${path}/connection`, { signal }),
  })
  return (
    <Card title={t('connection')}>
      <div className="s-connection">
        <Answer of={found}>
          {({ secret, redirect, metadata }) => (
            <>
              {redirect !== null && <p className="s-dim">{t('register')}</p>}
              {redirect !== null && <Registered label={t(metadata === null ? 'redirect' : 'acs')} value={redirect} />}
              {metadata !== null && <Registered label={t('metadata')} value={metadata} />}
              {secret.needed && <Secret path={path} since={secret.updatedAt} />}
            </>
          )}
        </Answer>
        <Trial path={path} />
      </div>
    </Card>
  )
}

const Registered = ({ label, value }: { readonly label: string; readonly value: string }) => {
  const { t } = useMessages(en)
  return (
    <div className="s-small">
      {label}
      <div className="s-inline-form">
        <code>{value}</code>
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="default" onClick={copy} aria-label={`${t('copy')}: ${label}`}>
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
      </div>
    </div>
  )
}

const Secret = ({ path, since }: { readonly path: string; readonly since: string | null }) => {
  const { t, language } = useMessages(en)
  const { zone } = useMe()
  const client = useQueryClient()
  const { form, submit, sending, trouble } = useSendForm({
    initialValues: { secret: '' },
    send: (body) => ask(`${path}/secret`, { method: 'PUT', body }),
    onSent: () => {
      form.reset()
      note({ message: t('secretSet') })
      return client.invalidateQueries({ queryKey: ['connection'] })
    },
  })
  return (
    <form onSubmit={submit}>
      <p className="s-dim s-small">
        {since === null ? t('secretMissing') : t('secretSince', { moment: formatMoment(since, language, zone) })}
      </p>
      <div className="s-inline-form">
        <PasswordInput
          className="s-grow"
          label={t('secret')}
          autoComplete="off"
          required
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          {...form.getInputProps('secret')}
        />
        <Button type="submit" variant="default" loading={sending}>
          {t('setSecret')}
        </Button>
      </div>
      <FormTrouble of={trouble} />
    </form>
  )
}

const Trial = ({ path }: { readonly path: string }) => {
  const { t } = useMessages(en)
  const trial = useMutation({ mutationFn: () => ask<TrialJson>(`${path}/try`, { method: 'POST' }) })
  return (
    <>
      <Button variant="default" mt="xs" loading={trial.isPending} onClick={() => trial.mutate()}>
        {t('check')}
      </Button>
      <FormTrouble of={trial.error} />
      {trial.data && (
        <p role="status" className={trial.data.problem === null ? 's-connection-works' : 's-form-error'}>
          {trial.data.problem ?? t('works')}
        </p>
      )}
    </>
  )
}
