/**
 * The one query language. A condition is data: it filters a list, defines a KPI, starts and pauses a clock, triggers a rule,
 * limits access and matches an event. It has exactly two evaluators, `matches` (in memory, `matches.ts`) and SQL (the engine's
 * store); a property test checks that they agree.
 *
 * Logic is two-valued: every comparison with an empty value is false, `isNot` and `notIn` are the negations of `is` and `in`
 * (so they are true for an empty value), and `not` negates the condition inside it.
 *
 * `matches` (a regular expression in the syntax of RE2, for the whole text) exists in memory only: a field takes it if its conditions
 * are never asked of the database (`inMemory`), and everything else refuses it.
 */
import type { Operator } from './field.ts'

/** A value that is resolved when the condition is evaluated. */
export type Symbolic =
  /** Now minus or plus an ISO 8601 duration: { ago: 'P30D' }, { ahead: 'PT4H' }. */
  | { readonly ago: string }
  | { readonly ahead: string }
  /** The bounds of the reporting period, from (inclusive) and to (exclusive); and its last instant, which decides on days at its end. */
  | { readonly period: 'from' | 'to' | 'last' }
  /**
   * The value of a field of the record for which the condition is evaluated: in facts and measures, and in the conditions on other records
   * (RelatedValues) of lists and KPIs. A moment can be taken minus a duration of fixed length: { its: 'openedAt', less: 'P30D' }.
   */
  | ItsValue
  /** A setting of the installation, with its process: { setting: 'financial/investmentThreshold' }. */
  | { readonly setting: string }
  /** This text itself, where it could be read as a symbol: the label value 'me'. */
  | { readonly literal: string }
  | RelatedValues

/**
 * With `in` and `notIn`: the values of a field over the records of a type, { the: 'service', of: 'agreement', where: … } for the
 * services of the agreements in force. Evaluated by the database (lists, KPIs, facts); in memory only if the asker has `find`.
 */
export interface RelatedValues {
  readonly the: string
  readonly of: string
  readonly where?: Condition
}
export const isRelatedValues = (value: unknown): value is RelatedValues =>
  typeof value === 'object' && value !== null && 'the' in value && 'of' in value

/** A field of the record for which a condition on other records is evaluated. */
export interface ItsValue {
  readonly its: string
  readonly less?: string
}
export const isItsValue = (value: unknown): value is ItsValue => typeof value === 'object' && value !== null && 'its' in value

/** The name under which the value is resolved. */
export const keyOfIts = ({ its, less }: ItsValue): string => (less === undefined ? its : `${its} - ${less}`)

/** 'me' in a person field is the current user; 'mine' in a team field is each team of the current user. */
export const me = 'me'
export const mine = 'mine'

// biome-ignore lint/suspicious/noExplicitAny: values of any kind; ConditionOf checks states and phases, the checks at start all others
export type Comparison<F extends string = string, V = any> = { readonly field: F } & { readonly [K in Operator]?: V }

export type Condition<F extends string = string> =
  | { readonly all: readonly Condition<F>[] }
  | { readonly any: readonly Condition<F>[] }
  | { readonly not: Condition<F> }
  | Comparison<F>

/** The condition that is always true. */
export const always: Condition<never> = { all: [] }
/** The condition that is never true. */
export const never: Condition<never> = { any: [] }

/** Every field has the given value: `is({ phase: 'closed', cause: 'capacity' })`. */
export const is = <F extends string>(values: Readonly<Partial<Record<F, unknown>>>): Condition<F> => ({
  all: Object.entries(values).map(([field, value]) => ({ field: field as F, is: value })),
})

/** All of the conditions; missing and empty ones are dropped. */
export const both = <F extends string>(...conditions: readonly (Condition<F> | undefined | null)[]): Condition<F> => {
  const present = conditions.filter((c): c is Condition<F> => c != null && !('all' in c && c.all.length === 0))
  return present.length === 1 && present[0] ? present[0] : { all: present }
}

