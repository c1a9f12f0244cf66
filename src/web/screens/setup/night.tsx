/** The quiet page around the first words: sign-in and set-up. */
import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Language } from '#kernel/localized-text.ts'
import { useWords } from '../../api/person.ts'
import { Lantern } from '../../controls/logo.tsx'

export const Night = ({
  title,
  wide = false,
  children,
}: {
  readonly title: string
  readonly wide?: boolean
  readonly children: ReactNode
}) => {
  const { t, language, setLanguage } = useWords()
  return (
    <div className="s-night">
      <main className="s-night-card" data-wide={wide}>
        <div className="s-night-brand">
          <Lantern size={44} />
          <div>
            <div className="s-night-name">Sereno</div>
            <div className="s-dim">{t('motto')}</div>
          </div>
          <SegmentedControl
            size="xs"
            className="s-language"
            aria-label={t('language')}
            value={language}
            onChange={(next) => setLanguage(next as Language)}
            data={[
              { value: 'es', label: 'ES' },
              { value: 'en', label: 'EN' },
            ]}
          />
        </div>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  )
}
