/** What was imported, and what is being imported. */
import { Progress } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatMoment, formatNumber } from '#fields/format.ts'
import { Empty } from '../../controls/empty.tsx'
import { Card, PageHead } from '../../controls/page.tsx'
import { Answer } from '../../controls/trouble.tsx'
import { ask } from '../../data/api.ts'
import { useMe, useWords } from '../../data/person.ts'
import { type ImportJson, importTone, isRunning } from './import-json.ts'

export const ImportsScreen = () => {
  const { t, language } = useWords()
  const { zone } = useMe()
  const found = useQuery({
    queryKey: ['imports'],
    queryFn: ({ signal }) => ask<{ readonly imports: readonly ImportJson[] }>('/api/imports', { signal }),
    refetchInterval: (query) => (query.state.data?.imports.some(isRunning) ? 1500 : false),
  })
  return (
    <div className="s-screen">
      <PageHead title={t('imports')} icon={<IconFileImport size={22} stroke={1.6} aria-hidden />} />
      <p className="s-lead">{t('importsHelp')}</p>
      <Answer of={found}>
        {({ imports }) =>
          imports.length === 0 ? (
            <Empty icon={IconFileImport} title={t('noImports')}>
              <code>sereno import FILE --map MAP</code>
            </Empty>
          ) : (
            <Card flush>
              <ul className="s-lines">
                {imports.map((one) => (
                  <li key={one.id}>
                    <Link to="/imports/$id" params={{ id: one.id }} className="s-record-link">
                      <span className="s-record-link-text">
                        <span className="s-line">{one.name}</span>
                        <span className="s-dim s-small s-number">
                          {one.startedAt ? formatMoment(one.startedAt, language, zone) : ''} ·{' '}
                          {t('rowsDone', {
                            n: formatNumber(one.done ?? 0, language),
                            all: formatNumber(one.total ?? one.done ?? 0, language),
                          })}
                          {one.bad ? ` · ${t('badRows', { n: formatNumber(one.bad, language) })}` : ''}
                        </span>
                        {isRunning(one) && (
                          <Progress value={one.total ? ((one.done ?? 0) / one.total) * 100 : 0} size="sm" animated aria-label={one.name} />
                        )}
                      </span>
                      <span className="s-badge" data-tone={importTone(one)}>
                        {one.state}
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
            </Card>
          )
        }
      </Answer>
    </div>
  )
}
