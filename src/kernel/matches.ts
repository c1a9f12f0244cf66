/** Evaluates conditions in memory. Its SQL counterpart is the engine's store/condition-sql.ts; a property test checks that they agree. */
import {
  type Condition,
  type ItsValue,
  isItsValue,
  isRelatedValues,
  keyOfIts,
  me,
  mine,
  type RelatedValues,
  readComparison,
  splitPath,
} from './condition.ts'
import type { Field, Kind, Operator } from './field.ts'
import { ownValue } from './own-value.ts'
import { type Moment, shift, toMilliseconds, toMoment } from './time.ts'

/** The field and kind at the end of a path; `undefined` if the path does not exist. */
export type PathKind = (path: string) => { readonly kind: Kind; readonly field: Field } | undefined

/** The context in which the symbolic values of a condition are resolved. */
export interface Asker {
  readonly now: Moment
  readonly me: string | null
  /** The people for whom the asker acts; `me` means them as well. */
  readonly actsFor?: readonly string[] | undefined
  readonly teams: readonly string[]
  readonly period?: { readonly from: Moment; readonly to: Moment } | undefined
  /** The values of the current record, for { its: 'field' }. Without them, conditions on other records keep it: the database knows the record. */
  readonly its?: Readonly<Record<string, unknown>> | undefined
  /** Whether { its: 'field' } stays as it is, set inside of conditions on other records. */
  readonly keepsIts?: boolean
  /** The installation's settings, for { setting: 'process/name' }. */
  readonly setting?: ((process: string, name: string) => unknown) | undefined
  /** Finds the values of { the: …, of: … } in memory; without it they are not resolved. */
  readonly find?: ((those: RelatedValues) => readonly unknown[]) | undefined
  /** Whether the whole text matches a regular expression; without it, `matches` is false. */
  readonly regex?: ((text: string, pattern: string) => boolean) | undefined
}

/** A flat record; values behind references are under their dotted paths, attributes also in their field. */
export type View = Readonly<Record<string, unknown>>

/** Whether a condition has no value to resolve; declared conditions are asked for each record, and never change. */
const literal = new WeakMap<Condition, boolean>()

const isLiteral = (condition: Condition): boolean => {
  const known = literal.get(condition)
  if (known !== undefined) return known
  const found =
    'all' in condition
      ? condition.all.every(isLiteral)
      : 'any' in condition
        ? condition.any.every(isLiteral)
        : 'not' in condition
          ? isLiteral(condition.not)
          : [readComparison(condition)?.value]
              .flat()
              .every((one) => one !== me && one !== mine && (typeof one !== 'object' || one === null))
  literal.set(condition, found)
  return found
}

/** The condition with every symbolic value resolved for this asker. */
export const resolveValues = (condition: Condition, asker: Asker): Condition => {
  if (isLiteral(condition)) return condition
  if ('all' in condition) return { all: condition.all.map((c) => resolveValues(c, asker)) }
  if ('any' in condition) return { any: condition.any.map((c) => resolveValues(c, asker)) }
  if ('not' in condition) return { not: resolveValues(condition.not, asker) }
  const found = readComparison(condition)
  if (!found) return condition
  const { field, operator, value } = found
  if (value === mine) return operator === 'isNot' || operator === 'notIn' ? { field, notIn: asker.teams } : { field, in: asker.teams }
  if (value === me && asker.actsFor && asker.actsFor.length > 0) return anyOfThem(field, operator, [asker.me, ...asker.actsFor])
  if (Array.isArray(value))
    return {
      field,
      [operator]: value.flatMap((one): readonly unknown[] =>
        one === mine ? asker.teams : one === me ? [asker.me, ...(asker.actsFor ?? [])] : [resolveOne(one, asker)],
      ),
    } as Condition
  return { field, [operator]: resolveOne(value, asker) } as Condition
}

/** The comparison with several people instead of one. */
const anyOfThem = (field: string, operator: Operator, people: readonly (string | null)[]): Condition => {
  if (operator === 'is') return { field, in: people }
  if (operator === 'isNot') return { field, notIn: people }
  return { any: people.map((one) => ({ field, [operator]: one })) }
}

const resolveOne = (value: unknown, asker: Asker): unknown => {
  if (value === me) return asker.me
  if (typeof value !== 'object' || value === null) return value
  if (isRelatedValues(value)) {
    const keepsIts = asker.its === undefined && asker.find === undefined
    const those = value.where ? { ...value, where: resolveValues(value.where, keepsIts ? { ...asker, keepsIts } : asker) } : value
    return asker.find ? asker.find(those) : those
  }
  if ('ago' in value) return shift(asker.now, String(value.ago), -1)
  if ('ahead' in value) return shift(asker.now, String(value.ahead), 1)
  if ('period' in value) return boundOf(asker.period, value.period)
  if ('setting' in value) {
    const [process = '', name = ''] = String(value.setting).split('/')
    return asker.setting?.(process, name) ?? null
  }
  if ('literal' in value) return value.literal
  if (isItsValue(value)) return asker.keepsIts ? value : itsOf(value, asker.its)
  return value
}

