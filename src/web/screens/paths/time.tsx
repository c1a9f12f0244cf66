/** The time spent in each state and subprocess, as a table with bars. */
import type { MinedJson } from '#features/insights/process-mining/mining-answers.ts'
import { formatDuration, formatNumber } from '#fields/faces/format.ts'
import type { TypeJson } from '#http/answers/house-answers.ts'
import { useHouse } from '../../api/house.ts'
import { Card } from '../../controls/page.tsx'
import { Scroll } from '../../controls/scroll.tsx'
import { StateBadge } from '../../controls/state-badge.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

const Share = ({ of, all }: { readonly of: number; readonly all: number }) => {
  const percent = all > 0 ? (100 * of) / all : 0
  return (
    <span className="s-share">
      <span className="s-meter" aria-hidden>
        <span style={{ width: `${percent}%` }} />
      </span>
      <span className="s-number">{Math.round(percent)} %</span>
    </span>
  )
}

const Long = ({ seconds, wide = false }: { readonly seconds: number | null; readonly wide?: boolean }) => {
  const { language } = useMessages(en)
  return (
    <td data-number="true" {...(wide ? { className: 's-wide' } : {})}>
      {seconds === null ? '–' : formatDuration(seconds, language)}
    </td>
  )
}

export const TimeInStates = ({ type, mined }: { readonly type: TypeJson; readonly mined: MinedJson }) => {
  const { t, language } = useMessages(en)
  const all = mined.states.reduce((sum, s) => sum + s.seconds, 0)
  return (
    <Card title={t('timeInStates')}>
      <Scroll label={t('timeInStates')}>
        <table className="s-small-table">
          <thead>
            <tr>
              <th scope="col">{t('state')}</th>
              <th scope="col">{t('shareOfTime')}</th>
              <th scope="col" data-number="true">
                {t('median')}
              </th>
              <th scope="col" data-number="true" className="s-wide">
                {t('mean')}
              </th>
              <th scope="col" data-number="true">
                {t('visits')}
              </th>
            </tr>
          </thead>
          <tbody>
            {mined.states.map((s) => (
              <tr key={s.state}>
                <th scope="row">
                  <StateBadge type={type.name} state={s.state} phase={type.states[s.state] ?? 'new'} />
                </th>
                <td>
                  <Share of={s.seconds} all={all} />
                </td>
                <Long seconds={s.median} />
                <Long wide seconds={s.mean} />
                <td data-number="true">{formatNumber(s.visits, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  )
}

export const TimeInSubprocesses = ({ mined }: { readonly mined: MinedJson }) => {
  const { t, localize, language } = useMessages(en)
  const house = useHouse()
  if (mined.subprocesses.length === 0) return null
  const most = Math.max(...mined.subprocesses.map((s) => s.seconds))
  return (
    <Card title={t('timeInSubprocesses')}>
      <Scroll label={t('timeInSubprocesses')}>
        <table className="s-small-table">
          <thead>
            <tr>
              <th scope="col">{t('subprocess')}</th>
              <th scope="col">{t('totalTime')}</th>
              <th scope="col" data-number="true" className="s-wide">
                {t('mean')}
              </th>
              <th scope="col" data-number="true">
                {t('records')}
              </th>
            </tr>
          </thead>
          <tbody>
            {mined.subprocesses.map((s) => {
              const label = house.processes.find((p) => p.name === s.process)?.subprocesses[s.name]?.label
              return (
                <tr key={`${s.process}/${s.name}`}>
                  <th scope="row" className="s-wrap">
                    {label ? localize(label) : s.name}
                  </th>
                  <td>
                    <span className="s-share">
                      <span className="s-meter" aria-hidden>
                        <span style={{ width: `${most > 0 ? (100 * s.seconds) / most : 0}%` }} />
                      </span>
                      <span className="s-number">{formatDuration(s.seconds, language)}</span>
                    </span>
                  </td>
                  <Long wide seconds={s.mean} />
                  <td data-number="true">{formatNumber(s.records, language)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroll>
      <p className="s-dim s-small">{t('subprocessesOverlap')}</p>
    </Card>
  )
}
