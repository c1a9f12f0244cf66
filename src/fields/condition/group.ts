/** A condition as the builder shows it: groups of rows. Every condition can be converted to groups and back. */
import { type Condition, readComparison } from '#kernel/condition.ts'
import type { Kind, Operator } from '#kernel/field.ts'
import { ownValue } from '#kernel/own-value.ts'

export interface ConditionRow {
  readonly field: string
  readonly operator: Operator
  readonly value: unknown
}
export interface ConditionGroup {
  /** Whether all, at least one, or none of the items must hold. */
  readonly mode: 'all' | 'any' | 'none'
  readonly items: readonly Item[]
}
export type Item = ConditionRow | ConditionGroup

export const isGroup = (item: Item): item is ConditionGroup => 'items' in item
export const nothing: ConditionGroup = { mode: 'all', items: [] }

const toItem = (condition: Condition): Item => {
  if ('all' in condition) return { mode: 'all', items: condition.all.map(toItem) }
  if ('any' in condition) return { mode: 'any', items: condition.any.map(toItem) }
  if ('not' in condition)
    return 'any' in condition.not
      ? { mode: 'none', items: condition.not.any.map(toItem) }
      : { mode: 'none', items: [toItem(condition.not)] }
  const found = readComparison(condition)
  return found ? { field: found.field, operator: found.operator, value: found.value } : nothing
}

export const toGroup = (condition: Condition | null | undefined): ConditionGroup => {
  if (!condition) return nothing
  const item = toItem(condition)
  return isGroup(item) ? flat(item) : { mode: 'all', items: [item] }
}

/** Merges a group into the surrounding group if both have the same mode. */
const flat = (group: ConditionGroup): ConditionGroup => ({
  ...group,
  items: group.items.flatMap((item): readonly Item[] => {
    if (!isGroup(item)) return [item]
    const inner = flat(item)
    return inner.mode === group.mode && group.mode !== 'none' ? inner.items : [inner]
  }),
})

/** Whether the row has a value; without one, `isNot` would match every record. */
export const isComplete = (row: ConditionRow): boolean => {
  if (row.operator === 'empty') return typeof row.value === 'boolean'
  if (Array.isArray(row.value)) return row.value.length > 0
  return row.value !== null && row.value !== undefined && row.value !== ''
}

/** The condition of a group; incomplete rows and empty groups are left out. */
export const toCondition = (group: ConditionGroup): Condition | null => {
  const parts = group.items.flatMap((item): Condition[] => {
    if (isGroup(item)) return [toCondition(item)].filter((c): c is Condition => c !== null)
    // a list with only 'mine' is written as 'mine', which every operator accepts
    const value = Array.isArray(item.value) && item.value.length === 1 && item.value[0] === 'mine' ? 'mine' : item.value
    return isComplete(item) ? [{ field: item.field, [item.operator]: value } as Condition] : []
  })
  if (parts.length === 0) return null
  if (group.mode === 'none') return { not: { any: parts } }
  if (parts.length === 1 && parts[0]) return parts[0]
  return group.mode === 'all' ? { all: parts } : { any: parts }
}

const comparing = {
  lt: ['before', 'less'],
  lte: ['until', 'atMost'],
  gt: ['after', 'more'],
  gte: ['since', 'atLeast'],
} as const

/** The message key of an operator between a field and a value: "before" for moments, "less than" for numbers. */
export const operatorKey = (operator: Operator, kind: string) =>
  operator === 'lt' || operator === 'lte' || operator === 'gt' || operator === 'gte'
    ? comparing[operator][kind === 'moment' || kind === 'date' ? 0 : 1]
    : operator

/** The operators of a kind, the most common one first. */
export const operatorsFor = (kind: Kind): readonly Operator[] => {
  const usual: Readonly<Record<string, Operator>> = {
    text: 'contains',
    choice: 'in',
    moment: 'gte',
    date: 'gte',
    number: 'gte',
    duration: 'gte',
    money: 'gte',
  }
  const first = ownValue(usual, kind.name)
  return first && kind.operators.includes(first) ? [first, ...kind.operators.filter((o) => o !== first)] : kind.operators
}

/** The value after a change of the operator: a single value becomes a list of one, and back. */
export const adaptValue = (value: unknown, from: Operator, to: Operator): unknown => {
  const list = (o: Operator): boolean => o === 'in' || o === 'notIn'
  if (to === 'empty') return true
  if (from === 'empty') return list(to) ? [] : null
  if (list(to) && !list(from)) return value === null || value === undefined || value === '' ? [] : [value]
  if (!list(to) && list(from)) return Array.isArray(value) ? (value[0] ?? null) : (value ?? null)
  return value
}
