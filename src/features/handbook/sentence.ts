/** Conditions and measures in words: what a KPI counts, when a clock pauses, while which a subprocess runs. */

import { nameOfPath, nameOfValue } from '#engine/messages/names.ts'
import { en as conditionEn } from '#fields/condition/en.ts'
import { es as conditionEs } from '#fields/condition/es.ts'
import { type Group, type Item, isGroup, operatorKey, type Row, toGroup } from '#fields/condition/group.ts'
import { formatDuration } from '#fields/faces/format.ts'
import { type Condition, isThose } from '#kernel/condition.ts'
import type { Operator } from '#kernel/field.ts'
import type { House } from '#kernel/house.ts'
import type { Measure, Operand, Population } from '#kernel/kpis.ts'
import { type Language, type LocalizedText, plain, sameText, textIn } from '#kernel/localized-text.ts'

/** Whose words, in which language. */
export interface Speech {
  readonly house: House
  readonly language: Language
}

const operatorWords = (operator: Operator, kind: string): LocalizedText => {
  const key = operatorKey(operator, kind)
  return { es: conditionEs.texts[key], en: conditionEn.texts[key] }
}

const quoted = (name: string): string => `«${name}»`
const field = ({ house, language }: Speech, type: string, path: string): string => quoted(nameOfPath(house, type, path, language))
const many = ({ house, language }: Speech, type: string): string => textIn(house.type(type).words.many, language)

/** Empty where nothing is asked. */
export const conditionInWords = (speech: Speech, type: string, condition: Condition): string =>
  groupInWords(speech, type, toGroup(condition))

const groupInWords = (speech: Speech, type: string, group: Group): string => {
  const parts = group.items.map((item) => itemInWords(speech, type, item)).filter((part) => part !== '')
  const joined = parts.join(textIn(group.mode === 'all' ? { es: ' y ', en: ' and ' } : { es: ' o ', en: ' or ' }, speech.language))
  return group.mode === 'none' && joined !== '' ? `${textIn({ es: 'no', en: 'not' }, speech.language)} (${joined})` : joined
}

const itemInWords = (speech: Speech, type: string, item: Item): string => {
  if (!isGroup(item)) return rowInWords(speech, type, item)
  const inside = groupInWords(speech, type, item)
  return item.items.length > 1 && item.mode !== 'none' ? `(${inside})` : inside
}

const rowInWords = (speech: Speech, type: string, { field: path, operator, value }: Row): string => {
  const { house, language } = speech
  const name = field(speech, type, path)
  if (operator === 'empty')
    return `${name} ${textIn(value === false ? { es: 'tiene valor', en: 'has a value' } : { es: 'está vacío', en: 'is empty' }, language)}`
  const kind = house.at(type, path)?.kind.name ?? ''
  // "is not yes" is no language
  if (operator === 'isNot' && typeof value === 'boolean') return rowInWords(speech, type, { field: path, operator: 'is', value: !value })
  return `${name} ${textIn(operatorWords(operator, kind), language)} ${valueInWords(speech, type, path, value)}`
}

