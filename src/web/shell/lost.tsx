import { Button } from '@mantine/core'
import { IconMapQuestion } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Empty } from '../controls/empty.tsx'
import { useWords } from '../data/person.ts'

/** An address that leads nowhere. */
export const Lost = () => {
  const { t } = useWords()
  return (
    <div className="s-screen">
      <h1 className="s-hidden">{t('lost')}</h1>
      <Empty icon={IconMapQuestion} title={t('lost')}>
        <Button component={Link} to="/" variant="default">
          {t('home')}
        </Button>
      </Empty>
    </div>
  )
}
