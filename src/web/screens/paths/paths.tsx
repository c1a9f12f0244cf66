/** Process mining: the actual paths of records compared with the declared lifecycle. */
import './paths.css'
import { SegmentedControl, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import type { MinedEdgeJson, MinedJson } from '#features/insights/process-mining/mining-answers.ts'
import { formatNumber, formatPercent } from '#fields/faces/format.ts'
import type { ProcessJson, TypeJson } from '#http/answers/house-answers.ts'
import { always, both, type Condition } from '#kernel/condition.ts'
import { useHouse } from '../../api/house.ts'
import { miningQuery } from '../../api/mining.ts'
import { Empty } from '../../controls/empty.tsx'
import { Lost } from '../../controls/lost.tsx'
import { Card, PageHead } from '../../controls/page.tsx'
import { StateBadge } from '../../controls/state-badge.tsx'
import { Answer } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { PeriodPicker, usePeriod } from '../kpi/period.tsx'
import { PathsDrawing } from './drawing.tsx'
import { en } from './en.ts'
import { TimeInStates, TimeInSubprocesses } from './time.tsx'
import { Deviations, PingPong, Variants } from './variants.tsx'

/** Record types with paths; a type with a single state has none. */
export const minedTypes = (process: ProcessJson): readonly TypeJson[] =>
  process.records.filter((type) => type.may.read && Object.keys(type.states).length > 1)

export const PathsScreen = () => {
  const { name = '' } = useParams({ strict: false })
  const { type: wanted } = useSearch({ strict: false })
  const process = useHouse().processes.find((p) => p.name === name)
  const types = process ? minedTypes(process) : []
  const type = types.find((one) => one.name === wanted) ?? types[0]
  return process && type ? <PathsOf process={process} types={types} type={type} /> : <Lost />
}

const Figure = ({ label, value, more }: { readonly label: string; readonly value: ReactNode; readonly more?: string | undefined }) => (
  <div>
    <dt>{label}</dt>
    <dd>
      <strong className="s-number">{value}</strong> {more && <span className="s-dim s-small">{more}</span>}
    </dd>
  </div>
)

const Figures = ({ type, mined, where }: { readonly type: TypeJson; readonly mined: MinedJson; readonly where: Condition }) => {
  const { t, language } = useMessages(en)
  const n = (value: number): string => formatNumber(value, language)
  const inRecords = (count: number): string => t('recordCount', { count })
  const { rework, conformance, reassignments, pingPong } = mined
  return (
    <dl className="s-figures">
      <Figure
        label={t('records')}
        value={
          <Link to="/records/$type" params={{ type: type.name }} search={{ where, view: 'table' }} className="s-link">
            {n(mined.records)}
          </Link>
        }
        more={t('events', { count: mined.events })}
      />
      <Figure
        label={t('conformance')}
        value={conformance.share === null ? '–' : formatPercent(conformance.share, language)}
        more={t('recordCount', { count: conformance.conforming })}
      />
      <Figure
        label={t('rework')}
        value={rework.share === null ? '–' : formatPercent(rework.share, language)}
        more={t('returns', { count: rework.returns })}
      />
      <Figure label={t('reopenings')} value={n(rework.reopenings.count)} more={inRecords(rework.reopenings.records)} />
      <Figure label={t('reassignments')} value={n(reassignments.count)} more={inRecords(reassignments.records)} />
      <Figure label={t('pingPong')} value={n(pingPong.count)} more={inRecords(pingPong.records)} />
    </dl>
  )
}

/** The current states of the records; each number opens exactly those. */
const CurrentStates = ({ type, mined, where }: { readonly type: TypeJson; readonly mined: MinedJson; readonly where: Condition }) => {
  const { t, language } = useMessages(en)
  return (
    <p className="s-path-summary">
      <span className="s-dim">{t('currentStates')}</span>
      {mined.ends.map(({ state, count }) => (
        <Link
          key={state}
          to="/records/$type"
          params={{ type: type.name }}
          search={{ where: both(where, { field: 'state', is: state }), view: 'table' }}
          className="s-path-summary-door"
        >
          <StateBadge type={type.name} state={state} phase={type.states[state] ?? 'new'} />{' '}
          <strong className="s-number">{formatNumber(count, language)}</strong>
        </Link>
      ))}
    </p>
  )
}

const commonShare = 0.02

/** The steps that are drawn: all, or the common ones; steps that the lifecycle does not declare are always included. */
const useDrawn = (mined: MinedJson | undefined, all: boolean): readonly MinedEdgeJson[] =>
  useMemo(() => mined?.edges.filter((e) => all || !e.conforms || e.count >= commonShare * mined.records) ?? [], [mined, all])

const PathsOf = ({
  process,
  types,
  type,
}: {
  readonly process: ProcessJson
  readonly types: readonly TypeJson[]
  readonly type: TypeJson
}) => {
  const { t, localize } = useMessages(en)
  const { period, set } = usePeriod('d90')
  const found = useQuery(miningQuery(type.name, period))
  const [which, setWhich] = useState('usual')
  const drawn = useDrawn(found.data, which === 'all')
  const where = both(always, {
    all: [
      { field: 'openedAt', gte: period.from },
      { field: 'openedAt', lt: period.to },
    ],
  })
  return (
    <div className="s-screen">
      <PageHead
        title={t('paths')}
        over={
          <Link to="/processes/$name" params={{ name: process.name }} className="s-link">
            {localize(process.label)}
          </Link>
        }
      >
        {types.length > 1 && (
          <Select
            aria-label={t('type')}
            data={types.map((one) => ({ value: one.name, label: localize(one.labels.many) }))}
            value={type.name}
            onChange={(next) => set({ type: next ?? type.name })}
            allowDeselect={false}
          />
        )}
        <PeriodPicker usual="d90" />
      </PageHead>
      <p className="s-lead">{t('pathsHelp')}</p>
      <Answer of={found}>
        {(mined) =>
          mined.records === 0 ? (
            <Empty title={t('noRecordsInPeriod')} />
          ) : (
            <>
              <Figures type={type} mined={mined} where={where} />
              <Card
                title={t('transitions')}
                aside={
                  mined.edges.some((e) => e.conforms && e.count < commonShare * mined.records) ? (
                    <SegmentedControl
                      size="xs"
                      aria-label={t('whichSteps')}
                      value={which}
                      onChange={setWhich}
                      data={[
                        { value: 'usual', label: t('usualSteps') },
                        { value: 'all', label: t('allSteps') },
                      ]}
                    />
                  ) : undefined
                }
              >
                <CurrentStates type={type} mined={mined} where={where} />
                <PathsDrawing type={type} mined={mined} edges={drawn} />
                <p className="s-dim s-small">{t('transitionsHelp')}</p>
              </Card>
              <Deviations type={type} mined={mined} />
              <div className="s-halves">
                <TimeInStates type={type} mined={mined} />
                <TimeInSubprocesses mined={mined} />
              </div>
              <Variants type={type} mined={mined} />
              <PingPong mined={mined} />
            </>
          )
        }
      </Answer>
    </div>
  )
}
