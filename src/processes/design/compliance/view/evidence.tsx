/** The evidence for ISO/IEC 20000-1: each clause with its evidence and gaps, and the pack for an auditor. */
import './compliance.css'
import { TextInput } from '@mantine/core'
import { IconFileCertificate, IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import type { ClauseJson } from '#features/evidence/evidence-answers.ts'
import { formatDate } from '#fields/faces/format.ts'
import { useHouse } from '#web/api/house.ts'
import type { ShownPeriod } from '#web/api/kpis.ts'
import { useMe } from '#web/api/person.ts'
import { Empty } from '#web/controls/empty.tsx'
import { PageHead } from '#web/controls/page.tsx'
import { Answer } from '#web/controls/trouble.tsx'
import { useMessages } from '#web/messages/use-messages.ts'
import { Chapter, ClauseMark } from './clauses.tsx'
import { en } from './en.ts'
import { type EvidenceSearch, maySeeEvidence } from './evidence-address.ts'
import { type ClauseState, evidenceQuery } from './evidence-api.ts'
import { PackMaker } from './pack.tsx'

/** The filter of clauses: by status, or all that have a gap. */
type Pick = ClauseState | 'missing'
const states: readonly ClauseState[] = ['gap', 'partly', 'shown']
const fits = (clause: ClauseJson, pick: Pick | null): boolean =>
  pick === null || (pick === 'missing' ? clause.gaps.length > 0 : clause.state === pick)

const nextDay = (day: string): Temporal.PlainDate => Temporal.PlainDate.from(day).add({ days: 1 })

/** The first and the last day of the period, in the URL; the last 12 months by default. */
const useDays = () => {
  const { zone } = useMe()
  const search = useSearch({ strict: false }) as EvidenceSearch
  const navigate = useNavigate()
  const to = search.to ?? Temporal.Now.plainDateISO(zone).toString()
  const from = search.from ?? nextDay(to).subtract({ months: 12 }).toString()
  // days of UTC, as the report prints them
  const period = useMemo((): ShownPeriod => ({ from: `${from}T00:00:00.000Z`, to: `${nextDay(to)}T00:00:00.000Z` }), [from, to])
  const set = (next: EvidenceSearch): void => void navigate({ to: '.', replace: true, search: { ...search, ...next } })
  return { from, to, period, set }
}

const Days = ({ from, to, set }: Omit<ReturnType<typeof useDays>, 'period'>) => {
  const { t } = useMessages(en)
  return (
    <div className="s-period">
      <TextInput
        type="date"
        aria-label={t('from')}
        value={from}
        max={to}
        onChange={({ currentTarget: { value } }) => value && value <= to && set({ from: value })}
      />
      <TextInput
        type="date"
        aria-label={t('to')}
        value={to}
        min={from}
        onChange={({ currentTarget: { value } }) => value && value >= from && set({ from, to: value })}
      />
    </div>
  )
}

const Picks = ({
  clauses,
  pick,
  onPick,
}: {
  readonly clauses: readonly ClauseJson[]
  readonly pick: Pick | null
  readonly onPick: (pick: Pick | null) => void
}) => {
  const { t } = useMessages(en)
  return (
    <ul className="s-kpi-states" aria-label={t('showOnly')}>
      {([...states, 'missing'] as const).map((one) => {
        const n = clauses.filter((clause) => fits(clause, one)).length
        return (
          n > 0 && (
            <li key={one}>
              <button type="button" className="s-kpi-pick" aria-pressed={pick === one} onClick={() => onPick(pick === one ? null : one)}>
                {one !== 'missing' && <ClauseMark state={one} />} {t(`clause_${one}`)} <strong className="s-number">{n}</strong>
              </button>
            </li>
          )
        )
      })}
    </ul>
  )
}

export const EvidenceScreen = () => {
  const { t, localize } = useMessages(en)
  const { roles } = useMe()
  const process = useHouse().processes.find(({ name }) => name === 'compliance')
  return (
    <div className="s-screen">
      <PageHead
        title={t('evidenceTitle')}
        icon={<IconFileCertificate size={22} stroke={1.6} aria-hidden />}
        over={
          process && (
            <Link to="/processes/$name" params={{ name: process.name }} className="s-link">
              {localize(process.label)}
            </Link>
          )
        }
      />
      {maySeeEvidence(roles) ? (
        <Evidence />
      ) : (
        <Empty icon={IconLock} title={t('evidenceDenied')}>
          {t('evidenceDeniedHelp')}
        </Empty>
      )}
    </div>
  )
}

const Evidence = () => {
  const { t, localize, language } = useMessages(en)
  const { period, ...days } = useDays()
  const [pick, setPick] = useState<Pick | null>(null)
  const found = useQuery(evidenceQuery(period))
  return (
    <>
      <div className="s-evidence-lead">
        <p className="s-lead">{t('evidenceHelp')}</p>
        <Days {...days} />
      </div>
      <PackMaker
        key={`${period.from} ${period.to}`}
        period={period}
        name={`evidence-${days.from}-${days.to}`}
        days={`${formatDate(days.from, language)} – ${formatDate(days.to, language)}`}
      />
      <Answer of={found}>
        {({ chapters, clauses }) => (
          <>
            <Picks clauses={clauses} pick={pick} onPick={setPick} />
            {Object.entries(chapters)
              .toSorted(([a], [b]) => Number(a) - Number(b))
              .map(([chapter, label]) => {
                const inside = clauses.filter((clause) => clause.number.split('.')[0] === chapter && fits(clause, pick))
                return (
                  inside.length > 0 && <Chapter key={chapter} title={`${chapter} · ${localize(label)}`} clauses={inside} period={period} />
                )
              })}
          </>
        )}
      </Answer>
    </>
  )
}
