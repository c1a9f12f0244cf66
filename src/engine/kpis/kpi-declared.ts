/**
 * Step 1 of 6 from the declaration of a KPI to its number (the order of reading is in kpi-value.ts).
 *
 * What does a KPI count, and is its measure valid? Finds the declaration by name, the populations that it adds up, and the errors in a
 * measure. Measures are checked before every query because they also come from the API.
 */
import { targetOf } from '#kernel/field.ts'
import { checkCondition, type House } from '#kernel/house.ts'
import type { Kpi, Measure, Operand, Population } from '#kernel/kpis.ts'
import { any, type Message, messagesOf, processName, typeName } from '#kernel/messages.ts'
import { ownValue } from '#kernel/own-value.ts'
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

const measureNames = ['count', 'share', 'mean', 'median', 'p90', 'sum', 'max', 'distinct', 'ratio', 'percent'] as const
const numericColumnTypes = new Set(['double precision', 'bigint', 'numeric(16,2)'])
/** Levels of operands within operands; the limit keeps a request from causing endless work. */
const maxOperandDepth = 5

/** The operands of a measure; a count, a share and a number of distinct values have none. */
export const operandsOf = (measure: Measure): readonly Operand[] => {
  if ('ratio' in measure) return measure.ratio
  if ('percent' in measure) return measure.percent
  if ('count' in measure || 'share' in measure || 'distinct' in measure) return []
  return Object.values(measure) as readonly Operand[]
}

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
  if (typeof measure !== 'object' || measure === null || Object.keys(measure).length !== 1 || !measureNames.some((name) => name in measure))
    return [messageOf('measureName', { names: any(measureNames) })]
  if ('count' in measure) return []
  if ('share' in measure) return checkCondition(house, type, measure.share)
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
  if ('count' in operand || 'total' in operand) {
    const of = 'count' in operand ? operand.count : operand.of
    if (!house.records.has(of)) return [messageOf('unknownType', { type: String(of) })]
    return [...checkCondition(house, of, operand.where ?? { all: [] }), ...('total' in operand ? inner(operand.total, of) : [])]
  }
  const wrong =
    'hours' in operand && placeOf(house, type, String(operand.hours)) === undefined
      ? [messageOf('noCalendar', { type: typeName(type), field: String(operand.hours) })]
      : []
  if ('within' in operand) return [...wrong, ...checkSpans(house, operand.within)]
  if (!('between' in operand)) return 'hours' in operand ? wrong : [messageOf('wrongOperand')]
  return [...wrong, ...checkBetween(house, type, operand.between)]
}

const checkBetween = (house: House, type: string, between: unknown): readonly Message[] =>
  Array.isArray(between) && between.length === 2
    ? between.flatMap((path) =>
        isTime(placeOf(house, type, String(path))) ? [] : [messageOf('noMoment', { type: typeName(type), field: String(path) })],
      )
    : [messageOf('takesTwo', { measure: 'between' })]

type Spans = Extract<Operand, { readonly within: unknown }>['within']
const checkSpans = (house: House, { of, between, where }: Spans): readonly Message[] =>
  house.records.has(of)
    ? [...checkCondition(house, of, where ?? { all: [] }), ...checkBetween(house, of, between)]
    : [messageOf('unknownType', { type: String(of) })]

const isTime = (place: ColumnPlace | undefined): boolean => place?.field.kind === 'moment' || place?.field.kind === 'date'
