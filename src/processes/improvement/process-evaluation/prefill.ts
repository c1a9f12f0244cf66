/** Proposes values for assessments, audits and evaluations of a process from its records. */
import { formatNumber, formatUnit } from '#fields/faces/format.ts'
import { textIn } from '#kernel/localized-text.ts'
import { messagesOf } from '#kernel/messages.ts'
import type { Prefill, PrefillReader, ProcessEvidence } from '#kernel/prefill.ts'
import { enMessages } from './en.ts'
import { maturityOf, steps } from './maturity.ts'

const messageOf = messagesOf(enMessages)

/** The texts without parameters. */
type Key = 'records' | 'kpis' | 'conformance' | 'subprocesses' | 'roles' | 'levels' | 'improvements'

/** Formats the evidence as Markdown for the fields. */
const writer = (reader: PrefillReader, currency: string) => {
  const { language } = reader
  const section = (key: Key, lines: readonly string[]): string =>
    [`**${reader.say(messageOf(key))}**`, '', ...lines.map((line) => `- ${line}`)].join('\n')
  const kpi = ({ label, unit, value, target }: ProcessEvidence['kpis'][number]): string => {
    const name = textIn(label, language)
    const shown = value === null ? reader.say(messageOf('unmeasured')) : formatUnit(value, unit, { language, currency })
    if (target === null) return `${name}: ${shown}`
    return reader.say(messageOf('kpiAndTarget', { name, value: shown, target: formatUnit(target, unit, { language, currency }) }))
  }
  return { section, kpi }
}

const evidencePrefill: Prefill = (evidence, reader) => {
  const { language } = reader
  const { section, kpi } = writer(reader, evidence.currency)
  const count = (n: number): string => formatNumber(n, language, 0)
  const conformance = evidence.conformance === null ? '-' : `${formatNumber(evidence.conformance, language, 1)} %`
  return {
    evidence: [
      `${textIn(evidence.process, language)}, ${evidence.from} – ${evidence.to}`,
      section(
        'levels',
        steps.map(({ level, requirement, holds }) => `${level}: ${reader.say(requirement)} ${holds(evidence) ? '✓' : '✗'}`),
      ),
      section(
        'records',
        evidence.records.map(({ label, opened, open }) =>
          reader.say(messageOf('openedAndOpen', { type: textIn(label, language), opened, open })),
        ),
      ),
      section('kpis', evidence.kpis.map(kpi)),
      section('conformance', [conformance]),
      section(
        'subprocesses',
        evidence.subprocesses.map((one) => `${textIn(one.label, language)}: ${count(one.records)}`),
      ),
      section(
        'roles',
        evidence.roles.map((one) => `${textIn(one.label, language)}: ${one.held.join(', ') || reader.say(messageOf('unassigned'))}`),
      ),
      section('improvements', [count(evidence.improvements)]),
    ].join('\n\n'),
  }
}

const listed = (evidence: ProcessEvidence, reader: PrefillReader, states: readonly string[]): string =>
  evidence.kpis
    .filter(({ state }) => states.includes(state))
    .map((one) => `- ${writer(reader, evidence.currency).kpi(one)}`)
    .join('\n')

export const assessmentPrefill: Prefill = (evidence, reader) => ({ level: maturityOf(evidence), ...evidencePrefill(evidence, reader) })

export const auditPrefill: Prefill = (evidence, reader) => ({
  scope: `${textIn(evidence.process, reader.language)}, ${evidence.from} – ${evidence.to}`,
  conforming: evidence.kpis.filter(({ state }) => state === 'good').length,
  nonconforming: evidence.kpis.filter(({ state }) => state === 'bad').length,
  findings: evidencePrefill(evidence, reader)['evidence'],
})

export const evaluationPrefill: Prefill = (evidence, reader) => ({
  from: evidence.from,
  to: evidence.to,
  missedKpis: listed(evidence, reader, ['bad', 'warning']),
  findings: evidencePrefill(evidence, reader)['evidence'],
})
