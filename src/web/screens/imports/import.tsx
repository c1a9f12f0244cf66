/** One import: how far it is, what it made, and which rows it could not take. */
import { Progress } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { formatMoment, formatNumber } from '#fields/format.ts'
import { Card, PageHead } from '../../controls/page.tsx'
import { Answer } from '../../controls/trouble.tsx'
import { ask } from '../../data/api.ts'
import { useMe, useWords } from '../../data/person.ts'
import { type ImportJson, importTone, isRunning } from './import-json.ts'

export const ImportScreen = () => {
  const { id = '' } = useParams({ strict: false })
  const { t, language } = useWords()
  const { zone } = useMe()
  const found = useQuery({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => ask<ImportJson>(`/api/imports/${id}`, { signal }),
    refetchInterval: (query) => (query.state.data && isRunning(query.state.data) ? 1000 : false),
  })
  const figures = ['total', 'done', 'created', 'changed', 'same', 'bad'] as const
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
                {one.state}
              </span>
            </PageHead>
            {isRunning(one) && <Progress value={one.total ? ((one.done ?? 0) / one.total) * 100 : 0} animated aria-label={t('progress')} />}
            <Card>
              <dl className="s-kpi-figures">
                {figures.map(
                  (name) =>
                    one[name] !== undefined &&
                    one[name] !== null && (
                      <div key={name}>
                        <dt>{t(`import_${name}`)}</dt>
                        <dd className="s-number">{formatNumber(one[name], language)}</dd>
                      </div>
                    ),
                )}
                {(['startedAt', 'endedAt'] as const).map(
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
            {(one.errors ?? []).length > 0 && (
              <Card title={t('badRowsTitle')}>
                <div className="s-scroll">
                  <table className="s-small-table">
                    <thead>
                      <tr>
                        <th scope="col" data-number="true">
                          {t('line')}
                        </th>
                        <th scope="col">{t('reason')}</th>
                        <th scope="col">{t('row')}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {one.errors?.map((error) => (
                        <tr key={`${error.line}${error.reason}`}>
                          <td data-number="true">{error.line}</td>
                          <td lang="en">{error.reason}</td>
                          <td>
                            <code className="s-line">{error.text ?? ''}</code>
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              </Card>
            )}
          </>
        )}
      </Answer>
    </div>
  )
}