const valueInWords = (speech: Speech, type: string, path: string, value: unknown): string => {
  const { house, language } = speech
  if (Array.isArray(value)) return value.map((one) => valueInWords(speech, type, path, one)).join(', ')
  if (value === 'me') return textIn({ es: 'quien pregunta', en: 'who asks' }, language)
  if (value === 'mine') return textIn({ es: 'sus equipos', en: 'own teams' }, language)
  if (typeof value !== 'object' || value === null)
    return house.at(type, path)?.kind.name === 'duration'
      ? formatDuration(Number(value), language)
      : nameOfValue(house, type, path, value, language)
  if (isThose(value)) {
    const which = value.where ? conditionInWords(speech, value.of, value.where) : ''
    return (
      textIn(
        {
          es: `los de ${field(speech, value.of, value.the)} de ${many(speech, value.of)}`,
          en: `those in ${field(speech, value.of, value.the)} of ${many(speech, value.of)}`,
        },
        language,
      ) + (which ? ` (${which})` : '')
    )
  }
  if ('ago' in value)
    return textIn({ es: `hace ${lengthInWords(value.ago, language)}`, en: `${lengthInWords(value.ago, language)} ago` }, language)
  if ('ahead' in value)
    return textIn(
      { es: `dentro de ${lengthInWords(value.ahead, language)}`, en: `${lengthInWords(value.ahead, language)} from now` },
      language,
    )
  if ('period' in value)
    return textIn(
      value.period === 'from' ? { es: 'el comienzo de P', en: 'the start of P' } : { es: 'el final de P', en: 'the end of P' },
      language,
    )
  if ('its' in value) return textIn({ es: `su propio ${plain(String(value.its))}`, en: `its own ${plain(String(value.its))}` }, language)
  if ('setting' in value) {
    const [process = '', name = ''] = String(value.setting).split('/')
    return quoted(textIn(house.processes.get(process)?.settings[name]?.words ?? sameText(name), language))
  }
  return JSON.stringify(value)
}

const units: readonly (readonly [RegExp, LocalizedText, LocalizedText])[] = [
  [/^P(\d+)D$/, { es: 'día', en: 'day' }, { es: 'días', en: 'days' }],
  [/^P(\d+)W$/, { es: 'semana', en: 'week' }, { es: 'semanas', en: 'weeks' }],
  [/^P(\d+)M$/, { es: 'mes', en: 'month' }, { es: 'meses', en: 'months' }],
  [/^P(\d+)Y$/, { es: 'año', en: 'year' }, { es: 'años', en: 'years' }],
  [/^PT(\d+)H$/, { es: 'hora', en: 'hour' }, { es: 'horas', en: 'hours' }],
  [/^PT(\d+)M$/, { es: 'minuto', en: 'minute' }, { es: 'minutos', en: 'minutes' }],
]

const lengthInWords = (duration: unknown, language: Language): string => {
  for (const [pattern, one, more] of units) {
    const found = pattern.exec(String(duration))
    if (found) return `${found[1]} ${textIn(found[1] === '1' ? one : more, language)}`
  }
  return String(duration)
}

/** How a number is made: measure, records and period. P is the reporting period. */
export const formulaInWords = (speech: Speech, one: Population): string => {
  const { language } = speech
  const which = conditionInWords(speech, one.of, one.where)
  const when =
    one.period === 'state'
      ? textIn({ es: 'al final de P', en: 'at the end of P' }, language)
      : textIn({ es: `con ${field(speech, one.of, one.period)} en P`, en: `with ${field(speech, one.of, one.period)} in P` }, language)
  const records = `${many(speech, one.of)} ${when}${which ? ` ${textIn({ es: 'y', en: 'and' }, language)} ${which}` : ''}`
  return contracted(measureInWords(speech, one.of, one.measure, records))
}

/** In Spanish de + el is del; no English sentence of ours has these words. */
const contracted = (sentence: string): string => sentence.replaceAll(' de el ', ' del ')

