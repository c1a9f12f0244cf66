/** One banner above every screen while the database cannot save, or does not answer. It goes away by itself. */
import { IconDatabaseExclamation } from '@tabler/icons-react'
import { useDatabaseTrouble } from '../api/readiness.ts'
import { useMessages } from '../messages/use-messages.ts'
import { en } from './en.ts'

const sentences = { disk: 'diskFull', database: 'databaseSilent', both: 'databaseStopped' } as const

export const TroubleBanner = () => {
  const { t } = useMessages(en)
  const trouble = useDatabaseTrouble()
  // the region exists before its text, so that screen readers announce the text
  return (
    <div role="status">
      {trouble && (
        <p className="s-banner">
          <IconDatabaseExclamation size={20} stroke={1.8} aria-hidden />
          <span>{t(sentences[trouble])}</span>
        </p>
      )}
    </div>
  )
}
