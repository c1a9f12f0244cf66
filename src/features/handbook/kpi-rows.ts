/** KPIs as table rows: name, formula, unit, direction and target. */
import { formatDuration, formatEffort, formatMoney, formatNumber } from '#fields/faces/format.ts'
import { isPopulation, type Kpi } from '#kernel/kpis.ts'
import { type Language, textIn } from '#kernel/localized-text.ts'
import { messagesOf } from '#kernel/messages.ts'
import type { Process } from '#kernel/process.ts'
import type { Cell } from './document.ts'
import { sentences } from './en.ts'
import { formulaText } from './sentence.ts'
import { labelIn, type Voice } from './voice.ts'

const messageOf = messagesOf(sentences)

export const kpiRows = (voice: Voice, process: Process): readonly (readonly Cell[])[] =>
  Object.values(process.kpis).map((kpi) => [
    `${textIn(kpi.label, voice.language)}${kpi.ours ? ` ${labelIn(voice, 'ours')}` : ''}`,
    textIn(kpi.definition, voice.language),
    formula(voice, kpi),
    unit(voice, kpi),
  ])

/** The formula, with its parts over other record types and its additional numbers. */
const formula = (voice: Voice, kpi: Kpi): string => {
  const secondary = Object.values(kpi.secondary).map((one) => formulaText(voice, isPopulation(one) ? one : { ...kpi, measure: one }))
  const own = kpi.also.reduce(
    (first, one) => voice.say(messageOf('added', { first, second: formulaText(voice, one) })),
    formulaText(voice, kpi),
  )
  return [own, ...secondary].map((line) => voice.say(messageOf('sentence', { text: line }))).join(' ')
}

const unit = (voice: Voice, kpi: Kpi): string => {
  const { language } = voice
  const own = { unit: labelIn(voice, `unit_${kpi.unit}`), better: labelIn(voice, `better_${kpi.better}`) }
  return voice.say(
    kpi.target === undefined
      ? messageOf('unitOf', own)
      : messageOf('unitAndTargetOf', { ...own, target: formatValue(kpi, kpi.target, { language }) }),
  )
}

/** Formats a value in the unit of its KPI. Declarations have no currency; values of an installation have one. */
export const formatValue = (
  { unit: of }: Pick<Kpi, 'unit'>,
  value: number,
  { language, currency }: { readonly language: Language; readonly currency?: string },
): string => {
  if (of === 'money' && currency !== undefined) return formatMoney(value, language, currency)
  if (of === 'duration') return formatDuration(value, language)
  if (of === 'effort') return formatEffort(value, language)
  return `${formatNumber(value, language)}${of === 'percent' ? ' %' : ''}`
}
