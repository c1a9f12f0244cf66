/** Changes the user's own password. */
import { Button, PasswordInput } from '@mantine/core'
import { ask } from '../../api/api.ts'
import { useMe } from '../../api/person.ts'
import { note } from '../../controls/note.ts'
import { Card } from '../../controls/page.tsx'
import { FormTrouble, useSendForm } from '../../controls/send-form.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

export const Password = () => {
  const { t } = useMessages(en)
  const me = useMe()
  const { form, submit, sending, trouble } = useSendForm({
    initialValues: { old: '', new: '' },
    send: (body) => ask('/api/password', { method: 'POST', body }),
    onSent: () => {
      form.reset()
      note({ message: t('passwordChanged') })
    },
    pathOf: (field) => (field === 'password' ? 'new' : field),
  })
  const toggle = { 'aria-label': t('showPassword') }
  return (
    <Card title={t('password')}>
      <form className="s-inline-form" onSubmit={submit}>
        <input type="text" name="username" autoComplete="username" value={me.person.email ?? ''} readOnly hidden />
        <PasswordInput
          w={220}
          label={t('passwordNow')}
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={toggle}
          {...form.getInputProps('old')}
        />
        <PasswordInput
          w={220}
          label={t('passwordNext')}
          autoComplete="new-password"
          required
          visibilityToggleButtonProps={toggle}
          {...form.getInputProps('new')}
        />
        <Button type="submit" variant="default" loading={sending}>
          {t('change')}
        </Button>
      </form>
      <FormTrouble of={trouble} />
    </Card>
  )
}
