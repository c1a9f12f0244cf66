/** The sign-in log, for administrators and auditors. */
import './security.css'
import { IconShieldLock } from '@tabler/icons-react'
import { Card } from '../../controls/page.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { SettingsHead } from '../settings/settings-head.tsx'
import { AccessLog } from './access-log.tsx'
import { en } from './en.ts'

export const AccessLogScreen = () => {
  const { t } = useMessages(en)
  return (
    <div className="s-screen s-narrow">
      <SettingsHead title={t('wholeLog')} icon={<IconShieldLock size={22} stroke={1.6} aria-hidden />} />
      <Card>
        <p className="s-dim">{t('wholeLogHelp')}</p>
        <AccessLog />
      </Card>
    </div>
  )
}
