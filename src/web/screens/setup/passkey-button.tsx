/** Signs in with a passkey of this device; absent where the browser has none at this address. */
import { Button } from '@mantine/core'
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { IconFingerprint } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../api/api.ts'
import { FormTrouble } from '../../controls/send-form.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

interface PasskeyRequest {
  readonly options: PublicKeyCredentialRequestOptionsJSON
  readonly step: string
}

export const passkeysSupported = (): boolean => 'PublicKeyCredential' in window

export const PasskeyButton = () => {
  const { t } = useMessages(en)
  const client = useQueryClient()
  const enter = useMutation({
    mutationFn: async (): Promise<boolean> => {
      const { options, step } = await ask<PasskeyRequest>('/api/sign-in/passkey/options', { method: 'POST' })
      const { startAuthentication } = await import('@simplewebauthn/browser')
      const response = await startAuthentication({ optionsJSON: options }).catch(cancelled)
      if (response === undefined) return false
      await ask('/api/sign-in/passkey', { method: 'POST', body: { step, response } })
      return true
    },
    onSuccess: (signedIn) => (signedIn ? client.resetQueries({ queryKey: ['me'] }) : undefined),
  })
  return (
    <>
      <Button
        variant="default"
        size="md"
        fullWidth
        leftSection={<IconFingerprint size={18} aria-hidden />}
        loading={enter.isPending}
        onClick={() => enter.mutate()}
      >
        {t('signInWithPasskey')}
      </Button>
      <FormTrouble of={enter.error} />
    </>
  )
}

/** A person who closes the dialog of the browser, or has no passkey, signs in another way. */
const cancelled = (error: unknown): undefined => {
  if (error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError')) return undefined
  throw error
}
