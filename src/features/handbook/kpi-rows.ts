/** KPIs as rows: what the number is, how it is made, in which unit, whether more is better, and its target. */
import { formatDuration, formatEffort, formatMoney, formatNumber } from '#fields/faces/format.ts'
import type { House } from '#kernel/house.ts'
import { isPopulation, type Kpi } from '#kernel/kpis.ts'
import { type Language, sameText, textIn } from '#kernel/localized-text.ts'
import type { Process } from '#kernel/process.ts'
import type { Cell } from './document.ts'
import { betterWords, handbookWords, unitWords } from './handbook-words.ts'
import { formulaInWords } from './sentence.ts'

export const kpiRows = (house: House, process: Process, language: Language): readonly (readonly Cell[])[] =>
  Object.values(process.kpis).map((kpi) => [
    `${textIn(kpi.words, language)}${kpi.ours ? ` ${textIn(handbookWords.ours, language)}` : ''}`,
    textIn(kpi.definition, language),
    formula(house, kpi, language),
    unit(kpi, language),
  ])

/** The number itself, what belongs to it of other types, and what stands beside it. */
const formula = (house: House, kpi: Kpi, language: Language): string => {
  const speech = { house, language }
  const beside = Object.values(kpi.beside).map((one) => formulaInWords(speech, isPopulation(one) ? one : { ...kpi, measure: one }))
  return [[kpi, ...kpi.also].map((one) => formulaInWords(speech, one)).join(` ${textIn(handbookWords.plus, language)} `), ...beside]
    .map((line) => `${line}.`)
    .join(' ')
}

const unit = (kpi: Kpi, language: Language): string => {
  const words = `${textIn(unitWords[kpi.unit] ?? sameText(kpi.unit), language)}; ${textIn(betterWords[kpi.better], language)}`
  return kpi.target === undefined
    ? words
    : `${words}; ${textIn(handbookWords.target, language)} ${formatValue(kpi, kpi.target, { language })}`
}

/** A value in the unit of its KPI. Declarations know no currency; what is measured in an installation has one. */
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
