import { Button } from '@mantine/core'
import { IconMapQuestion } from '@tabler/icons-react'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useMessages } from '../messages/use-messages.ts'
import { Empty } from './empty.tsx'
import { en } from './en.ts'
import { Go } from './go.tsx'
import { Trouble } from './trouble.tsx'

/** The page for an unknown address. */
export const Lost = () => {
  const { t } = useMessages(en)
  return (
    <div className="s-screen">
      <h1 className="s-hidden">{t('lost')}</h1>
      <Empty icon={IconMapQuestion} title={t('lost')}>
        <Button component={Go} to="/" variant="default">
          {t('home')}
        </Button>
      </Empty>
    </div>
  )
}

/** The page for a screen that failed; the frame around it keeps working. */
export const Broken = ({ error, reset }: ErrorComponentProps) => (
  <div className="s-screen s-narrow">
    <h1 className="s-hidden">Sereno</h1>
    <Trouble error={error} retry={reset} />
  </div>
)
