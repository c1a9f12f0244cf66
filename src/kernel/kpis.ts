/** How a process is measured. A KPI is a condition plus a measure, so each number links to exactly the records that it counts. */
import type { Condition } from './condition.ts'
import type { Fields, ModelName } from './field.ts'
import type { LocalizedText } from './localized-text.ts'
import type { ConditionOf, Model, Path } from './model.ts'
import { untyped } from './untyped.ts'

export const units = ['count', 'percent', 'duration', 'money', 'effort', 'ratio'] as const
export type Unit = (typeof units)[number]
export type Better = 'up' | 'down' | 'none'

/** What is measured of each record; durations and efforts in seconds. */
export type Operand<P extends string = string> =
  /** A number, duration, effort or money field. */
  | P
  /** Calendar time between two moments of the record. */
  | { readonly between: readonly [from: P, to: P] }
  /** Service time on a clock of the record, without pauses. */
  | { readonly clock: string }
  /** How many different values a field had in the story of the record: the teams that an incident touched. */
  | { readonly touched: P }
  /** How often the field came back to a value that it had before, however many others were in between. */
  | { readonly returned: P }
  /** How many other records meet a condition; { its: 'field' } refers to a field of the measured record. */
  | { readonly count: string; readonly where: Condition }
  /** The sum of an operand over other records; 0 if there are none. */
  | { readonly total: Operand; readonly of: string; readonly where: Condition }
  /** Seconds of the reporting period within the hours of the calendar that this field refers to; 24x7 if it is empty. */
  | { readonly hours: P }
  /** The part of them between two moments of the record; until now if the second is empty. */
  | { readonly hours: P; readonly between: HoursSpan<P> }
  /** The part of them covered by intervals of other records, such as outages; overlaps count once. With `between`, only that part of the period. */
  | {
      readonly hours: P
      readonly between?: HoursSpan<P>
      readonly within: { readonly of: string; readonly between: readonly [from: string, to: string]; readonly where: Condition }
    }
  /** The first minus the second; empty counts as 0 in the second. */
  | { readonly minus: readonly [Operand<P>, Operand<P>] }
  /** The operand `take` (1 by default) of a record that meets the condition, and 0 of any other. */
  | { readonly when: Condition<P>; readonly take?: Operand<P> }

/** Of several first fields, the first that is not empty begins the span; a date ends it with its last hour. */
export type HoursSpan<P extends string = string> = readonly [from: P | readonly P[], to: P]

export type Measure<P extends string = string> =
  | { readonly count: true }
  /** Percent of the records counted that also meet this condition. Records without a value in one of the fields `known` cannot be judged. */
  | { readonly share: Condition<P>; readonly known?: readonly P[] }
  /** Percent that meet this condition; in groups, of all records and not only of those in the group. */
  | { readonly part: Condition<P> }
  /** Percent of the records whose value is at most this duration (ISO 8601): solved within `PT4H`. */
  | { readonly within: string; readonly value: Operand<P> }
  | { readonly mean: Operand<P> }
  | { readonly median: Operand<P> }
  /** The value below which 90 % lie, interpolated. */
  | { readonly p90: Operand<P> }
  | { readonly sum: Operand<P> }
  | { readonly min: Operand<P> }
  | { readonly max: Operand<P> }
  /** The number of distinct values of a field: `agreement` over reports counts an SLA once. For a reference, the list shows its targets. */
  | { readonly distinct: P }
  /** The sum of the first divided by the sum of the second, plain or in percent: used of planned. */
  | { readonly ratio: readonly [Operand<P>, Operand<P>] }
  | { readonly percent: readonly [Operand<P>, Operand<P>] }

/** Records of one type that are measured: which, when, and what of them. */
export interface Population<P extends string = string> {
  readonly of: string
  readonly measure: Measure<P>
  readonly where: Condition<P>
  /** The moment that must be in the period; 'state' if the condition itself refers to the period ({ period: 'to' }). */
  readonly period: P | 'state'
}

export interface Kpi<P extends string = string> extends Population<P> {
  readonly label: LocalizedText
  /** What the number means, in a sentence; P is the reporting period. */
  readonly definition: LocalizedText
  readonly unit: Unit
  readonly better: Better
  /** Fields by which it can be broken down. */
  readonly by: readonly P[]
  /**
   * Records of other types in the same number (services and components that are monitored). They are counted, shared or summed
   * like the first, and their lists are shown next to it.
   */
  readonly also: readonly Population[]
  /** Secondary figures: of the same records (median and 90th percentile), or of others. */
  readonly secondary: Readonly<Record<string, Measure<P> | Population>>
  /** The default target, until the installation sets its own. */
  readonly target?: number
  /** Added by Sereno: the ITIL process map does not have it. */
  readonly ours?: true
}
export type Kpis = Readonly<Record<string, Kpi>>
/** KPIs as a room declares them; their names and definitions are in the language files. */
export type Measures = Readonly<Record<string, Omit<Kpi, 'label' | 'definition'>>>

/** By default every record counts once, and the unit follows from the measure. */
type KpiSpec<N extends ModelName, P extends string> = Pick<Kpi<P>, 'better' | 'period' | 'target' | 'ours'> &
  Partial<Pick<Kpi<P>, 'unit' | 'measure' | 'by' | 'secondary' | 'also'>> & { readonly where?: ConditionOf<N> }

