/** Whether the value of a setting has the form of its default. A wrong one would break every write of its process, long after it was stored. */
import type { Values } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'

/**
 * Where a value does not have the form of the default, as a path; undefined if it has. Objects have the same keys; if all values of the
 * default are objects, further keys have values of their form (a list of questions by name). Elements of a list have the form of the first.
 * Numbers are finite and not negative. Texts are among those of the default, except labels, which are free. A condition may have any form:
 * it is checked where it is evaluated.
 */
export const differenceInShape = (like: unknown, value: unknown): string | undefined => differenceAt(like, value, '', wordsIn(like))

const differenceAt = (like: unknown, value: unknown, at: string, words: ReadonlySet<string>): string | undefined => {
  if (typeof like === 'number') return isAmount(value) ? undefined : at
  if (typeof like === 'string') return typeof value === 'string' && (words.has(value) || at.includes('label')) ? undefined : at
  if (typeof like !== 'object' || like === null) return typeof value === typeof like ? undefined : at
  if (typeof value !== 'object' || value === null || Array.isArray(value) !== Array.isArray(like)) return at
  const inside = (one: unknown, other: unknown, key: string) => differenceAt(one, other, at === '' ? key : `${at}.${key}`, words)
  if (Array.isArray(like) && Array.isArray(value)) {
    const [first] = like
    // names in a list (processes, attributes) are not limited to those of the default
    if (first === undefined || typeof first === 'string') return value.every((one) => typeof one === typeof (first ?? one)) ? undefined : at
    return value.map((one, i) => inside(first, one, String(i))).find((one) => one !== undefined)
  }
  const [wanted, given] = [like as Values, value as Values]
  if (isCondition(wanted)) return isCondition(given) ? undefined : at
  const examples = Object.values(wanted)
  const isList = examples.length > 0 && examples.every((one) => typeof one === 'object')
  const missing = isList ? undefined : Object.keys(wanted).find((key) => !Object.hasOwn(given, key))
  if (missing !== undefined) return at === '' ? missing : `${at}.${missing}`
  return Object.entries(given)
    .map(([key, one]) => {
      if (Object.hasOwn(wanted, key)) return inside(ownValue(wanted, key), one, key)
      return isList ? inside(examples[0], one, key) : key
    })
    .find((one) => one !== undefined)
}

const isAmount = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value) && value >= 0
const isCondition = (value: Values): boolean => ['all', 'any', 'not', 'field'].some((key) => Object.hasOwn(value, key))

const wordsIn = (value: unknown): ReadonlySet<string> => {
  if (typeof value === 'string') return new Set([value])
  return typeof value === 'object' && value !== null ? new Set(Object.values(value).flatMap((one) => [...wordsIn(one)])) : new Set()
}

const goalForms: Readonly<Record<string, (value: unknown) => boolean>> = {
  target: (value) => value === null || (typeof value === 'number' && Number.isFinite(value)),
  warning: (value) => value === null || (typeof value === 'number' && Number.isFinite(value)),
  owner: (value) => value === null || typeof value === 'string',
}

/** The first key of the goal of a KPI with a wrong value; undefined if there is none. */
export const wrongGoal = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'target'
  return Object.entries(value).find(([key, one]) => ownValue(goalForms, key)?.(one) !== true)?.[0]
}
