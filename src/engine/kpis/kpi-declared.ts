/**
 * Step 1 of 6 from the declaration of a KPI to its number (the order of reading is in kpi-value.ts).
 *
 * What does a KPI count, and is its measure valid? Finds the declaration by name, the populations that it adds up, and the errors in a
 * measure. Measures are checked before every query because they also come from the API.
 */
import { targetOf } from '#kernel/field.ts'
import { checkCondition, type House } from '#kernel/house.ts'
import { isPopulation, type Kpi, type Measure, type Operand, operandsOf, type Population } from '#kernel/kpis.ts'
import { any, type Message, messagesOf, processName, typeName } from '#kernel/messages.ts'
import { ownValue } from '#kernel/own-value.ts'
import { isDuration } from '#kernel/time.ts'
import { Fault } from '#kernel/trouble.ts'
import { type ColumnPlace, placeOf } from '../store/column-place.ts'
import { columnOf } from '../store/sql-names.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

export interface KpiName {
  readonly process: string
  readonly kpi: string
}

/** The declaration of a KPI. Throws `path.unknown`. */
export const kpiOf = (house: House, { process, kpi }: KpiName): Kpi => {
  const kpis = house.processes.get(process)?.kpis ?? {}
  const found = ownValue(kpis, kpi)
  if (!found) throw new Fault('path.unknown', messageOf('unknownKpi', { process: processName(process), kpi }))
  return found
}

/** A population together with the further types that belong to the same number. */
export type CountedPopulation = Population & Pick<Kpi, 'also'>

/** All populations of a KPI, its own type first. */
export const populationsOf = (kpi: CountedPopulation): readonly Population[] => [kpi, ...kpi.also]

/** What a secondary figure measures: records of its own, or those of the KPI in another way. */
export const populationOfSecondary = (kpi: Kpi, one: Measure | Population): Population =>
  isPopulation(one) ? one : { ...kpi, measure: one }

const measureNames = [
  'count',
  'share',
  'part',
  'within',
  'mean',
  'median',
  'p90',
  'sum',
  'min',
  'max',
  'distinct',
  'ratio',
  'percent',
] as const
/** What else may be said with these measures. */
const additions: Readonly<Record<string, string>> = { share: 'known', within: 'value' }
const numericColumnTypes = new Set(['double precision', 'bigint', 'numeric(16,2)'])
/** Levels of operands within operands; the limit keeps a request from causing endless work. */
const maxOperandDepth = 5

/** An operand and all operands inside it. */
const allOperands = (operand: Operand): readonly Operand[] => {
  if (typeof operand === 'string') return [operand]
  const inner =
    'minus' in operand
      ? operand.minus
      : 'when' in operand && operand.take !== undefined
        ? [operand.take]
        : 'total' in operand
          ? [operand.total]
          : []
  return [operand, ...inner.flatMap(allOperands)]
}

const someOperand = (measure: Measure, test: (operand: Exclude<Operand, string>) => boolean): boolean =>
  operandsOf(measure)
    .flatMap(allOperands)
    .some((operand) => typeof operand !== 'string' && test(operand))

/** Whether the measure counts or adds up records of another type. */
export const readsOtherTypes = (measure: Measure): boolean =>
  someOperand(measure, (operand) => 'count' in operand || 'total' in operand || 'within' in operand)
/** Whether the measure needs the hours of calendars in the reporting period. */
export const needsHours = (measure: Measure): boolean => someOperand(measure, (operand) => 'hours' in operand)

/** For the number of distinct references: the type that they refer to, whose records are listed behind the number. */
export const countedType = (house: House, type: string, measure: Measure): string | undefined => {
  const field = 'distinct' in measure ? placeOf(house, type, measure.distinct)?.field : undefined
  return field && targetOf(field)
}

