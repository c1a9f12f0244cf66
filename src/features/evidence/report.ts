/** The evidence as a document: a summary by chapter, the gaps with the people responsible, and the evidence of each clause. */
import type { KpiSummary } from '#engine/kpis/kpi-board.ts'
import type { KpiPeriod } from '#engine/kpis/kpi-periods.ts'
import { nameOfRole } from '#engine/messages/declared-names.ts'
import { formatDate, formatMoment } from '#fields/faces/format.ts'
import { sameText, textIn } from '#kernel/localized-text.ts'
import { all, messagesOf, processName, roleName } from '#kernel/messages.ts'
import { ownValue } from '#kernel/own-value.ts'
import { dayIn } from '#kernel/time.ts'
import { iso20000Chapters } from '#processes/design/compliance/iso-20000.ts'
import { type Cell, type CellTone, type Document, type DocumentBlock, heading, list, table, text } from '../handbook/document.ts'
import { formatValue } from '../handbook/kpi-rows.ts'
import type { Voice } from '../handbook/voice.ts'
import { sentences } from './en.ts'
import { type LabelName, labelIn } from './labels.ts'
import type { ClauseEvidence } from './live.ts'

const messageOf = messagesOf(sentences)

export interface ReportParts {
  readonly voice: Voice
  readonly currency: string
  readonly period: KpiPeriod
  /** The days of the report are those of this zone. */
  readonly zone: string
  readonly organisation: string
  readonly madeBy: string
  readonly now: string
  readonly clauses: readonly ClauseEvidence[]
}

const tones = { shown: 'good', partly: 'warning', gap: 'bad' } as const satisfies Record<ClauseEvidence['state'], CellTone>
const kpiTones: Readonly<Record<KpiSummary['state'], CellTone>> = { good: 'good', warning: 'warning', bad: 'bad', none: 'dim' }

export const evidenceReport = (parts: ReportParts): Document => {
  const { voice, period, zone, organisation, madeBy, now, clauses } = parts
  const { language } = voice
  const t = (name: LabelName): string => labelIn(voice, name)
  const day = (moment: string): string => formatDate(dayIn(moment, zone), language)
  const span = [
    `${day(period.from)} – ${day(new Date(Date.parse(period.to) - 1).toISOString())}`,
    `${formatMoment(now, language, zone)} (${zone}) · ${madeBy}`,
  ]
  const chapters = iso20000Chapters.map(([number, title]) => [number, voice.say(title)] as const)
  return {
    language,
    title: t('title'),
    subtitle: t('subtitle'),
    about: [organisation, ...span, t('own')],
    contents: t('contents'),
    blocks: [
      heading(1, t('summary'), 'summary'),
      ...table(
        [t('chapter'), t('clauses'), ...(['shown', 'partly', 'gap'] as const).map((state) => t(`state_${state}`))],
        [40, 15, 15, 15, 15],
        chapters.map(([chapter, title]) => summaryRow(chapter, title, clauses)),
      ),
      ...missing(parts),
      ...chapters.flatMap(([chapter, title]) => [
        heading(1, `${chapter} · ${title}`, `chapter-${chapter}`),
        ...within(clauses, chapter).flatMap((clause) => clauseBlocks(parts, clause)),
      ]),
    ],
  }
}

const within = (clauses: readonly ClauseEvidence[], chapter: string): readonly ClauseEvidence[] =>
  clauses.filter(({ number }) => number.split('.')[0] === chapter)

const summaryRow = (chapter: string, label: string, clauses: readonly ClauseEvidence[]): readonly Cell[] => {
  const own = within(clauses, chapter)
  const counted = (['shown', 'partly', 'gap'] as const).map((state): Cell => {
    const count = own.filter((clause) => clause.state === state).length
    return count === 0 ? { text: '0', tone: 'dim' } : { text: String(count), tone: tones[state] }
  })
  return [`${chapter} · ${label}`, String(own.length), ...counted]
}

const missing = ({ voice, clauses }: ReportParts): readonly DocumentBlock[] => {
  const { house, language } = voice
  const t = (name: LabelName): string => labelIn(voice, name)
  const rows = clauses.flatMap(({ number, gaps, owner, state }) =>
    gaps.map((gap): readonly Cell[] => [
      { text: number, tone: tones[state] },
      voice.say(gap.message),
      nameOfRole(house, owner.role, language),
      owner.held.join(', ') || { text: t('nobody'), tone: 'bad' },
    ]),
  )
  return [
    heading(3, t('gapList'), 'gaps'),
    ...(rows.length === 0 ? [text(t('allThere'))] : table([t('clause'), t('gap'), t('owner'), ''], [10, 50, 22, 18], rows)),
  ]
}

const clauseBlocks = (parts: ReportParts, clause: ClauseEvidence): readonly DocumentBlock[] => {
  const { voice, zone } = parts
  const { house, language } = voice
  const t = (name: LabelName): string => labelIn(voice, name)
  const day = (moment: string): string => formatDate(dayIn(moment, zone), language)
  const about = messageOf('about', {
    state: t(`state_${clause.state}`),
    owner: roleName(clause.owner.role),
    held: clause.owner.held.length > 0 ? all(clause.owner.held) : t('nobody'),
    last: clause.last ? { day: dayIn(clause.last, zone) } : t('none'),
    processes: all(clause.processes.filter((name) => house.processes.has(name)).map(processName)),
  })
  return [
    heading(3, `${clause.number}  ${textIn(clause.label, language)}`, `clause-${clause.number}`),
    text(voice.say(about), 'dim'),
    ...table(
      [t('evidence'), t('count'), t('latest'), t('file')],
      [28, 9, 41, 22],
      clause.proofs.map(({ count, latest, list: name, label, mishap }) => [
        textIn(label, language),
        count === 0 && !mishap ? { text: '0', tone: 'bad' } : String(count),
        latest
          .slice(0, 3)
          .map(({ number, title, at }) => `${number} ${short(title)} (${day(at)})`)
          .join('\n'),
        { text: `records/${name}.csv`, tone: 'dim' },
      ]),
    ),
    ...table(
      [t('kpi'), t('value'), t('target'), t('before')],
      [46, 18, 18, 18],
      clause.kpis.map((kpi) => kpiRow(parts, kpi)),
    ),
    ...list(
      clause.documents.map(({ number, title, at }) => voice.say(messageOf('document', { document: `${number} ${title} (${day(at)})` }))),
    ),
  ]
}

const short = (title: string): string => (title.length > 60 ? `${title.slice(0, 58)}…` : title)

const kpiRow = ({ voice: { house, language }, currency }: ReportParts, kpi: KpiSummary): readonly Cell[] => {
  const label = ownValue(house.processes.get(kpi.process)?.kpis, kpi.id)?.label ?? sameText(kpi.id)
  const shown = (value: number | null): string => (value === null ? '–' : formatValue(kpi, value, { language, currency }))
  return [textIn(label, language), { text: shown(kpi.value), tone: kpiTones[kpi.state] }, shown(kpi.target), shown(kpi.previous)]
}