const measureInWords = (speech: Speech, type: string, measure: Measure, records: string): string => {
  const { language } = speech
  const operand = (one: Operand): string => operandInWords(speech, type, one)
  if ('count' in measure) return `${textIn({ es: 'Número de', en: 'Number of' }, language)} ${records}`
  if ('share' in measure) {
    const which = conditionInWords(speech, type, measure.share)
    return textIn(
      {
        es: `Los que cumplen: ${which}; entre todos los ${records}; × 100`,
        en: `Those that meet: ${which}; divided by all ${records}; × 100`,
      },
      language,
    )
  }
  if ('distinct' in measure)
    return textIn(
      {
        es: `Valores distintos de ${field(speech, type, measure.distinct)} en ${records}`,
        en: `Different values of ${field(speech, type, measure.distinct)} in ${records}`,
      },
      language,
    )
  if ('ratio' in measure || 'percent' in measure) {
    const [above, beneath] = 'ratio' in measure ? measure.ratio : measure.percent
    return textIn(
      {
        es: `Suma de ${operand(above)} entre suma de ${operand(beneath)}${'percent' in measure ? ', × 100' : ''}; de ${records}`,
        en: `Sum of ${operand(above)} divided by sum of ${operand(beneath)}${'percent' in measure ? ', × 100' : ''}; over ${records}`,
      },
      language,
    )
  }
  const [[name, of] = ['', '']] = Object.entries(measure) as [string, Operand][]
  const names: Readonly<Record<string, LocalizedText>> = {
    mean: { es: 'Media', en: 'Mean' },
    median: { es: 'Mediana', en: 'Median' },
    p90: { es: 'Percentil 90', en: '90th percentile' },
    sum: { es: 'Suma', en: 'Sum' },
    max: { es: 'Máximo', en: 'Maximum' },
  }
  return `${textIn(names[name] ?? sameText(name), language)} ${textIn({ es: 'de', en: 'of' }, language)} ${operand(of)}; ${textIn({ es: 'de', en: 'over' }, language)} ${records}`
}

const operandInWords = (speech: Speech, type: string, operand: Operand): string => {
  const { house, language } = speech
  if (typeof operand === 'string') return field(speech, type, operand)
  if ('minus' in operand) return operand.minus.map((one) => operandInWords(speech, type, one)).join(' − ')
  if ('when' in operand) {
    const take = operand.take === undefined ? '1' : operandInWords(speech, type, operand.take)
    return textIn(
      {
        es: `(${take} si ${conditionInWords(speech, type, operand.when)}; si no, 0)`,
        en: `(${take} if ${conditionInWords(speech, type, operand.when)}; else 0)`,
      },
      language,
    )
  }
  if ('clock' in operand) {
    const words = house.type(type).clocks[operand.clock]?.words ?? sameText(operand.clock)
    return textIn(
      {
        es: `el tiempo de servicio del reloj ${quoted(textIn(words, 'es'))}`,
        en: `the service time of the clock ${quoted(textIn(words, 'en'))}`,
      },
      language,
    )
  }
  if ('count' in operand)
    return `${textIn({ es: 'el número de', en: 'the number of' }, language)} ${others(speech, operand.count, operand.where)}`
  if ('total' in operand)
    return (
      textIn({ es: 'la suma de', en: 'the sum of' }, language) +
      ` ${operandInWords(speech, operand.of, operand.total)} ${textIn({ es: 'de', en: 'over' }, language)} ${others(speech, operand.of, operand.where)}`
    )
  if ('hours' in operand) {
    const calendar = field(speech, type, operand.hours)
    const hours = textIn({ es: `las horas de ${calendar} en P`, en: `the hours of ${calendar} in P` }, language)
    if ('within' in operand) {
      const { of, between, where } = operand.within
      const spans = between.map((path) => field(speech, of, path)).join(textIn({ es: ' y ', en: ' and ' }, language))
      return `${hours} ${textIn({ es: 'entre', en: 'between' }, language)} ${spans} ${textIn({ es: 'de', en: 'of' }, language)} ${others(speech, of, where)}`
    }
    return 'between' in operand
      ? `${hours} ${textIn({ es: 'entre', en: 'between' }, language)} ${operand.between.map((path) => field(speech, type, path)).join(textIn({ es: ' y ', en: ' and ' }, language))}`
      : hours
  }
  return (
    textIn({ es: 'el tiempo entre', en: 'the time between' }, language) +
    ` ${operand.between.map((path) => field(speech, type, path)).join(textIn({ es: ' y ', en: ' and ' }, language))}`
  )
}

const others = (speech: Speech, type: string, where: Condition): string => {
  const which = conditionInWords(speech, type, where)
  return which ? `${many(speech, type)} (${which})` : many(speech, type)
}
