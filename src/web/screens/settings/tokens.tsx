/** Access tokens of the user, for other programs. The text of a token is shown once. */
import { ActionIcon, Alert, Button, CopyButton, TextInput } from '@mantine/core'
import { IconCheck, IconCopy, IconKey, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { NewTokenJson, TokensJson } from '#features/accounts/account-answers.ts'
import { formatMoment } from '#fields/faces/format.ts'
import { ask } from '../../api/api.ts'
import { useMe } from '../../api/person.ts'
import { Card } from '../../controls/page.tsx'
import { FormTrouble, useSendForm } from '../../controls/send-form.tsx'
import { Answer, describeTrouble } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

export const Tokens = () => {
  const { t, language } = useMessages(en)
  const { zone } = useMe()
  const client = useQueryClient()
  const found = useQuery({
    queryKey: ['tokens'],
    queryFn: ({ signal }) => ask<TokensJson>('/api/tokens', { signal }),
  })
  const again = () => client.invalidateQueries({ queryKey: ['tokens'] })
  const { form, submit, sending, answer, trouble } = useSendForm({
    initialValues: { name: '' },
    send: (body) => ask<NewTokenJson>('/api/tokens', { method: 'POST', body }),
    onSent: () => {
      form.reset()
      void again()
    },
  })
  const drop = useMutation({
    mutationFn: (id: string) => ask(`/api/tokens/${id}`, { method: 'DELETE' }),
    onSuccess: again,
    onError: (error) => describeTrouble(error),
  })
  return (
    <Card title={t('tokens')}>
      <p className="s-dim">{t('tokensHelp')}</p>
      {answer && (
        <Alert color="night" variant="light" icon={<IconKey size={18} aria-hidden />} title={t('tokenOnce')}>
          <div className="s-inline-form">
            <code className="s-token">{answer.token}</code>
            <CopyButton value={answer.token}>
              {({ copied, copy }) => (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={copy}
                  leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
                >
                  {t(copied ? 'copiedShort' : 'copy')}
                </Button>
              )}
            </CopyButton>
          </div>
        </Alert>
      )}
      <Answer of={found}>
        {({ tokens }) => (
          <ul className="s-plain s-token-list">
            {tokens.map((token) => (
              <li key={token.id}>
                <span>
                  <strong>{token.name}</strong>{' '}
                  <span className="s-dim s-small s-number">
                    {token.createdAt ? formatMoment(token.createdAt, language, zone) : ''}
                    {token.lastUsedAt ? ` · ${t('lastUsed')} ${formatMoment(token.lastUsedAt, language, zone)}` : ''}
                  </span>
                </span>
                <ActionIcon
                  variant="subtle"
                  color="red"
                  aria-label={t('revoke', { name: token.name })}
                  onClick={() => drop.mutate(token.id)}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </li>
            ))}
          </ul>
        )}
      </Answer>
      <form className="s-inline-form" onSubmit={submit}>
        <TextInput label={t('tokenName')} required {...form.getInputProps('name')} />
        <Button type="submit" variant="default" loading={sending}>
          {t('makeToken')}
        </Button>
      </form>
      <FormTrouble of={trouble} />
    </Card>
  )
}
