/** The imports, running and finished. */
import { Progress } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ImportJson, ImportsJson } from '#features/exchange/imports/import-answers.ts'
import { formatMoment } from '#fields/faces/format.ts'
import { address, ask } from '../../api/api.ts'
import { useMe } from '../../api/person.ts'
import { Empty } from '../../controls/empty.tsx'
import { NextPage } from '../../controls/next-page.tsx'
import { Card, PageHead } from '../../controls/page.tsx'
import { Answer } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { BeginImport } from './begin.tsx'
import { en } from './en.ts'
import { importTone, isRunning } from './import-json.ts'

const Line = ({ one }: { readonly one: ImportJson }) => {
  const { t, language } = useMessages(en)
  const { zone } = useMe()
  return (
    <li>
      <Link to="/imports/$id" params={{ id: one.id }} className="s-record-link">
        <span className="s-record-link-text">
          <span className="s-line">{one.name}</span>
          <span className="s-dim s-small s-number">
            {formatMoment(one.createdAt, language, zone)} · {one.madeBy} · {t('rowsDone', { done: one.rowsDone, total: one.rowsRead })}
            {one.rowsBad > 0 ? ` · ${t('badRows', { count: one.rowsBad })}` : ''}
          </span>
          {isRunning(one) && <Progress value={one.progress * 100} size="sm" aria-label={one.name} />}
        </span>
        {one.dryRun && (
          <span className="s-badge" data-tone="calm">
            {t('dryRunShort')}
          </span>
        )}
        <span className="s-badge" data-tone={importTone(one)}>
          {t(`import_${one.state}`)}
        </span>
      </Link>
    </li>
  )
}

export const ImportsScreen = () => {
  const { t } = useMessages(en)
  const found = useInfiniteQuery({
    queryKey: ['imports'],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) => ask<ImportsJson>(address('/api/imports', { before: pageParam || undefined }), { signal }),
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: (query) => (query.state.data?.pages.some(({ imports }) => imports.some(isRunning)) ? 1500 : false),
  })
  return (
    <div className="s-screen s-narrow">
      <PageHead title={t('imports')} icon={<IconFileImport size={22} stroke={1.6} aria-hidden />} />
      <p className="s-lead">{t('importsHelp')}</p>
      <BeginImport />
      <Answer of={found}>
        {({ pages }) =>
          pages[0]?.imports.length === 0 ? (
            <Empty icon={IconFileImport} title={t('noImports')} />
          ) : (
            <>
              <Card flush>
                <ul className="s-lines">{pages.flatMap(({ imports }) => imports.map((one) => <Line key={one.id} one={one} />))}</ul>
              </Card>
              <NextPage of={found} label={t('more')} />
            </>
          )
        }
      </Answer>
    </div>
  )
}
