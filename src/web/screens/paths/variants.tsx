/** The complete paths, most frequent first; steps outside the lifecycle; and ping-pong between teams. */

import { Button } from '@mantine/core'
import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import type { MinedJson } from '#features/insights/process-mining/mining-answers.ts'
import { formatNumber, formatPercent } from '#fields/faces/format.ts'
import type { TypeJson } from '#http/answers/house-answers.ts'
import { Card } from '../../controls/page.tsx'
import { StateBadge } from '../../controls/state-badge.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

const maxVariantsAtFirst = 8

const Way = ({ type, path }: { readonly type: TypeJson; readonly path: readonly string[] }) => (
  <span className="s-badges s-variant-path">
    {path.map((state, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a path can visit a state twice, so only the position identifies a step
      <Fragment key={i}>
        {i > 0 && <IconArrowRight size={12} aria-hidden className="s-dim" />}
        <StateBadge type={type.name} state={state} phase={type.states[state] ?? 'new'} />
      </Fragment>
    ))}
  </span>
)

export const Variants = ({ type, mined }: { readonly type: TypeJson; readonly mined: MinedJson }) => {
  const { t, language } = useMessages(en)
  const [all, setAll] = useState(false)
  const most = mined.variants[0]?.count ?? 1
  const shown = all ? mined.variants : mined.variants.slice(0, maxVariantsAtFirst)
  return (
    <Card title={t('variants', { count: mined.different })}>
      <ol className="s-variants">
        {shown.map((v) => (
          <li key={v.path.join(' ')}>
            <span className="s-variant-count s-number">
              <strong>{formatNumber(v.count, language)}</strong> <span className="s-dim">{formatPercent(v.share, language)}</span>
              <span className="s-meter" aria-hidden>
                <span style={{ width: `${(100 * v.count) / most}%` }} />
              </span>
            </span>
            <Way type={type} path={v.path} />
          </li>
        ))}
      </ol>
      {mined.variants.length > maxVariantsAtFirst && (
        <Button size="compact-sm" variant="default" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('fewerPaths') : t('morePaths', { count: mined.variants.length - maxVariantsAtFirst })}
        </Button>
      )}
    </Card>
  )
}

export const Deviations = ({ type, mined }: { readonly type: TypeJson; readonly mined: MinedJson }) => {
  const { t, language } = useMessages(en)
  const { deviations } = mined.conformance
  if (deviations.length === 0) return null
  const badge = (state: string) => <StateBadge type={type.name} state={state} phase={type.states[state] ?? 'new'} />
  return (
    <Card
      title={
        <>
          <IconAlertTriangle size={18} className="s-warn" aria-hidden /> {t('deviations')}
        </>
      }
    >
      <p className="s-dim s-small">{t('deviationsHelp')}</p>
      <ul className="s-deviations">
        {deviations.map((d) => (
          <li key={`${d.from} ${d.to}`} className="s-badges">
            {d.from === null ? <span className="s-dim">{t('startedIn')}</span> : badge(d.from)}
            <IconArrowRight size={12} aria-hidden className="s-dim" />
            {badge(d.to)}
            <strong className="s-number">{formatNumber(d.count, language)}</strong>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export const PingPong = ({ mined }: { readonly mined: MinedJson }) => {
  const { t, language } = useMessages(en)
  const { pairs } = mined.pingPong
  if (pairs.length === 0) return null
  const most = pairs[0]?.count ?? 1
  return (
    <Card title={t('pingPong')}>
      <p className="s-dim s-small">{t('pingPongHelp')}</p>
      <ul className="s-pairs">
        {pairs.slice(0, 10).map((pair) => (
          <li key={pair.teams.join(' ')}>
            <span>{pair.titles.join(' ⇄ ')}</span>
            <span className="s-meter" aria-hidden>
              <span style={{ width: `${(100 * pair.count) / most}%` }} />
            </span>
            <strong className="s-number">{formatNumber(pair.count, language)}</strong>
          </li>
        ))}
      </ul>
    </Card>
  )
}
