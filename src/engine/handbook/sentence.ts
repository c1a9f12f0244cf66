/** Conditions and measures in words: what a KPI counts, when a clock pauses, while which a subprocess runs. */
import { type Group, type Item, isGroup, operatorWords, type Row, toGroup } from '#fields/condition/group.ts'
import { formatDuration } from '#fields/format.ts'
import { type Condition, isThose } from '#kernel/condition.ts'
import type { House } from '#kernel/house.ts'
import type { Measure, Operand, Population } from '#kernel/kpis.ts'
import { type Language, plain, say, type Words } from '#kernel/words.ts'
import { nameOfPath, nameOfValue } from './names.ts'

/** Whose words, in which language. */
export interface Speech {
  readonly house: House
  readonly language: Language
}

const quoted = (name: string): string => `«${name}»`
const field = ({ house, language }: Speech, type: string, path: string): string => quoted(nameOfPath(house, type, path, language))
const many = ({ house, language }: Speech, type: string): string => say(house.type(type).words.many, language)

/** Empty where nothing is asked. */
export const conditionInWords = (speech: Speech, type: string, condition: Condition): string =>
  groupInWords(speech, type, toGroup(condition))

const groupInWords = (speech: Speech, type: string, group: Group): string => {
  const parts = group.items.map((item) => itemInWords(speech, type, item)).filter((part) => part !== '')
  const joined = parts.join(say(group.mode === 'all' ? [' y ', ' and '] : [' o ', ' or '], speech.language))
  return group.mode === 'none' && joined !== '' ? `${say(['no', 'not'], speech.language)} (${joined})` : joined
}

const itemInWords = (speech: Speech, type: string, item: Item): string => {
  if (!isGroup(item)) return rowInWords(speech, type, item)
  const inside = groupInWords(speech, type, item)
  return item.items.length > 1 && item.mode !== 'none' ? `(${inside})` : inside
}

const rowInWords = (speech: Speech, type: string, { field: path, operator, value }: Row): string => {
  const { house, language } = speech
  const name = field(speech, type, path)
  if (operator === 'empty') return `${name} ${say(value === false ? ['tiene valor', 'has a value'] : ['está vacío', 'is empty'], language)}`
  const kind = house.at(type, path)?.kind.name ?? ''
  // "is not yes" is no language
  if (operator === 'isNot' && typeof value === 'boolean') return rowInWords(speech, type, { field: path, operator: 'is', value: !value })
  return `${name} ${say(operatorWords(operator, kind), language)} ${valueInWords(speech, type, path, value)}`
}

const valueInWords = (speech: Speech, type: string, path: string, value: unknown): string => {
  const { house, language } = speech
  if (Array.isArray(value)) return value.map((one) => valueInWords(speech, type, path, one)).join(', ')
  if (value === 'me') return say(['quien pregunta', 'who asks'], language)
  if (value === 'mine') return say(['sus equipos', 'own teams'], language)
  if (typeof value !== 'object' || value === null)
    return house.at(type, path)?.kind.name === 'duration'
      ? formatDuration(Number(value), language)
      : nameOfValue(house, type, path, value, language)
  if (isThose(value)) {
    const which = value.where ? conditionInWords(speech, value.of, value.where) : ''
    return (
      say(
        [
          `los de ${field(speech, value.of, value.the)} de ${many(speech, value.of)}`,
          `those in ${field(speech, value.of, value.the)} of ${many(speech, value.of)}`,
        ],
        language,
      ) + (which ? ` (${which})` : '')
    )
  }
  if ('ago' in value) return say([`hace ${lengthInWords(value.ago, language)}`, `${lengthInWords(value.ago, language)} ago`], language)
  if ('ahead' in value)
    return say([`dentro de ${lengthInWords(value.ahead, language)}`, `${lengthInWords(value.ahead, language)} from now`], language)
  if ('period' in value)
    return say(value.period === 'from' ? ['el comienzo de P', 'the start of P'] : ['el final de P', 'the end of P'], language)
  if ('its' in value) return say([`su propio ${plain(String(value.its))}`, `its own ${plain(String(value.its))}`], language)
  if ('setting' in value) {
    const [process = '', name = ''] = String(value.setting).split('/')
    return quoted(say(house.processes.get(process)?.settings[name]?.words ?? [name, name], language))
  }
  return JSON.stringify(value)
}

const units: readonly (readonly [RegExp, Words, Words])[] = [
  [/^P(\d+)D$/, ['día', 'day'], ['días', 'days']],
  [/^P(\d+)W$/, ['semana', 'week'], ['semanas', 'weeks']],
  [/^P(\d+)M$/, ['mes', 'month'], ['meses', 'months']],
  [/^P(\d+)Y$/, ['año', 'year'], ['años', 'years']],
  [/^PT(\d+)H$/, ['hora', 'hour'], ['horas', 'hours']],
  [/^PT(\d+)M$/, ['minuto', 'minute'], ['minutos', 'minutes']],
]

const lengthInWords = (duration: unknown, language: Language): string => {
  for (const [pattern, one, more] of units) {
    const found = pattern.exec(String(duration))
    if (found) return `${found[1]} ${say(found[1] === '1' ? one : more, language)}`
  }
  return String(duration)
}

