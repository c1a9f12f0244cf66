/** One import: its progress, its results, and the rows that need attention. */
import { Alert, Button, CopyButton, Progress } from '@mantine/core'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ImportJson, ImportRowJson, ImportRowsJson, MissingValuesJson } from '#features/exchange/imports/import-answers.ts'
import { formatMoment, formatNumber } from '#fields/faces/format.ts'
import { address, ask } from '../../api/api.ts'
import { useHouse } from '../../api/house.ts'
import { useMe } from '../../api/person.ts'
import { NextPage } from '../../controls/next-page.tsx'
import { Card, PageHead } from '../../controls/page.tsx'
import { Scroll } from '../../controls/scroll.tsx'
import { Answer, describeTrouble } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { importTone, isRunning } from './import-json.ts'

/** A row is `partly` imported if a record that it refers to is missing. */
const verdictOf = ({ verdict, reason }: ImportRowJson, dryRun: boolean): string =>
  verdict === 'bad' || dryRun || !reason ? verdict : 'partly'

const Rows = ({ one }: { readonly one: ImportJson }) => {
  const { t } = useMessages(en)
  const pages = useInfiniteQuery({
    queryKey: ['imports', one.id, 'rows', one.rowsBad, one.state],
    queryFn: ({ pageParam, signal }) =>
      ask<ImportRowsJson>(
        // while the import runs, rows that wait for other rows of the file need no attention
        address(`/api/imports/${one.id}/rows`, { after: pageParam, ...(isRunning(one) && !one.dryRun ? { verdict: 'bad' } : {}) }),
        { signal },
      ),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next,
    enabled: one.dryRun || one.rowsBad > 0 || one.state === 'done',
  })
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? []
  if (rows.length === 0) return null
  return (
    <Card title={t(one.dryRun ? 'results' : 'rowsToCheck')}>
      <Scroll label={t(one.dryRun ? 'results' : 'rowsToCheck')}>
        <table className="s-small-table">
          <thead>
            <tr>
              <th scope="col" data-number="true">
                {t('line')}
              </th>
              <th scope="col">{t('key')}</th>
              <th scope="col">{t('result')}</th>
              <th scope="col">{t('reason')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line}>
                <td data-number="true">{row.line}</td>
                <td>{row.key}</td>
                <td>{t(`result_${verdictOf(row, one.dryRun)}` as 'result_bad')}</td>
                <td>{row.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <NextPage of={pages} label={t('more')} />
    </Card>
  )
}

/** The texts that the map does not know, as lines to copy into it. */
const MissingValues = ({ one }: { readonly one: ImportJson }) => {
  const { t } = useMessages(en)
  const found = useQuery({
    queryKey: ['imports', one.id, 'missing-values'],
    queryFn: ({ signal }) => ask<MissingValuesJson>(`/api/imports/${one.id}/missing-values`, { signal }),
    enabled: one.rowsBad > 0 && one.state === 'done',
  }).data
  if (!found || found.count === 0) return null
  return (
    <Card
      title={t('missingValues')}
      aside={
        <CopyButton value={found.map}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {t(copied ? 'linesCopied' : 'copyLines')}
            </Button>
          )}
        </CopyButton>
      }
    >
      <p className="s-dim">{t('missingValuesHelp')}</p>
      <Scroll label={t('missingValues')}>
        <pre data-testid="missing-values">
          <code>{found.map}</code>
        </pre>
      </Scroll>
      {found.values.length < found.count && <p className="s-dim">{t('textsShown', { count: found.values.length, all: found.count })}</p>}
    </Card>
  )
}

const figures = [
  'rowsRead',
  'rowsDone',
  'recordsCreated',
  'recordsChanged',
  'recordsUnchanged',
  'rowsBad',
  'rowsSkipped',
  'rowsPerSecond',
] as const

export const ImportScreen = () => {
  const { id = '' } = useParams({ strict: false })
  const { t, localize, language } = useMessages(en)
  const house = useHouse()
  const client = useQueryClient()
  const { zone } = useMe()
  const found = useQuery({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => ask<ImportJson>(`/api/imports/${id}`, { signal }),
    refetchInterval: (query) => (query.state.data && isRunning(query.state.data) ? 1000 : false),
  })
  const stop = (): void =>
    void ask(`/api/imports/${id}`, { method: 'DELETE' })
      .then(() => client.invalidateQueries({ queryKey: ['imports'] }))
      .catch((error: unknown) => describeTrouble(error))
  return (
    <div className="s-screen s-narrow">
      <Answer of={found}>
        {(one) => (
          <>
            <PageHead
              title={one.name}
              over={
                <Link to="/imports" className="s-link">
                  {t('imports')}
                </Link>
              }
            >
              <span className="s-badge" data-tone={importTone(one)}>
                {t(`import_${one.state}`)}
              </span>
              {isRunning(one) && (
                <Button variant="default" onClick={stop}>
                  {t('stop')}
                </Button>
              )}
            </PageHead>
            {isRunning(one) && <Progress value={one.progress * 100} aria-label={t('progress')} />}
            {one.trouble && (
              <Alert color="red" variant="light" role="alert">
                {one.trouble}
              </Alert>
            )}
            <Card title={one.dryRun ? t('dryRunShort') : localize(house.typeLabels(one.type).many)}>
              <dl className="s-kpi-figures">
                {figures.map((name) => (
                  <div key={name}>
                    <dt>{t(`import_${name}`)}</dt>
                    <dd className="s-number">{formatNumber(one[name], language)}</dd>
                  </div>
                ))}
                {one.encoding && (
                  <div>
                    <dt>{t('import_encoding')}</dt>
                    <dd>{one.encoding}</dd>
                  </div>
                )}
                {(['startedAt', 'finishedAt'] as const).map(
                  (name) =>
                    one[name] && (
                      <div key={name}>
                        <dt>{t(`import_${name}`)}</dt>
                        <dd className="s-number">{formatMoment(one[name], language, zone)}</dd>
                      </div>
                    ),
                )}
              </dl>
            </Card>
            <MissingValues one={one} />
            <Rows one={one} />
          </>
        )}
      </Answer>
    </div>
  )
}