/** A KpiSpec without its types. */
type AnySpec = Pick<Kpi, 'better' | 'period' | 'target'> & Partial<Kpi>

const unitOf = (measure: Measure): Unit => {
  if ('share' in measure || 'percent' in measure || 'part' in measure || 'within' in measure) return 'percent'
  if ('ratio' in measure) return 'ratio'
  const [operand] = Object.values(measure)
  return typeof operand === 'object' && ('between' in operand || 'clock' in operand) ? 'duration' : 'count'
}

/** Declares KPIs on the records of a type by name, of this room or another. */
export const kpisOf = <const N extends ModelName>(of: N, specs: Readonly<Record<string, KpiSpec<N, Path<N>>>>): Measures =>
  measuresOf(of, untyped(specs))

const measuresOf = (of: string, specs: Readonly<Record<string, AnySpec>>): Measures =>
  Object.fromEntries(
    Object.entries(specs).map(([id, spec]) => {
      const measure = spec.measure ?? { count: true }
      return [id, { unit: unitOf(measure), where: { all: [] }, by: [], secondary: {}, also: [], ...spec, measure, of }]
    }),
  )

/** Declares KPIs on the records of one model. */
export const kpis = <N extends ModelName, F extends Fields, S extends string, R extends string>(
  of: Model<N, F, S, R>,
  specs: Readonly<Record<string, KpiSpec<N, Path<N>>>>,
): Measures => measuresOf(of.name, untyped(specs))

/** Declares records of another type that are part of a KPI, or a secondary figure of it. */
export const population = <const N extends ModelName>(
  of: N,
  spec: Pick<Population<Path<N>>, 'period'> & Partial<Pick<Population<Path<N>>, 'measure'>> & { readonly where?: ConditionOf<N> },
): Population => ({ measure: { count: true }, where: { all: [] }, ...untyped<Pick<Population, 'period'> & Partial<Population>>(spec), of })

/** Whether a measure reads clocks: no condition tells which records have one, so that no list has exactly its records. */
export const readsClocks = (measure: Measure): boolean => namesOf('', measure).clocks.length > 0

/** Whether a secondary figure measures records of its own. */
export const isPopulation = (one: Measure | Population): one is Population => 'measure' in one

/** The paths, conditions and clocks that a measure refers to, to be checked. */
export interface Names {
  readonly paths: readonly (readonly [type: string, path: string])[]
  readonly conditions: readonly (readonly [type: string, condition: Condition])[]
  readonly clocks: readonly (readonly [type: string, clock: string])[]
}

/** The operands of a measure; a count, a share and a number of distinct values have none. */
export const operandsOf = (measure: Measure): readonly Operand[] => {
  if ('ratio' in measure) return measure.ratio
  if ('percent' in measure) return measure.percent
  if ('within' in measure) return [measure.value]
  if ('count' in measure || 'share' in measure || 'part' in measure || 'distinct' in measure) return []
  return Object.values(measure) as readonly Operand[]
}

const joined = (all: readonly Names[]): Names => ({
  paths: all.flatMap((one) => one.paths),
  conditions: all.flatMap((one) => one.conditions),
  clocks: all.flatMap((one) => one.clocks),
})

export const namesOf = (type: string, measure: Measure): Names => {
  const none = joined([])
  if ('share' in measure) return { ...none, paths: (measure.known ?? []).map((path) => [type, path]), conditions: [[type, measure.share]] }
  if ('part' in measure) return { ...none, conditions: [[type, measure.part]] }
  if ('distinct' in measure) return { ...none, paths: [[type, measure.distinct]] }
  return joined(operandsOf(measure).map((operand) => namesOfOperand(type, operand)))
}

const namesOfOperand = (type: string, operand: Operand): Names => {
  const none = joined([])
  if (typeof operand === 'string') return { ...none, paths: [[type, operand]] }
  if ('minus' in operand) return joined(operand.minus.map((one) => namesOfOperand(type, one)))
  if ('when' in operand)
    return joined([{ ...none, conditions: [[type, operand.when]] }, operand.take === undefined ? none : namesOfOperand(type, operand.take)])
  if ('clock' in operand) return { ...none, clocks: [[type, operand.clock]] }
  if ('touched' in operand) return { ...none, paths: [[type, operand.touched]] }
  if ('returned' in operand) return { ...none, paths: [[type, operand.returned]] }
  if ('count' in operand) return { ...none, conditions: [[operand.count, operand.where]] }
  if ('total' in operand) return joined([{ ...none, conditions: [[operand.of, operand.where]] }, namesOfOperand(operand.of, operand.total)])
  if ('within' in operand) {
    const { of, between, where } = operand.within
    const own = [operand.hours, ...(operand.between ?? []).flat()].map((path) => [type, path] as const)
    return { ...none, paths: [...own, ...between.map((path) => [of, path] as const)], conditions: [[of, where]] }
  }
  const paths = ['between' in operand ? operand.between.flat() : [], 'hours' in operand ? [operand.hours] : []].flat()
  return { ...none, paths: paths.map((path) => [type, path]) }
}
