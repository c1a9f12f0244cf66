/** Who is it? */
import './setup.css'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, ask } from '../../api/api.ts'
import { sentenceOf } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { Night } from './night.tsx'

export const SignInScreen = () => {
  const { t } = useMessages(en)
  const client = useQueryClient()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  useDocumentTitle(`${t('signIn')} · Sereno`)
  const signIn = useMutation({
    mutationFn: () => ask('/api/sign-in', { method: 'POST', body: { email, password } }),
    onSuccess: () => client.resetQueries({ queryKey: ['me'] }),
  })
  const wrong = signIn.error instanceof ApiProblem && signIn.error.status === 401
  return (
    <Night title={t('signIn')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          signIn.mutate()
        }}
      >
        <TextInput
          label={t('email')}
          type="email"
          name="email"
          autoComplete="username"
          required
          autoFocus
          value={email}
          onChange={(e) => setEmail(e.currentTarget.value)}
          size="md"
        />
        <PasswordInput
          label={t('password')}
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(e) => setPassword(e.currentTarget.value)}
          size="md"
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          error={signIn.error ? (wrong ? t('wrongPassword') : sentenceOf(signIn.error)) : null}
        />
        <Button type="submit" size="md" fullWidth loading={signIn.isPending}>
          {t('signIn')}
        </Button>
      </form>
    </Night>
  )
}