const itsOf = (value: ItsValue, its: Asker['its']): unknown => {
  const known = ownValue(its, keyOfIts(value))
  if (known !== undefined || value.less === undefined) return known ?? null
  const moment = ownValue(its, value.its)
  return typeof moment === 'string' ? shift(moment, value.less, -1) : null
}

const boundOf = (period: Asker['period'], bound: unknown): Moment | null => {
  if (!period) return null
  return bound === 'last' ? toMoment(toMilliseconds(period.to) - 1) : period[bound === 'from' ? 'from' : 'to']
}

/**
 * Removes accents and case. `contains`, `startsWith` and `like` compare folded texts; the SQL evaluator does the same with
 * normalize(), a character class and lower().
 */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()

/**
 * Whether a text has the form of a pattern: `*` matches any text, `?` one character, everything else itself. A regular expression would
 * try every split of the text among the stars, for minutes with ten of them. Here only the last star grows, since whatever the earlier
 * ones took is as good as any other choice: at most one step for each pair of characters.
 */
export const isLike = (text: string, pattern: string): boolean => {
  const [read, wanted] = [[...text], [...pattern]]
  let at = 0
  let next = 0
  let star = -1
  let tried = 0
  while (at < read.length) {
    if (wanted[next] === '*') {
      star = next++
      tried = at
    } else if (next < wanted.length && (wanted[next] === '?' || wanted[next] === read[at])) {
      at++
      next++
    } else if (star >= 0) {
      next = star + 1
      at = ++tried
    } else return false
  }
  while (wanted[next] === '*') next++
  return next === wanted.length
}

/** Whether a record meets a condition. Resolves symbolic values first. */
export const matches = (condition: Condition, view: View, asker: Asker, kindOf: PathKind): boolean =>
  holds(resolveValues(condition, asker), view, { kindOf, regex: asker.regex })

interface Evaluation {
  readonly kindOf: PathKind
  readonly regex: Asker['regex']
}

const holds = (condition: Condition, view: View, how: Evaluation): boolean => {
  if ('all' in condition) return condition.all.every((c) => holds(c, view, how))
  if ('any' in condition) return condition.any.some((c) => holds(c, view, how))
  if ('not' in condition) return !holds(condition.not, view, how)
  const found = readComparison(condition)
  if (!found) return false
  const value = valueAt(view, found.field, how.kindOf)
  if (found.operator === 'matches')
    return typeof value === 'string' && typeof found.value === 'string' && how.regex?.(value, found.value) === true
  return compare(value, found.operator, found.value, how.kindOf(found.field)?.kind)
}

const valueAt = (view: View, path: string, kindOf: PathKind): unknown => {
  const own = ownValue(view, path)
  const [first, rest] = splitPath(path)
  if (own !== undefined || rest === undefined || kindOf(first)?.kind.name !== 'attributes') return own ?? null
  return ownValue(ownValue(view, first) as Readonly<Record<string, unknown>> | null | undefined, rest) ?? null
}

const isEmpty = (value: unknown): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0)

const compare = (value: unknown, operator: string, wanted: unknown, kind: Kind | undefined): boolean => {
  const ordered = (test: (sign: number) => boolean): boolean =>
    value !== null && wanted !== null && wanted !== undefined && kind?.compare !== undefined && test(kind.compare(value, wanted))
  const text = (test: (value: string, wanted: string) => boolean): boolean =>
    typeof value === 'string' && typeof wanted === 'string' && test(value, wanted)
  switch (operator) {
    case 'empty':
      return isEmpty(value) === (wanted === true)
    case 'is':
      return value !== null && value === wanted
    case 'isNot':
      return !(value !== null && value === wanted)
    case 'in':
      return value !== null && Array.isArray(wanted) && wanted.includes(value)
    case 'notIn':
      return !(value !== null && Array.isArray(wanted) && wanted.includes(value))
    case 'has':
      return Array.isArray(value) && wanted !== null && value.includes(wanted)
    case 'lt':
      return ordered((sign) => sign < 0)
    case 'lte':
      return ordered((sign) => sign <= 0)
    case 'gt':
      return ordered((sign) => sign > 0)
    case 'gte':
      return ordered((sign) => sign >= 0)
    case 'contains':
      return text((v, w) => fold(v).includes(fold(w)))
    case 'startsWith':
      return text((v, w) => fold(v).startsWith(fold(w)))
    case 'like':
      return text((v, w) => isLike(fold(v), fold(w)))
    default:
      return false
  }
}
