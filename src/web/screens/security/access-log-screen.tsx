/** The sign-in log, for administrators and auditors. */
import './security.css'
import { IconShieldLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Card, PageHead } from '../../controls/page.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { AccessLog } from './access-log.tsx'
import { en } from './en.ts'

export const AccessLogScreen = () => {
  const { t } = useMessages(en)
  return (
    <div className="s-screen s-narrow">
      <PageHead
        title={t('wholeLog')}
        icon={<IconShieldLock size={22} stroke={1.6} aria-hidden />}
        over={
          <Link to="/settings" className="s-link">
            {t('settings')}
          </Link>
        }
      />
      <Card>
        <p className="s-dim">{t('wholeLogHelp')}</p>
        <AccessLog />
      </Card>
    </div>
  )
}
