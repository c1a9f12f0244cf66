/** Sign-in with email and password, with an identity provider, and the second factor. */
import './setup.css'
import { Button, Divider, PasswordInput, TextInput } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SignedInJson } from '#features/accounts/account-answers.ts'
import type { SignInProblem, SignInProvidersJson } from '#features/identity/identity-answers.ts'
import { address, ask } from '../../api/api.ts'
import { FormTrouble, useSendForm } from '../../controls/send-form.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { Night } from './night.tsx'

export const SignInScreen = () => {
  const { t } = useMessages(en)
  useDocumentTitle(`${t('signIn')} · Sereno`)
  const [step, setStep] = useState<string | null>(null)
  return step === null ? (
    <Night title={t('signIn')}>
      <ReturnProblem />
      <PasswordForm onStep={setStep} />
      <OtherWays />
    </Night>
  ) : (
    <Night title={t('secondFactor')}>
      <CodeForm step={step} again={() => setStep(null)} />
    </Night>
  )
}

/** Sends a part of the sign-in; a step that is returned waits for the next one. */
const useSignInForm = <V extends object>(path: string, initialValues: V, more: object, onStep?: (step: string) => void) => {
  const client = useQueryClient()
  return useSendForm({
    initialValues,
    send: (body: V) => ask<SignedInJson>(path, { method: 'POST', body: { ...body, ...more } }),
    onSent: ({ step }) => {
      if (step !== null) return onStep?.(step)
      // the problem of an earlier attempt would be shown again after the next sign-out
      if (problemInAddress()) history.replaceState({}, '', '/')
      return client.resetQueries({ queryKey: ['me'] })
    },
  })
}

const PasswordForm = ({ onStep }: { readonly onStep: (step: string) => void }) => {
  const { t } = useMessages(en)
  const { form, submit, sending, trouble } = useSignInForm('/api/sign-in', { email: '', password: '' }, {}, onStep)
  return (
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
  )
}

/** The code of an authenticator app, or a recovery code. */
const CodeForm = ({ step, again }: { readonly step: string; readonly again: () => void }) => {
  const { t } = useMessages(en)
  const { form, submit, sending, trouble } = useSignInForm('/api/sign-in/code', { code: '' }, { step })
  return (
    <form onSubmit={submit}>
      <TextInput
        label={t('code')}
        description={t('codeHelp')}
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        required
        autoFocus
        size="md"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...form.getInputProps('code')}
      />
      <FormTrouble of={trouble} />
      <Button type="submit" size="md" fullWidth loading={sending}>
        {t('continue')}
      </Button>
      <Button variant="subtle" fullWidth onClick={again}>
        {t('startAgain')}
      </Button>
    </form>
  )
}

/** The buttons under the form: identity providers, and further ways without a password. */
const OtherWays = () => {
  const { t } = useMessages(en)
  const found = useQuery({ queryKey: ['sign-in-providers'], queryFn: () => ask<SignInProvidersJson>('/api/sign-in/providers') })
  const providers = found.data?.providers ?? []
  // the button for a passkey belongs here, before the providers
  if (providers.length === 0) return null
  const to = problemInAddress() ? '/' : location.pathname + location.search
  return (
    <div className="s-other-ways">
      <Divider label={t('or')} />
      {providers.map(({ id, title, protocol }) => (
        <Button key={id} component="a" href={address(`/api/sign-in/${protocol}/${id}`, { to })} variant="default" size="md" fullWidth>
          {t('signInWith', { provider: title })}
        </Button>
      ))}
    </div>
  )
}

const problems = {
  unreachable: 'problemUnreachable',
  refused: 'problemRefused',
  over: 'problemOver',
  unverified: 'problemUnverified',
  unknown: 'problemUnknown',
  retired: 'problemRetired',
} as const satisfies Record<SignInProblem, keyof typeof en.texts>

const isProblem = (text: string): text is SignInProblem => Object.hasOwn(problems, text)

const problemInAddress = (): SignInProblem | undefined => {
  const problem = new URLSearchParams(location.search).get('problem') ?? ''
  return isProblem(problem) ? problem : undefined
}

/** Why a sign-in with a provider failed, after it has led back here. */
const ReturnProblem = () => {
  const { t } = useMessages(en)
  const problem = problemInAddress()
  return problem ? (
    <p role="alert" className="s-form-error">
      {t(problems[problem])}
    </p>
  ) : null
}
