/** Proposes values for assessments, audits and evaluations of a process from its records. */
import { formatNumber, formatUnit } from '#fields/faces/format.ts'
import { type Language, type LocalizedText, textIn } from '#kernel/localized-text.ts'
import type { Prefill, ProcessEvidence } from '#kernel/prefill.ts'
import { maturityOf, steps } from './maturity.ts'

const texts = {
  records: { es: 'Registros', en: 'Records' },
  opened: { es: 'abiertos en el periodo', en: 'opened in the period' },
  open: { es: 'abiertos ahora', en: 'open now' },
  kpis: { es: 'Indicadores', en: 'KPIs' },
  target: { es: 'objetivo', en: 'target' },
  unmeasured: { es: 'sin valor', en: 'no value' },
  conformance: { es: 'Siguió el camino previsto', en: 'Took the declared path' },
  subprocesses: { es: 'Subprocesos recorridos', en: 'Subprocesses used' },
  roles: { es: 'Roles', en: 'Roles' },
  unassigned: { es: 'nadie', en: 'not assigned' },
  levels: { es: 'Niveles', en: 'Levels' },
  improvements: { es: 'Mejoras terminadas', en: 'Improvements completed' },
} as const satisfies Record<string, LocalizedText>
type Key = keyof typeof texts

/** Formats the evidence as Markdown for the fields. */
const writer = (language: Language, currency: string) => {
  const t = (key: Key): string => textIn(texts[key], language)
  const section = (key: Key, lines: readonly string[]): string => [`**${t(key)}**`, '', ...lines.map((line) => `- ${line}`)].join('\n')
  const kpi = ({ label: name, unit, value, target }: ProcessEvidence['kpis'][number]): string => {
    const shown = value === null ? t('unmeasured') : formatUnit(value, unit, { language, currency })
    return `${textIn(name, language)}: ${shown}${target === null ? '' : ` (${t('target')} ${formatUnit(target, unit, { language, currency })})`}`
  }
  return { t, section, kpi }
}

const evidencePrefill: Prefill = (evidence, language) => {
  const { t, section, kpi } = writer(language, evidence.currency)
  const count = (n: number): string => formatNumber(n, language, 0)
  const conformance = evidence.conformance === null ? '-' : `${formatNumber(evidence.conformance, language, 1)} %`
  return {
    evidence: [
      `${textIn(evidence.process, language)}, ${evidence.from} – ${evidence.to}`,
      section(
        'levels',
        steps.map(({ level, label: asked, holds }) => `${level}: ${textIn(asked, language)} ${holds(evidence) ? '✓' : '✗'}`),
      ),
      section(
        'records',
        evidence.records.map(
          (one) => `${textIn(one.label, language)}: ${count(one.opened)} ${t('opened')}, ${count(one.open)} ${t('open')}`,
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
        evidence.roles.map((one) => `${textIn(one.label, language)}: ${one.held.join(', ') || t('unassigned')}`),
      ),
      section('improvements', [count(evidence.improvements)]),
    ].join('\n\n'),
  }
}

const listed = (evidence: ProcessEvidence, language: Language, states: readonly string[]): string =>
  evidence.kpis
    .filter(({ state }) => states.includes(state))
    .map((one) => `- ${writer(language, evidence.currency).kpi(one)}`)
    .join('\n')

export const assessmentPrefill: Prefill = (evidence, language) => ({ level: maturityOf(evidence), ...evidencePrefill(evidence, language) })

export const auditPrefill: Prefill = (evidence, language) => ({
  scope: `${textIn(evidence.process, language)}, ${evidence.from} – ${evidence.to}`,
  conforming: evidence.kpis.filter(({ state }) => state === 'good').length,
  nonconforming: evidence.kpis.filter(({ state }) => state === 'bad').length,
  findings: evidencePrefill(evidence, language)['evidence'],
})

export const evaluationPrefill: Prefill = (evidence, language) => ({
  from: evidence.from,
  to: evidence.to,
  missedKpis: listed(evidence, language, ['bad', 'warning']),
  findings: evidencePrefill(evidence, language)['evidence'],
})