interface ReadComparison {
  readonly field: string
  readonly operator: Operator
  readonly value: unknown
}

/** Declared conditions are read for each record, and their objects never change. */
const comparisonsRead = new WeakMap<object, ReadComparison | 'wrong'>()

/** Splits a comparison into field, operator and value; undefined unless it has exactly one operator. */
export const readComparison = (c: { readonly field: string }): ReadComparison | undefined => {
  const known = comparisonsRead.get(c)
  if (known !== undefined) return known === 'wrong' ? undefined : known
  const read = splitComparison(c)
  comparisonsRead.set(c, read ?? 'wrong')
  return read
}

const splitComparison = (c: { readonly field: string }): ReadComparison | undefined => {
  const [compared, ...more] = Object.entries(c).filter(([key]) => key !== 'field')
  if (compared === undefined || more.length > 0) return undefined
  const [operator, value]: [string, unknown] = compared
  return { field: c.field, operator: operator as Operator, value }
}

/**
 * The first step of a path, and the rest. A path has two steps at most; the second is a field of the record behind a reference, or the
 * name of an attribute, which can be any text: `labels.host.name` is the label `host.name`.
 */
export const splitPath = (path: string): readonly [first: string, rest: string | undefined] => {
  const end = path.indexOf('.')
  return end < 0 ? [path, undefined] : [path.slice(0, end), path.slice(end + 1)]
}

/** The subqueries on other records in a condition, nested ones included. */
export const relatedValuesIn = (condition: Condition): readonly RelatedValues[] => {
  if ('all' in condition) return condition.all.flatMap(relatedValuesIn)
  if ('any' in condition) return condition.any.flatMap(relatedValuesIn)
  if ('not' in condition) return relatedValuesIn(condition.not)
  const value = readComparison(condition)?.value
  return isRelatedValues(value) ? [value, ...(value.where ? relatedValuesIn(value.where) : [])] : []
}

/** The comparisons of a condition with a field of the record for which it is evaluated, those on other records included. */
export const comparedWithIts = (condition: Condition): readonly { readonly operator: Operator; readonly value: ItsValue }[] => {
  if ('all' in condition) return condition.all.flatMap(comparedWithIts)
  if ('any' in condition) return condition.any.flatMap(comparedWithIts)
  if ('not' in condition) return comparedWithIts(condition.not)
  const found = readComparison(condition)
  if (!found) return []
  if (isRelatedValues(found.value)) return found.value.where ? comparedWithIts(found.value.where) : []
  return [found.value].flat().flatMap((value) => (isItsValue(value) ? [{ operator: found.operator, value }] : []))
}

/** The condition with each of these values replaced. */
export const replaceIts = (condition: Condition, replacementOf: (value: ItsValue) => unknown): Condition => {
  if ('all' in condition) return { all: condition.all.map((part) => replaceIts(part, replacementOf)) }
  if ('any' in condition) return { any: condition.any.map((part) => replaceIts(part, replacementOf)) }
  if ('not' in condition) return { not: replaceIts(condition.not, replacementOf) }
  const { field, operator, value } = readComparison(condition) ?? {}
  if (field === undefined || operator === undefined) return condition
  const replaced = (one: unknown): unknown => (isItsValue(one) ? replacementOf(one) : one)
  if (isItsValue(value) || Array.isArray(value))
    return { field, [operator]: Array.isArray(value) ? value.map(replaced) : replaced(value) } as Condition
  return isRelatedValues(value) && value.where
    ? ({ field, [operator]: { ...value, where: replaceIts(value.where, replacementOf) } } as Condition)
    : condition
}

/** All distinct paths in a condition. */
export const pathsOf = (condition: Condition): readonly string[] => {
  const found = new Set<string>()
  const walk = (c: Condition): void => {
    if ('all' in c) c.all.forEach(walk)
    else if ('any' in c) c.any.forEach(walk)
    else if ('not' in c) walk(c.not)
    else found.add(c.field)
  }
  walk(condition)
  return [...found]
}
