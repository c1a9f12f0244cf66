/** The set-up of an installation: its administrator, language and organisation, with or without the sample company. */
import './setup.css'
import { Button, PasswordInput, Radio, TextInput } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconCheck, IconCircle } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { ask } from '../../api/api.ts'
import { LanguageSelect } from '../../controls/language-select.tsx'
import { FormTrouble, useSendForm } from '../../controls/send-form.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { Night } from './night.tsx'

/** The server checks it (features/accounts); shown as a hint while typing. */
const minPasswordLength = 10

export const SetupScreen = () => {
  const { t, language } = useMessages(en)
  const client = useQueryClient()
  useDocumentTitle(`${t('firstVisit')} · Sereno`)
  const { form, submit, sending, trouble } = useSendForm({
    initialValues: { name: '', email: '', password: '', organisation: '', start: 'sample' },
    send: ({ start, ...body }) => ask('/api/setup', { method: 'POST', body: { ...body, sample: start === 'sample', language } }),
    onSent: async () => {
      await client.resetQueries({ queryKey: ['setup'] })
      await client.resetQueries({ queryKey: ['me'] })
    },
  })
  const long = form.values.password.length >= minPasswordLength
  return (
    <Night title={t('firstVisit')} wide>
      <p className="s-dim">{t('firstVisitHelp')}</p>
      <form onSubmit={submit}>
        <div className="s-two">
          <TextInput label={t('yourName')} name="name" autoComplete="name" required autoFocus {...form.getInputProps('name')} />
          <TextInput label={t('email')} name="email" type="email" autoComplete="username" required {...form.getInputProps('email')} />
          <PasswordInput
            label={t('password')}
            name="password"
            autoComplete="new-password"
            required
            {...form.getInputProps('password')}
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
            description={
              <span className="s-hint" data-met={long}>
                {long ? <IconCheck size={14} aria-hidden /> : <IconCircle size={14} aria-hidden />}{' '}
                {t('passwordHelp', { count: minPasswordLength })}
              </span>
            }
            inputWrapperOrder={['label', 'input', 'description', 'error']}
          />
          <LanguageSelect />
        </div>
        <TextInput
          label={t('organisation')}
          name="organisation"
          autoComplete="organization"
          required
          {...form.getInputProps('organisation')}
        />
        <Radio.Group label={t('startWith')} {...form.getInputProps('start')}>
          <div className="s-two s-choice-cards">
            {(['sample', 'empty'] as const).map((value) => (
              <Radio.Card
                key={value}
                value={value}
                className="s-choice-card"
                aria-label={t(value === 'sample' ? 'sampleCompany' : 'emptyStart')}
              >
                <Radio.Indicator />
                <span>
                  <strong>{t(value === 'sample' ? 'sampleCompany' : 'emptyStart')}</strong>
                  <span className="s-dim s-small">{t(value === 'sample' ? 'sampleHelp' : 'emptyHelp')}</span>
                </span>
              </Radio.Card>
            ))}
          </div>
        </Radio.Group>
        <FormTrouble of={trouble} />
        <Button type="submit" size="md" loading={sending}>
          {t('begin')}
        </Button>
      </form>
    </Night>
  )
}
