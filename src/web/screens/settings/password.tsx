/** My password. */
import { Button, PasswordInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../api/api.ts'
import { useMe } from '../../api/person.ts'
import { note } from '../../controls/note.ts'
import { Card } from '../../controls/page.tsx'
import { sentenceOf } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

export const Password = () => {
  const { t } = useMessages(en)
  const me = useMe()
  const [old, setOld] = useState('')
  const [next, setNext] = useState('')
  const change = useMutation({
    mutationFn: () => ask('/api/password', { method: 'POST', body: { old, new: next } }),
    onSuccess: () => {
      setOld('')
      setNext('')
      note({ message: t('passwordChanged') })
    },
  })
  const toggle = { 'aria-label': t('showPassword') }
  return (
    <Card title={t('password')}>
      <form
        className="s-inline-form"
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate()
        }}
      >
        <input type="text" name="username" autoComplete="username" value={me.person.email ?? ''} readOnly hidden />
        <PasswordInput
          w={220}
          label={t('passwordNow')}
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={toggle}
          value={old}
          onChange={(event) => setOld(event.currentTarget.value)}
        />
        <PasswordInput
          w={220}
          label={t('passwordNext')}
          autoComplete="new-password"
          required
          visibilityToggleButtonProps={toggle}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={change.isPending}>
          {t('change')}
        </Button>
      </form>
      {change.error && (
        <p role="alert" className="s-form-error">
          {sentenceOf(change.error)}
        </p>
      )}
    </Card>
  )
}
