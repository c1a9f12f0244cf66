/** The page around the forms for sign-in and set-up. */
import type { ReactNode } from 'react'
import { LanguageSelect } from '../../controls/language-select.tsx'
import { Lantern } from '../../controls/logo.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

export const Night = ({
  title,
  wide = false,
  children,
}: {
  readonly title: string
  readonly wide?: boolean
  readonly children: ReactNode
}) => {
  const { t } = useMessages(en)
  return (
    <div className="s-night">
      <main className="s-night-card" data-wide={wide}>
        <div className="s-night-brand">
          <Lantern size={44} />
          <div>
            <div className="s-night-name">Sereno</div>
            <div className="s-dim">{t('motto')}</div>
          </div>
          <LanguageSelect short />
        </div>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  )
}
