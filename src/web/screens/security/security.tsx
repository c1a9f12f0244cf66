/** How the user signs in: password, authenticator app, passkeys; where they are signed in; who acts for them. */
import './security.css'
import { IconShieldLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Card } from '../../controls/page.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { SettingsHead } from '../settings/settings-head.tsx'
import { AccessLog } from './access-log.tsx'
import { en } from './en.ts'
import { Passkeys } from './passkeys.tsx'
import { Password } from './password.tsx'
import { Sessions } from './sessions.tsx'
import { Totp } from './totp.tsx'

export const SecurityScreen = () => {
  const { t } = useMessages(en)
  return (
    <div className="s-screen s-narrow">
      <SettingsHead title={t('title')} icon={<IconShieldLock size={22} stroke={1.6} aria-hidden />} />
      <Password />
      <Totp />
      <Passkeys />
      <Sessions />
      <Card title={t('substitute')}>
        <p className="s-dim">{t('substituteHelp')}</p>
        <Link to="/records/$type" params={{ type: 'delegation' }} className="s-link">
          {t('toDelegations')}
        </Link>
      </Card>
      <Card title={t('log')}>
        <AccessLog own />
      </Card>
    </div>
  )
}