/** The errors in a measure of the records of a type; empty if it can be evaluated. */
export const checkMeasure = (house: House, type: string, measure: Measure): readonly Message[] => {
  const name = typeof measure === 'object' && measure !== null ? measureNames.find((one) => one in measure) : undefined
  if (name === undefined || Object.keys(measure).some((key) => key !== name && key !== ownValue(additions, name)))
    return [messageOf('measureName', { names: any(measureNames) })]
  if ('count' in measure) return []
  if ('share' in measure) return [...checkCondition(house, type, measure.share), ...checkKnown(house, type, measure.known ?? [])]
  if ('part' in measure) return checkCondition(house, type, measure.part)
  if ('within' in measure && !(typeof measure.within === 'string' && isDuration(measure.within))) return [messageOf('wrongWithin')]
  if ('distinct' in measure) {
    const place = placeOf(house, type, String(measure.distinct))
    return place && !/json|\[\]/.test(columnOf(place.field)?.type ?? 'json')
      ? []
      : [messageOf('noSingleValue', { type: typeName(type), field: String(measure.distinct) })]
  }
  const operands = operandsOf(measure)
  const wanted = 'ratio' in measure || 'percent' in measure ? 2 : 1
  if (!Array.isArray(operands) || operands.length !== wanted) return [messageOf('takesTwo', { measure: any(['ratio', 'percent']) })]
  return operands.flatMap((operand) => checkOperand(house, type, operand, 0))
}

const checkKnown = (house: House, type: string, paths: readonly string[]): readonly Message[] =>
  Array.isArray(paths)
    ? paths.flatMap((path) =>
        house.at(type, String(path)) ? [] : [messageOf('unknownField', { type: typeName(type), field: String(path) })],
      )
    : [messageOf('wrongOperand')]

const checkOperand = (house: House, type: string, operand: Operand, depth: number): readonly Message[] => {
  if (depth > maxOperandDepth) return [messageOf('tooDeep')]
  const inner = (one: Operand, of = type): readonly Message[] => checkOperand(house, of, one, depth + 1)
  if (typeof operand === 'string') {
    const place = placeOf(house, type, operand)
    return place && numericColumnTypes.has(columnOf(place.field)?.type)
      ? []
      : [messageOf('noNumber', { type: typeName(type), field: operand })]
  }
  if (typeof operand !== 'object' || operand === null) return [messageOf('wrongOperand')]
  if ('minus' in operand)
    return Array.isArray(operand.minus) && operand.minus.length === 2
      ? operand.minus.flatMap((one) => inner(one))
      : [messageOf('takesTwo', { measure: 'minus' })]
  if ('when' in operand) return [...checkCondition(house, type, operand.when), ...(operand.take === undefined ? [] : inner(operand.take))]
  if ('clock' in operand)
    return Object.hasOwn(house.type(type).clocks, operand.clock)
      ? []
      : [messageOf('unknownClock', { type: typeName(type), clock: String(operand.clock) })]
  if ('touched' in operand || 'returned' in operand) {
    const path = String('touched' in operand ? operand.touched : operand.returned)
    return house.fieldOf(type, path) ? [] : [messageOf('unknownField', { type: typeName(type), field: path })]
  }
  if ('count' in operand || 'total' in operand) {
    const of = 'count' in operand ? operand.count : operand.of
    if (!house.records.has(of)) return [messageOf('unknownType', { type: String(of) })]
    return [...checkCondition(house, of, operand.where ?? { all: [] }), ...('total' in operand ? inner(operand.total, of) : [])]
  }
  const wrong =
    'hours' in operand && placeOf(house, type, String(operand.hours)) === undefined
      ? [messageOf('noCalendar', { type: typeName(type), field: String(operand.hours) })]
      : []
  if ('within' in operand) {
    const part = operand.between === undefined ? [] : checkBetween(house, type, operand.between)
    return [...wrong, ...part, ...checkSpans(house, operand.within)]
  }
  if (!('between' in operand)) return 'hours' in operand ? wrong : [messageOf('wrongOperand')]
  return [...wrong, ...checkBetween(house, type, operand.between)]
}

const checkBetween = (house: House, type: string, between: unknown): readonly Message[] =>
  Array.isArray(between) && between.length === 2
    ? between
        .flat()
        .flatMap((path) =>
          isTime(placeOf(house, type, String(path))) ? [] : [messageOf('noMoment', { type: typeName(type), field: String(path) })],
        )
    : [messageOf('takesTwo', { measure: 'between' })]

type Spans = Extract<Operand, { readonly within: unknown }>['within']
const checkSpans = (house: House, { of, between, where }: Spans): readonly Message[] =>
  house.records.has(of)
    ? [...checkCondition(house, of, where ?? { all: [] }), ...checkBetween(house, of, between)]
    : [messageOf('unknownType', { type: String(of) })]

const isTime = (place: ColumnPlace | undefined): boolean => place?.field.kind === 'moment' || place?.field.kind === 'date'
