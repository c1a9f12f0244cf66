/** The authenticator app of the user: set up with a QR code, confirmed and removed with a code. */
import { Alert, Button, CopyButton, TextInput } from '@mantine/core'
import { IconCheck, IconCopy, IconLifebuoy } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { QRCodeSVG } from 'qrcode.react'
import type { RecoveryCodesJson, TotpProposalJson, TotpStateJson } from '#features/accounts/account-answers.ts'
import { ask } from '../../api/api.ts'
import { note } from '../../controls/note.ts'
import { Card } from '../../controls/page.tsx'
import { FormTrouble, useSendForm } from '../../controls/send-form.tsx'
import { Answer, describeTrouble } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

export const Totp = () => {
  const { t } = useMessages(en)
  const client = useQueryClient()
  const found = useQuery({ queryKey: ['totp'], queryFn: ({ signal }) => ask<TotpStateJson>('/api/me/totp', { signal }) })
  const again = () => client.invalidateQueries({ queryKey: ['totp'] })
  const proposal = useMutation({
    mutationFn: () => ask<TotpProposalJson>('/api/me/totp', { method: 'POST' }),
    onError: (error) => describeTrouble(error),
  })
  const confirm = useSendForm({
    initialValues: { code: '' },
    send: (body) => ask<RecoveryCodesJson>('/api/me/totp/confirm', { method: 'POST', body }),
    onSent: () => {
      proposal.reset()
      confirm.form.reset()
      void again()
    },
  })
  return (
    <Card title={t('totp')}>
      <p className="s-dim">{t('totpHelp')}</p>
      <Answer of={found}>
        {(state) => {
          if (state.active)
            return (
              <>
                {confirm.answer && <RecoveryCodes codes={confirm.answer.recoveryCodes} />}
                <RemoveTotp left={state.recoveryCodes} onRemoved={again} />
              </>
            )
          if (!proposal.data)
            return (
              <Button variant="default" mt="xs" loading={proposal.isPending} onClick={() => proposal.mutate()}>
                {t('totpStart')}
              </Button>
            )
          return (
            <div className="s-totp">
              <div className="s-qr">
                <QRCodeSVG value={proposal.data.address} size={148} title={t('totpQr')} role="img" />
              </div>
              <form onSubmit={confirm.submit} className="s-totp-form">
                <p>{t('totpScan')}</p>
                <p className="s-small">
                  {t('totpKey')} <code className="s-totp-key">{proposal.data.secret}</code>
                </p>
                <div className="s-inline-form">
                  <TextInput
                    w={140}
                    label={t('code')}
                    autoComplete="one-time-code"
                    inputMode="numeric"
                    required
                    autoFocus
                    {...confirm.form.getInputProps('code')}
                  />
                  <Button type="submit" loading={confirm.sending}>
                    {t('confirm')}
                  </Button>
                </div>
                <FormTrouble of={confirm.trouble} />
              </form>
            </div>
          )
        }}
      </Answer>
    </Card>
  )
}

const RecoveryCodes = ({ codes }: { readonly codes: readonly string[] }) => {
  const { t } = useMessages(en)
  return (
    <Alert color="night" variant="light" icon={<IconLifebuoy size={18} aria-hidden />} title={t('recoveryOnce')} my="xs">
      <p className="s-small">{t('recoveryHelp')}</p>
      <ul className="s-plain s-recovery">
        {codes.map((one) => (
          <li key={one}>
            <code>{one}</code>
          </li>
        ))}
      </ul>
      <CopyButton value={codes.join('\n')}>
        {({ copied, copy }) => (
          <Button
            size="compact-sm"
            variant="default"
            onClick={copy}
            leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
          >
            {t(copied ? 'copied' : 'copy')}
          </Button>
        )}
      </CopyButton>
    </Alert>
  )
}

const RemoveTotp = ({ left, onRemoved }: { readonly left: number; readonly onRemoved: () => unknown }) => {
  const { t } = useMessages(en)
  const { form, submit, sending, trouble } = useSendForm({
    initialValues: { code: '' },
    send: (body) => ask('/api/me/totp/remove', { method: 'POST', body }),
    onSent: () => {
      note({ message: t('totpRemoved') })
      return onRemoved()
    },
  })
  return (
    <>
      <p>{t('totpActive', { left })}</p>
      <form className="s-inline-form" onSubmit={submit}>
        <TextInput w={200} label={t('code')} autoComplete="one-time-code" required {...form.getInputProps('code')} />
        <Button type="submit" variant="default" loading={sending}>
          {t('totpRemove')}
        </Button>
      </form>
      <FormTrouble of={trouble} />
    </>
  )
}
