/** Access tokens of the user, for other programs. The text of a token is shown once. */
import { ActionIcon, Alert, Button, CopyButton } from '@mantine/core'
import { IconCheck, IconCopy, IconKey, IconTrash } from '@tabler/icons-react'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { NewTokenJson, TokensJson } from '#features/accounts/account-answers.ts'
import { formatMoment } from '#fields/faces/format.ts'
import { address, ask } from '../../api/api.ts'
import { useHouse } from '../../api/house.ts'
import { useMe } from '../../api/person.ts'
import { NextPage } from '../../controls/next-page.tsx'
import { Card } from '../../controls/page.tsx'
import { Answer, describeTrouble } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { typesInScopes } from './token-draft.ts'
import { TokenForm } from './token-form.tsx'

export const Tokens = () => {
  const { t, language, localize } = useMessages(en)
  const house = useHouse()
  const { zone } = useMe()
  const client = useQueryClient()
  const found = useInfiniteQuery({
    queryKey: ['tokens'],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) => ask<TokensJson>(address('/api/tokens', { before: pageParam || undefined }), { signal }),
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const again = () => client.invalidateQueries({ queryKey: ['tokens'] })
  const [answer, setAnswer] = useState<NewTokenJson>()
  const rightsOf = (scopes: readonly string[] | null): string => {
    const types = typesInScopes(scopes)
    if (!types) return t('rights_all')
    const named = (names: readonly string[]): string =>
      names.map((name) => (name === '*' ? t('everyType') : localize(house.typeLabels(name).many))).join(', ')
    return [
      ...(types.reads.length > 0 ? [t('readsTypes', { types: named(types.reads) })] : []),
      ...(types.writes.length > 0 ? [t('writesTypes', { types: named(types.writes) })] : []),
    ].join(' · ')
  }
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
        {({ pages }) => (
          <ul className="s-plain s-token-list">
            {pages
              .flatMap(({ tokens }) => tokens)
              .map((token) => (
                <li key={token.id}>
                  <span>
                    <strong>{token.name}</strong>{' '}
                    <span className="s-dim s-small s-number">
                      {token.createdAt ? formatMoment(token.createdAt, language, zone) : ''}
                      {token.lastUsedAt ? ` · ${t('lastUsed')} ${formatMoment(token.lastUsedAt, language, zone)}` : ''}
                      {` · ${token.expiresAt ? t('expiresAt', { moment: formatMoment(token.expiresAt, language, zone) }) : t('expiresNever')}`}
                    </span>
                    <span className="s-dim s-small s-block">
                      {token.roles.map((role) => localize(house.roleLabels(role))).join(', ')} · {rightsOf(token.scopes)}
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
      <NextPage of={found} label={t('more')} />
      <TokenForm
        onMade={(made) => {
          setAnswer(made)
          void again()
        }}
      />
    </Card>
  )
}
