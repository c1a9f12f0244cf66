/** Sign-in with email and password. */
import './setup.css'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { ask } from '../../api/api.ts'
import { FormTrouble, useSendForm } from '../../controls/send-form.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { Night } from './night.tsx'

export const SignInScreen = () => {
  const { t } = useMessages(en)
  const client = useQueryClient()
  useDocumentTitle(`${t('signIn')} · Sereno`)
  const { form, submit, sending, trouble } = useSendForm({
    initialValues: { email: '', password: '' },
    send: (body) => ask('/api/sign-in', { method: 'POST', body }),
    onSent: () => client.resetQueries({ queryKey: ['me'] }),
  })
  return (
    <Night title={t('signIn')}>
      <form onSubmit={submit}>
        <TextInput
          label={t('email')}
          type="email"
          name="email"
          autoComplete="username"
          required
          autoFocus
          size="md"
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('password')}
          name="password"
          autoComplete="current-password"
          required
          size="md"
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          {...form.getInputProps('password')}
        />
        <FormTrouble of={trouble} />
        <Button type="submit" size="md" fullWidth loading={sending}>
          {t('signIn')}
        </Button>
      </form>
    </Night>
  )
}
