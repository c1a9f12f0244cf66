/** The head of a page below the settings, with the way back. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PageHead } from '../../controls/page.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

interface SettingsHeadProps {
  readonly title: string
  readonly icon: ReactNode
  readonly children?: ReactNode
}

export const SettingsHead = ({ title, icon, children }: SettingsHeadProps) => {
  const { t } = useMessages(en)
  return (
    <PageHead
      title={title}
      icon={icon}
      over={
        <Link to="/settings" className="s-link">
          {t('settings')}
        </Link>
      }
    >
      {children}
    </PageHead>
  )
}