/** How a number is made: measure, records and period. P is the reporting period. */
export const formulaInWords = (speech: Speech, one: Population): string => {
  const { language } = speech
  const which = conditionInWords(speech, one.of, one.where)
  const when =
    one.period === 'state'
      ? say(['al final de P', 'at the end of P'], language)
      : say([`con ${field(speech, one.of, one.period)} en P`, `with ${field(speech, one.of, one.period)} in P`], language)
  const records = `${many(speech, one.of)} ${when}${which ? ` ${say(['y', 'and'], language)} ${which}` : ''}`
  return contracted(measureInWords(speech, one.of, one.measure, records))
}

/** In Spanish de + el is del; no English sentence of ours has these words. */
const contracted = (sentence: string): string => sentence.replaceAll(' de el ', ' del ')

const measureInWords = (speech: Speech, type: string, measure: Measure, records: string): string => {
  const { language } = speech
  const operand = (one: Operand): string => operandInWords(speech, type, one)
  if ('count' in measure) return `${say(['Número de', 'Number of'], language)} ${records}`
  if ('share' in measure) {
    const which = conditionInWords(speech, type, measure.share)
    return say(
      [`Los que cumplen: ${which}; entre todos los ${records}; × 100`, `Those that meet: ${which}; divided by all ${records}; × 100`],
      language,
    )
  }
  if ('distinct' in measure)
    return say(
      [
        `Valores distintos de ${field(speech, type, measure.distinct)} en ${records}`,
        `Different values of ${field(speech, type, measure.distinct)} in ${records}`,
      ],
      language,
    )
  if ('ratio' in measure || 'percent' in measure) {
    const [above, beneath] = 'ratio' in measure ? measure.ratio : measure.percent
    return say(
      [
        `Suma de ${operand(above)} entre suma de ${operand(beneath)}${'percent' in measure ? ', × 100' : ''}; de ${records}`,
        `Sum of ${operand(above)} divided by sum of ${operand(beneath)}${'percent' in measure ? ', × 100' : ''}; over ${records}`,
      ],
      language,
    )
  }
  const [[name, of] = ['', '']] = Object.entries(measure) as [string, Operand][]
  const names: Readonly<Record<string, Words>> = {
    mean: ['Media', 'Mean'],
    median: ['Mediana', 'Median'],
    p90: ['Percentil 90', '90th percentile'],
    sum: ['Suma', 'Sum'],
    max: ['Máximo', 'Maximum'],
  }
  return `${say(names[name] ?? [name, name], language)} ${say(['de', 'of'], language)} ${operand(of)}; ${say(['de', 'over'], language)} ${records}`
}

const operandInWords = (speech: Speech, type: string, operand: Operand): string => {
  const { house, language } = speech
  if (typeof operand === 'string') return field(speech, type, operand)
  if ('minus' in operand) return operand.minus.map((one) => operandInWords(speech, type, one)).join(' − ')
  if ('when' in operand) {
    const take = operand.take === undefined ? '1' : operandInWords(speech, type, operand.take)
    return say(
      [
        `(${take} si ${conditionInWords(speech, type, operand.when)}; si no, 0)`,
        `(${take} if ${conditionInWords(speech, type, operand.when)}; else 0)`,
      ],
      language,
    )
  }
  if ('clock' in operand) {
    const words = house.type(type).clocks[operand.clock]?.words ?? [operand.clock, operand.clock]
    return say([`el tiempo de servicio del reloj ${quoted(words[0])}`, `the service time of the clock ${quoted(words[1])}`], language)
  }
  if ('count' in operand) return `${say(['el número de', 'the number of'], language)} ${others(speech, operand.count, operand.where)}`
  if ('total' in operand)
    return (
      say(['la suma de', 'the sum of'], language) +
      ` ${operandInWords(speech, operand.of, operand.total)} ${say(['de', 'over'], language)} ${others(speech, operand.of, operand.where)}`
    )
  if ('hours' in operand) {
    const calendar = field(speech, type, operand.hours)
    const hours = say([`las horas de ${calendar} en P`, `the hours of ${calendar} in P`], language)
    if ('within' in operand) {
      const { of, between, where } = operand.within
      const spans = between.map((path) => field(speech, of, path)).join(say([' y ', ' and '], language))
      return `${hours} ${say(['entre', 'between'], language)} ${spans} ${say(['de', 'of'], language)} ${others(speech, of, where)}`
    }
    return 'between' in operand
      ? `${hours} ${say(['entre', 'between'], language)} ${operand.between.map((path) => field(speech, type, path)).join(say([' y ', ' and '], language))}`
      : hours
  }
  return (
    say(['el tiempo entre', 'the time between'], language) +
    ` ${operand.between.map((path) => field(speech, type, path)).join(say([' y ', ' and '], language))}`
  )
}

const others = (speech: Speech, type: string, where: Condition): string => {
  const which = conditionInWords(speech, type, where)
  return which ? `${many(speech, type)} (${which})` : many(speech, type)
}
