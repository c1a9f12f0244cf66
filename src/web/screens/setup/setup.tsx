/** The first visit: who administers, in which language, for which organisation, and with a sample company or without. */
import './setup.css'
import { Button, PasswordInput, Radio, TextInput } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconCheck, IconCircle } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem, ask } from '../../api/api.ts'
import { LanguageSelect } from '../../controls/language-select.tsx'
import { fieldSentence, sentenceOf } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { Night } from './night.tsx'

const shortest = 10

export const SetupScreen = () => {
  const { t, language } = useMessages(en)
  const client = useQueryClient()
  const [form, setForm] = useState({ name: '', email: '', password: '', organisation: '', sample: true })
  useDocumentTitle(`${t('firstVisit')} · Sereno`)
  const setup = useMutation({
    mutationFn: () => ask('/api/setup', { method: 'POST', body: { ...form, language } }),
    onSuccess: async () => {
      await client.resetQueries({ queryKey: ['setup'] })
      await client.resetQueries({ queryKey: ['me'] })
    },
  })
  const put = (part: Partial<typeof form>): void => setForm((old) => ({ ...old, ...part }))
  const refused = (field: string): string | undefined => fieldSentence(setup.error, field)
  const elsewhere = setup.error && !(setup.error instanceof ApiProblem && setup.error.fields.length > 0)
  const long = form.password.length >= shortest
  return (
    <Night title={t('firstVisit')} wide>
      <p className="s-dim">{t('firstVisitHelp')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (long) setup.mutate()
        }}
      >
        <div className="s-two">
          <TextInput
            label={t('yourName')}
            name="name"
            autoComplete="name"
            required
            autoFocus
            value={form.name}
            onChange={(e) => put({ name: e.currentTarget.value })}
            error={refused('name')}
          />
          <TextInput
            label={t('email')}
            name="email"
            type="email"
            autoComplete="username"
            required
            value={form.email}
            onChange={(e) => put({ email: e.currentTarget.value })}
            error={refused('email')}
          />
          <PasswordInput
            label={t('password')}
            name="password"
            autoComplete="new-password"
            required
            value={form.password}
            onChange={(e) => put({ password: e.currentTarget.value })}
            error={refused('password')}
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
            description={
              <span className="s-hint" data-met={long}>
                {long ? <IconCheck size={14} aria-hidden /> : <IconCircle size={14} aria-hidden />} {t('passwordHelp', { count: shortest })}
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
          value={form.organisation}
          onChange={(e) => put({ organisation: e.currentTarget.value })}
          error={refused('organisation')}
        />
        <Radio.Group
          label={t('startWith')}
          value={form.sample ? 'sample' : 'empty'}
          onChange={(value) => put({ sample: value === 'sample' })}
        >
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
        {elsewhere && (
          <p role="alert" className="s-form-error">
            {sentenceOf(setup.error)}
          </p>
        )}
        <Button type="submit" size="md" loading={setup.isPending}>
          {t('begin')}
        </Button>
      </form>
    </Night>
  )
}
