/** The matrix of risks: the number of risks by likelihood and impact; a cell opens its list. */
import './risk.css'
import { SegmentedControl } from '@mantine/core'
import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatNumber } from '#fields/faces/format.ts'
import type { TypeJson } from '#http/answers/house-answers.ts'
import type { SettingValueJson } from '#http/answers/installation-answers.ts'
import type { MeasuredJson } from '#http/answers/kpi-answers.ts'
import { both, type Condition } from '#kernel/condition.ts'
import { plain, sameText } from '#kernel/localized-text.ts'
import { address, ask } from '#web/api/api.ts'
import { useHouse } from '#web/api/house.ts'
import { Scroll } from '#web/controls/scroll.tsx'
import { useMessages } from '#web/messages/use-messages.ts'
import type { Tone } from '#web/theme/tones.ts'
import { en } from './en.ts'

type Scores = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Green up to the risk appetite; yellow to red above it. */
const toneOf = (score: number, appetite: number): Tone =>
  score <= appetite / 2 ? 'good' : score <= appetite ? 'wait' : score <= 2 * appetite ? 'warn' : 'bad'

const setting = (name: string) => ({
  queryKey: ['settings', 'risk', name],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => ask<SettingValueJson>(`/api/settings/risk/${name}`, { signal }),
  staleTime: 60_000,
})

const faces = {
  inherent: ['likelihood', 'impact'],
  residual: ['residualLikelihood', 'residualImpact'],
} as const

export const RiskMatrix = ({ type, where }: { readonly type: TypeJson; readonly where: Condition }) => {
  const { t, localize, language } = useMessages(en)
  const house = useHouse()
  const [face, setFace] = useState<keyof typeof faces>('inherent')
  const [likelihood, impact] = faces[face]
  const degrees = (field: string): readonly string[] => (type.fields[field]?.options['values'] as readonly string[] | undefined) ?? []
  const rows = [...degrees(likelihood)].reverse()
  const columns = degrees(impact)
  const scores = useQuery(setting('riskMatrix')).data?.value as Scores | undefined
  const appetite = Number(useQuery(setting('riskAppetite')).data?.value ?? 0)
  const counts = useQueries({
    queries: [...rows, null].map((row) => {
      const asked = both(
        where,
        row === null
          ? {
              any: [
                { field: likelihood, empty: true },
                { field: impact, empty: true },
              ],
            }
          : { field: likelihood, is: row },
      )
      return {
        queryKey: ['records', type.name, 'matrix', face, row, where],
        queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
          ask<MeasuredJson>(address('/api/measure', { type: type.name, where: asked, measure: { count: true }, by: impact }), { signal }),
      }
    }),
  })
  const word = (field: string, value: string): string => localize(house.named(type.name, field)?.choices?.[value] ?? sameText(plain(value)))
  const name = (field: string): string => localize(house.named(type.name, field)?.label ?? sameText(field))
  const unsaid = (counts.at(-1)?.data?.groups ?? []).reduce((sum, g) => sum + g.count, 0)
  return (
    <div className="s-risks">
      <SegmentedControl
        aria-label={t('whichRisk')}
        value={face}
        onChange={(next) => setFace(next as keyof typeof faces)}
        data={[
          { value: 'inherent', label: t('inherentRisk') },
          { value: 'residual', label: t('residualRisk') },
        ]}
      />
      <Scroll label={t('matrix')}>
        <table className="s-risk-matrix">
          <caption className="s-dim s-small">
            {name(likelihood)} × {name(impact)}
          </caption>
          <tbody>
            {rows.map((row, i) => (
              <tr key={row}>
                <th scope="row">{word(likelihood, row)}</th>
                {columns.map((column) => {
                  const n = counts[i]?.data?.groups?.find((g) => g.key === column)?.count ?? 0
                  const score = scores?.[row]?.[column]
                  const said = `${name(likelihood)}: ${word(likelihood, row)}, ${name(impact)}: ${word(impact, column)}`
                  return (
                    <td key={column} data-tone={score === undefined ? 'calm' : toneOf(score, appetite)} data-some={n > 0}>
                      {n > 0 ? (
                        <Link
                          to="/records/$type"
                          params={{ type: type.name }}
                          search={{ where: both(where, { field: likelihood, is: row }, { field: impact, is: column }) }}
                          aria-label={`${said}: ${n}`}
                          className="s-risk-count s-number"
                        >
                          {formatNumber(n, language)}
                        </Link>
                      ) : (
                        <span className="s-risk-count" />
                      )}
                      {score !== undefined && <span className="s-risk-score s-number">{score}</span>}
                    </td>
                  )
                })}
              </tr>
            ))}
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column} scope="col">
                  {word(impact, column)}
                </th>
              ))}
            </tr>
          </tbody>
        </table>
      </Scroll>
      <p className="s-dim s-small">{t('appetite', { level: appetite })}</p>
      {unsaid > 0 && (
        <Link
          to="/records/$type"
          params={{ type: type.name }}
          search={{
            where: both(where, {
              any: [
                { field: likelihood, empty: true },
                { field: impact, empty: true },
              ],
            }),
          }}
          className="s-link s-small"
        >
          {t('notRatedYet', { count: unsaid })}
        </Link>
      )}
    </div>
  )
}
