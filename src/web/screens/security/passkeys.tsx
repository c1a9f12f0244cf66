/** The passkeys of the user. */
import { ActionIcon, Button, TextInput } from '@mantine/core'
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser'
import { IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PasskeysJson } from '#features/accounts/account-answers.ts'
import { formatMoment } from '#fields/faces/format.ts'
import { ask } from '../../api/api.ts'
import { useMe } from '../../api/person.ts'
import { note } from '../../controls/note.ts'
import { Card } from '../../controls/page.tsx'
import { FormTrouble, useSendForm } from '../../controls/send-form.tsx'
import { Answer, describeTrouble } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

interface Creation {
  readonly options: PublicKeyCredentialCreationOptionsJSON
  readonly step: string
}

export const Passkeys = () => {
  const { t, language } = useMessages(en)
  const { zone } = useMe()
  const client = useQueryClient()
  const found = useQuery({ queryKey: ['passkeys'], queryFn: ({ signal }) => ask<PasskeysJson>('/api/me/passkeys', { signal }) })
  const again = () => client.invalidateQueries({ queryKey: ['passkeys'] })
  const { form, submit, sending, trouble } = useSendForm({
    initialValues: { name: '' },
    send: async ({ name }) => {
      const { options, step } = await ask<Creation>('/api/me/passkeys/options', { method: 'POST' })
      const response = await startRegistration({ optionsJSON: options }).catch(cancelled)
      if (response === undefined) return note({ message: t('passkeyCancelled') })
      await ask('/api/me/passkeys', { method: 'POST', body: { step, name, response } })
      form.reset()
      return again()
    },
  })
  const drop = useMutation({
    mutationFn: (id: string) => ask(`/api/me/passkeys/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: again,
    onError: (error) => describeTrouble(error),
  })
  return (
    <Card title={t('passkeys')}>
      <p className="s-dim">{t('passkeysHelp')}</p>
      <Answer of={found}>
        {({ passkeys }) => (
          <ul className="s-plain s-access-list">
            {passkeys.map(({ id, name, lastUsedAt }) => (
              <li key={id}>
                <span>
                  <strong>{name}</strong>{' '}
                  <span className="s-dim s-small s-number">
                    {lastUsedAt ? t('lastUsed', { moment: formatMoment(lastUsedAt, language, zone) }) : t('neverUsed')}
                  </span>
                </span>
                <ActionIcon variant="subtle" color="red" aria-label={t('passkeyRemove', { name })} onClick={() => drop.mutate(id)}>
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </li>
            ))}
          </ul>
        )}
      </Answer>
      {browserSupportsWebAuthn() ? (
        <form className="s-inline-form" onSubmit={submit}>
          <TextInput w={220} label={t('passkeyName')} required maxLength={200} {...form.getInputProps('name')} />
          <Button type="submit" variant="default" loading={sending}>
            {t('passkeyAdd')}
          </Button>
        </form>
      ) : (
        <p className="s-dim">{t('passkeysUnsupported')}</p>
      )}
      <FormTrouble of={trouble} />
    </Card>
  )
}

/** A person who closes the dialog of the browser has not made a mistake. */
const cancelled = (error: unknown): undefined => {
  if (error instanceof WebAuthnError || (error instanceof Error && error.name === 'NotAllowedError')) return undefined
  throw error
}
